// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/accumulator.h"
#include "gpu/plan.h"
#include "gpu/simulate.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace offtake::sim {

/// Paths [first, first + count).
struct PathRange
{
    std::uint64_t first = 0;
    std::uint64_t count = 0;
};

/// Something that computes paths. All engines run the same kernel and leave the same numbers.
class Engine
{
public:
    Engine() = default;
    Engine(const Engine &) = delete;
    Engine &operator=(const Engine &) = delete;
    virtual ~Engine() = default;

    virtual std::string name() const = 0;   ///< "cpu" or "cuda", as on the command line
    virtual std::string device() const = 0; ///< for people, in no language: "CPU, AVX-512"
    virtual unsigned threads() const = 0;   ///< CPU threads at work
    virtual unsigned workers() const = 0;   ///< threads that add to accumulators

    /// Adds every path of the range, in every variant of the plan, to `sums` (accumulatorsFor()), in any
    /// distribution. `advanced` gets the number of paths done since its last call, from one thread at a
    /// time; `stop` is obeyed within some milliseconds.
    virtual SimulationResult<void> run(const Plan &plan, const PathRange &range, std::uint64_t seed,
        std::span<Accumulator> sums, const std::function<void(std::uint64_t)> &advanced,
        std::stop_token stop) = 0;

    /// Calls `sink` with consecutive blocks of the range, in order, of the model's own run.
    virtual SimulationResult<void> trace(const Plan &plan, const PathRange &range, std::uint64_t seed,
        const std::function<void(std::uint64_t first, const PathBlock &)> &sink, std::stop_token stop) = 0;
};

/// How a run that was stopped ends, and one that the host has too little memory for.
SimulationError canceled();
SimulationError outOfMemory();

/// Device and threads, for tables on the terminal: "CPU, AVX-512, 2 threads".
std::string engineLabel(const Engine &engine);

/// The engine for that choice. Auto takes the CUDA device where there is one, silently the CPU elsewhere;
/// Cuda without a device is an error that names the failing call.
SimulationResult<std::unique_ptr<Engine>> makeEngine(Backend backend, unsigned threads);

/// "auto", "cpu", "cuda"; none for another text.
std::optional<Backend> backendFromName(const std::string &name);

/// The engines that this machine can run, by name; "cpu" is always among them.
std::vector<std::string> engineNames();

} // namespace offtake::sim
