// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/engine.h"

#include "gpu/cpu/cpuengine.h"
#ifdef OFFTAKE_HAVE_CUDA
#include "gpu/cuda/cudaengine.h"
#endif

namespace offtake::sim {
namespace {

SimulationResult<std::unique_ptr<Engine>> makeCuda()
{
#ifdef OFFTAKE_HAVE_CUDA
    return cuda::makeCudaEngine();
#else
    return Unexpected(
        SimulationError{SimulationErrorCode::NoDevice, "This program was built without CUDA; use the CPU."});
#endif
}

} // namespace

SimulationResult<std::unique_ptr<Engine>> makeEngine(Backend backend, unsigned threads)
{
    if (backend != Backend::Cpu) {
        auto engine = makeCuda();
        if (engine || backend == Backend::Cuda)
            return engine;
    }
    return std::unique_ptr<Engine>(std::make_unique<cpu::CpuEngine>(threads));
}

SimulationError canceled()
{
    return {SimulationErrorCode::Canceled, "The simulation was canceled."};
}

SimulationError outOfMemory()
{
    return {SimulationErrorCode::OutOfMemory, "Not enough memory for the simulation."};
}

std::optional<Backend> backendFromName(const std::string &name)
{
    if (name == "auto")
        return Backend::Auto;
    if (name == "cpu")
        return Backend::Cpu;
    if (name == "cuda")
        return Backend::Cuda;
    return std::nullopt;
}

std::vector<std::string> engineNames()
{
    std::vector<std::string> names{"cpu"};
    if (makeCuda())
        names.emplace_back("cuda");
    return names;
}

std::string engineLabel(const Engine &engine)
{
    const unsigned threads = engine.threads();
    return engine.device() + ", " + std::to_string(threads) + (threads == 1 ? " thread" : " threads");
}

} // namespace offtake::sim
