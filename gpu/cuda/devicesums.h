// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/cuda/devicerun.h"
#include "gpu/cuda/sumlayout.h"

#include <memory>

namespace offtake::sim::cuda {

/// Statistics that grow on the device, block by block, and leave it once.
class DeviceSums
{
public:
    /// `layout` outlives the sums.
    static Expected<std::unique_ptr<DeviceSums>, DeviceFault> create(const SumLayout &layout);
    DeviceSums(const DeviceSums &) = delete;
    DeviceSums &operator=(const DeviceSums &) = delete;
    ~DeviceSums();

    /// Adds a block of the variant's run: `rows` in device memory, `rowStride` numbers apart. After
    /// OutOfMemory nothing was added, and smaller blocks may go; after another fault the sums are lost.
    Expected<void, DeviceFault> add(
        std::size_t variant, const float *rows, std::size_t rowStride, std::size_t paths);
    /// Adds all of it, of so many paths, to the accumulator that the layout was made for.
    Expected<void, DeviceFault> addTo(Accumulator &sums, std::uint64_t paths) const;

private:
    struct State;
    explicit DeviceSums(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace offtake::sim::cuda
