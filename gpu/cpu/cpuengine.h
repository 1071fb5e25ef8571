// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/cpu/targets.h"
#include "gpu/engine.h"

namespace offtake::sim::cpu {

/// Paths on the processor's threads: blocks from one shared counter, sums by thread.
class CpuEngine final : public Engine
{
public:
    /// `threads` 0 = one per hardware thread.
    explicit CpuEngine(unsigned threads, const Target &target = targets().front());

    std::string name() const override { return "cpu"; }
    std::string device() const override;
    unsigned threads() const override { return m_threads; }
    unsigned workers() const override { return m_threads; }
    SimulationResult<void> run(const Plan &plan, const PathRange &range, std::uint64_t seed,
        std::span<Accumulator> sums, const std::function<void(std::uint64_t)> &advanced,
        std::stop_token stop) override;
    SimulationResult<void> trace(const Plan &plan, const PathRange &range, std::uint64_t seed,
        const std::function<void(std::uint64_t first, const PathBlock &)> &sink,
        std::stop_token stop) override;

private:
    unsigned m_threads;
    Target m_target;
};

} // namespace offtake::sim::cpu
