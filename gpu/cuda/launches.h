// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/cuda/cudacheck.h"

#include <utility>

namespace offtake::sim::cuda {

/// Kernels that run one after the other, each seeing what those before it wrote; none after a fault.
class Launches
{
public:
    /// Starts `kernel` on so many blocks of `blockThreads` threads; `call` names it in a fault.
    template <class... Parameters, class... Arguments>
    void run(const char *call, void (*kernel)(Parameters...), std::size_t blocks, unsigned blockThreads,
        Arguments... arguments)
    {
        if (m_fault || blocks == 0)
            return;
        cudaLaunchConfig_t config{};
        config.gridDim = dim3(static_cast<unsigned>(blocks));
        config.blockDim = dim3(blockThreads);
        m_fault = faultOf(cudaLaunchKernelEx(&config, kernel, arguments...), call);
    }

    /// Waits for them, and tells what went wrong while they ran: here, not in whichever call comes next.
    Expected<void, DeviceFault> finish(const char *call)
    {
        if (!m_fault)
            m_fault = faultOf(cudaStreamSynchronize(nullptr), call);
        if (m_fault)
            return Unexpected(std::move(*m_fault));
        return {};
    }

private:
    std::optional<DeviceFault> m_fault;
};

} // namespace offtake::sim::cuda
