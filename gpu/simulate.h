// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/expected.h"
#include "gpu/model.h"
#include "gpu/results.h"

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>

/// The engine's front door: a model and a path range in, results out.
namespace offtake::sim {

enum class Backend { Auto, Cpu, Cuda };

struct RunOptions
{
    std::uint64_t paths = 65536;
    std::uint64_t firstPath = 0;
    std::uint64_t seed = 42;
    Backend backend = Backend::Auto;
    unsigned threads = 0; ///< CPU threads; 0 = one per hardware thread
};

enum class SimulationErrorCode { InvalidModel, Canceled, NoDevice, DeviceFailed, OutOfMemory, InvalidRun };

struct SimulationError
{
    SimulationErrorCode code = SimulationErrorCode::InvalidModel;
    std::string message; ///< English, for logs and the command line: place and reason
};

template <class T>
using SimulationResult = Expected<T, SimulationError>;

struct RunCallbacks
{
    /// Called from one of the engine's threads, at most some 20 times a second.
    std::function<void(std::uint64_t done, std::uint64_t total)> progress;
    /// Results of the first 4,096, 16,384, 65,536, ... paths while the run goes on; empty = none are made.
    /// Each equals a plain run of that many paths.
    std::function<void(const Results &)> snapshot;
    std::stop_token stop;
};

/// Simulates paths [firstPath, firstPath + paths) of `model` and summarises them (MODEL.md, RESULT.md).
/// Blocks; thread-safe. The numbers do not depend on backend, threads or block sizes.
SimulationResult<Results> simulate(
    const Model &model, const RunOptions &options, const RunCallbacks &callbacks = {});

/// One path followed quarter by quarter, for --paths-csv, --exits-csv and --ratios-csv.
struct PathRecord
{
    enum class ExitKind { None, Default, Distress, Forced };
    struct Exit
    {
        ExitKind kind = ExitKind::None;
        int quarter = 0;
    };
    std::uint64_t path = 0;
    std::vector<float> revenue; ///< [provider][quarter], providers in model order
    std::vector<float> ratio;   ///< [organisation with resources][quarter]
    std::vector<Exit> exits;    ///< [organisation]
};

/// Follows paths [firstPath, firstPath + paths) one after another; `sink` is called in path order.
SimulationResult<void> simulatePaths(const Model &model, const RunOptions &options,
    const std::function<void(const PathRecord &)> &sink, const RunCallbacks &callbacks = {});

/// Ids in model order: who sells in a contract or has uncontracted revenue; who has resources.
std::vector<std::string> providerIds(const Model &model);
std::vector<std::string> resourcedIds(const Model &model);

/// "CPU, AVX-512" or the CUDA device's name; what Backend::Auto would choose on this machine.
std::string describeBackend(Backend backend);

} // namespace offtake::sim
