// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/machinepeak.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <numeric>
#include <thread>
#include <vector>

namespace offtake::sim {
namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Calls step() on each thread until a time is over; the sum of what it returned, a second.
template <class Step>
double rateOf(unsigned threads, double seconds, Step step)
{
    std::vector<double> rates(threads);
    {
        std::vector<std::jthread> running;
        for (unsigned t = 0; t < threads; ++t) {
            running.emplace_back([&, t] {
                const auto start = Clock::now();
                double done = 0;
                double elapsed = 0;
                for (; elapsed < seconds; elapsed = secondsSince(start))
                    done += step(t);
                rates[t] = done / elapsed;
            });
        }
    }
    return std::accumulate(rates.begin(), rates.end(), 0.0);
}

} // namespace

double measuredFlops(const cpu::Target &target, unsigned threads)
{
    constexpr std::uint64_t kRounds = 20000;
    return rateOf(threads, 0.2, [&](unsigned) { return static_cast<double>(target.multiplyAdds(kRounds)); });
}

double measuredBandwidth(unsigned threads)
{
    constexpr std::size_t kWords = std::size_t{1} << 24; // 128 MiB a thread
    std::vector<std::vector<std::uint64_t>> memory(threads);
    for (std::size_t t = 0; t < threads; ++t)
        memory[t].assign(kWords, t);
    std::atomic<std::uint64_t> used = 0; // or the reading would be left out
    return rateOf(threads, 0.2, [&](unsigned t) {
        used += std::accumulate(memory[t].begin(), memory[t].end(), std::uint64_t{0});
        return static_cast<double>(kWords * sizeof(std::uint64_t));
    });
}

} // namespace offtake::sim
