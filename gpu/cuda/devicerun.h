// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/expected.h"
#include "gpu/kernel/planview.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace offtake::sim::cuda {

/// A CUDA call that failed: its text and CUDA's reason.
struct DeviceFault
{
    enum class Kind { NoDevice, OutOfMemory, Failed };
    Kind kind = Kind::Failed;
    std::string text;
};

/// Name of the device in use; NoDevice where there is no driver or no device.
Expected<std::string, DeviceFault> deviceName();

/// The plan's arrays on the host, with the lengths that the view does not tell.
struct PlanSource
{
    const kernel::PlanView *view = nullptr;
    kernel::OutputLayout rows;
    std::size_t owedPairs = 0;
    std::size_t schedules = 0;
    std::size_t terminationThresholds = 0;
};

/// The plan on the device, with room for one block of paths. One path a thread, from the same template as the
/// CPU; as many threads as the device runs at a time, which take the block's paths in turns.
class DeviceRun
{
public:
    /// Takes the largest block of at most `mostPaths` paths that the device has memory for.
    static Expected<std::unique_ptr<DeviceRun>, DeviceFault> create(
        const PlanSource &source, std::size_t mostPaths);
    DeviceRun(const DeviceRun &) = delete;
    DeviceRun &operator=(const DeviceRun &) = delete;
    ~DeviceRun();

    std::size_t blockPaths() const;
    /// Makes blocks half as large or smaller, for a device whose memory turned out too short; false where
    /// they are as small as can be.
    bool shrink();
    /// Computes `paths` paths from `first`, at most blockPaths(). After OutOfMemory, smaller blocks may go.
    Expected<void, DeviceFault> compute(
        const kernel::Stress &stress, std::uint64_t first, std::size_t paths, std::uint64_t seed);
    /// Number i of row r, in device memory, is then deviceRows()[r * blockPaths() + i].
    const float *deviceRows() const;
    /// The first `paths` numbers of every row, copied to the host; again blockPaths() apart.
    Expected<const float *, DeviceFault> hostRows(std::size_t paths);

private:
    struct State;
    explicit DeviceRun(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace offtake::sim::cuda
