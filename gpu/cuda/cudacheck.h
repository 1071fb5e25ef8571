// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/cuda/devicerun.h"

#include <cuda_runtime.h>
#include <optional>

namespace offtake::sim::cuda {

/// The fault of a CUDA call, or none. Clears a fault that does not stick, so that the next call starts
/// afresh.
inline std::optional<DeviceFault> faultOf(cudaError_t status, const char *call)
{
    if (status == cudaSuccess)
        return std::nullopt;
    cudaGetLastError();
    DeviceFault fault;
    fault.text = std::string(call) + ": " + cudaGetErrorString(status);
    if (status == cudaErrorMemoryAllocation || status == cudaErrorLaunchOutOfResources)
        fault.kind = DeviceFault::Kind::OutOfMemory;
    else if (status == cudaErrorNoDevice || status == cudaErrorInsufficientDriver ||
             status == cudaErrorSystemNotReady || status == cudaErrorSystemDriverMismatch ||
             status == cudaErrorNoKernelImageForDevice)
        fault.kind = DeviceFault::Kind::NoDevice;
    return fault;
}

} // namespace offtake::sim::cuda

/// Returns from the enclosing function with the fault of a failed call.
#define OFFTAKE_CUDA_TRY(call)                                                                               \
    do {                                                                                                     \
        if (auto fault_ = ::offtake::sim::cuda::faultOf((call), #call))                                      \
            return ::offtake::Unexpected(std::move(*fault_));                                                \
    } while (false)
