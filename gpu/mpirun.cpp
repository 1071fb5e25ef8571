// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/mpirun.h"

#include "gpu/partial.h"

#ifdef OFFTAKE_HAVE_MPI
#define OMPI_SKIP_MPICXX
#include <mpi.h>
#endif

#include <algorithm>
#include <chrono>
#include <cstdlib>

namespace offtake::sim::mpi {

#ifdef OFFTAKE_HAVE_MPI

namespace {

constexpr std::uint64_t kPiece = std::uint64_t{1} << 30; // MPI counts in int

/// Whether a starter of MPI programs started this one: MPI_Init alone takes a second.
bool startedByMpi()
{
    return std::getenv("OMPI_COMM_WORLD_SIZE") || std::getenv("PMI_SIZE") || std::getenv("PMIX_RANK");
}

void send(const std::string &bytes)
{
    std::uint64_t size = bytes.size();
    MPI_Send(&size, 1, MPI_UINT64_T, 0, 0, MPI_COMM_WORLD);
    for (std::uint64_t at = 0; at < size; at += kPiece)
        MPI_Send(
            bytes.data() + at, static_cast<int>(std::min(kPiece, size - at)), MPI_BYTE, 0, 0, MPI_COMM_WORLD);
}

std::string receive(int rank)
{
    std::uint64_t size = 0;
    MPI_Recv(&size, 1, MPI_UINT64_T, rank, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    std::string bytes(size, '\0');
    for (std::uint64_t at = 0; at < size; at += kPiece)
        MPI_Recv(bytes.data() + at, static_cast<int>(std::min(kPiece, size - at)), MPI_BYTE, rank, 0,
            MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    return bytes;
}

} // namespace

Ranks::Ranks(int &argc, char **&argv)
{
    if (!startedByMpi())
        return;
    MPI_Init(&argc, &argv);
    MPI_Comm_size(MPI_COMM_WORLD, &m_size);
    MPI_Comm_rank(MPI_COMM_WORLD, &m_rank);
}

Ranks::~Ranks()
{
    int initialized = 0;
    MPI_Initialized(&initialized);
    if (initialized)
        MPI_Finalize();
}

SimulationResult<std::optional<Results>> Ranks::simulate(const Model &model, const RunOptions &options) const
{
    const auto start = std::chrono::steady_clock::now();
    const auto size = static_cast<std::uint64_t>(m_size);
    const auto borderOf = [&](std::uint64_t rank) {
        return options.paths / size * rank + std::min(rank, options.paths % size);
    };
    RunOptions own = options;
    own.firstPath += borderOf(static_cast<std::uint64_t>(m_rank));
    own.paths =
        borderOf(static_cast<std::uint64_t>(m_rank) + 1) - borderOf(static_cast<std::uint64_t>(m_rank));
    // More ranks than paths: some have nothing to do, and send nothing.
    SimulationResult<std::string> partial = std::string();
    if (own.paths > 0 || options.paths == 0)
        partial = simulatePartial(model, own);
    int code = partial ? -1 : static_cast<int>(partial.error().code);
    if (!isFirst()) {
        MPI_Send(&code, 1, MPI_INT, 0, 0, MPI_COMM_WORLD);
        send(partial ? *partial : partial.error().message);
        return std::optional<Results>();
    }
    std::vector<NamedPartial> partials;
    std::optional<SimulationError> error;
    for (int rank = 0; rank < m_size; ++rank) {
        std::string bytes;
        if (rank == 0) {
            bytes = partial ? std::move(*partial) : partial.error().message;
        } else {
            MPI_Recv(&code, 1, MPI_INT, rank, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
            bytes = receive(rank);
        }
        const std::string name = "rank " + std::to_string(rank);
        if (code >= 0 && !error)
            error = SimulationError{static_cast<SimulationErrorCode>(code), name + ": " + bytes};
        else if (!bytes.empty())
            partials.push_back({name, std::move(bytes)});
    }
    if (error)
        return Unexpected(*std::move(error));
    auto merged = mergePartialBytes(std::move(partials));
    if (!merged)
        return Unexpected(SimulationError{SimulationErrorCode::InvalidRun, std::move(merged).error()});
    merged->run.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    merged->run.pathsPerSecond = static_cast<double>(merged->paths) / std::max(merged->run.seconds, 1e-9);
    merged->run.device = std::to_string(m_size) + " ranks, each " + merged->run.device;
    return std::optional<Results>(std::move(merged).value());
}

#else

Ranks::Ranks(int &, char **&)
{}

Ranks::~Ranks() = default;

SimulationResult<std::optional<Results>> Ranks::simulate(const Model &model, const RunOptions &options) const
{
    auto results = sim::simulate(model, options);
    if (!results)
        return Unexpected(std::move(results).error());
    return std::optional<Results>(std::move(results).value());
}

#endif

} // namespace offtake::sim::mpi
