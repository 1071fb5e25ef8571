// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <map>
#include <string>

/// What gpu/cuda uses of the CUDA runtime, on the host: blocks of threads run one after the other, the
/// threads of a block in turns from barrier to barrier, and what is device memory there is memory here that
/// only kernels and copies may touch. It lets the device code run, and its calls fail, where there is no
/// device. It cannot show races within a step, nor what the device's own arithmetic gives.
#define __global__
#define __device__
#define __shared__ static
#define __grid_constant__
#define __launch_bounds__(threads)

enum cudaError_t {
    cudaSuccess,
    cudaErrorMemoryAllocation,
    cudaErrorInsufficientDriver,
    cudaErrorNoDevice,
    cudaErrorSystemNotReady,
    cudaErrorSystemDriverMismatch,
    cudaErrorNoKernelImageForDevice,
    cudaErrorLaunchOutOfResources,
    cudaErrorIllegalAddress
};
enum cudaMemcpyKind { cudaMemcpyHostToDevice, cudaMemcpyDeviceToHost };
enum cudaDeviceAttr { cudaDevAttrMultiProcessorCount };
using cudaStream_t = void *;

struct cudaDeviceProp
{
    char name[256];
};
struct cudaFuncAttributes
{
    int numRegs;
};
struct dim3
{
    constexpr dim3(unsigned ofX = 1)
        : x(ofX)
    {}
    unsigned x;
};
struct cudaLaunchConfig_t
{
    dim3 gridDim;
    dim3 blockDim;
    std::size_t dynamicSmemBytes = 0;
    cudaStream_t stream = nullptr;
};

inline thread_local dim3 gridDim, blockDim, blockIdx, threadIdx;

namespace cudastandin {

/// How the device behaves, and what it has been asked for.
struct Device
{
    std::size_t memory = std::size_t{1} << 32;
    std::size_t used = 0; ///< bytes of device and page-locked memory
    std::string failing;  ///< name of the call that fails ...
    int failingAfter = 0; ///< ... after so many that do not
    bool failsAlways = false;
    cudaError_t error = cudaErrorIllegalAddress;
    int launches = 0;
    /// Of one launch, by threads a block, which tells pathKernel from the others.
    std::map<unsigned, std::size_t> mostThreads;
    bool barriersMissed = false; ///< threads of a block came to different numbers of barriers
};
Device &device();

/// The status of a call, that was asked for beforehand or cudaSuccess.
cudaError_t statusOf(const char *call);
/// While one lives, this thread may touch device memory.
class DeviceAccess
{
public:
    DeviceAccess();
    ~DeviceAccess();
    DeviceAccess(const DeviceAccess &) = delete;
    DeviceAccess &operator=(const DeviceAccess &) = delete;
};

/// Fewer threads a block than on a device, which would take long; kernels are written for any number.
inline constexpr unsigned kMostBlockThreads = 8;
/// Calls `thread` for every thread of the block at hand.
void runBlock(const std::function<void()> &thread);

} // namespace cudastandin

void __syncthreads();

template <class T>
T atomicAdd(T *number, T added)
{
    const T before = *number;
    *number += added;
    return before;
}
template <class T>
T atomicMax(T *number, T other)
{
    const T before = *number;
    *number = before < other ? other : before;
    return before;
}
inline long long __double2ll_rn(double number)
{
    return std::llrint(number);
}

cudaError_t cudaMalloc(void **data, std::size_t bytes);
cudaError_t cudaFree(void *data);
cudaError_t cudaMallocHost(void **data, std::size_t bytes);
cudaError_t cudaFreeHost(void *data);
cudaError_t cudaMemcpy(void *to, const void *from, std::size_t bytes, cudaMemcpyKind kind);
cudaError_t cudaMemset(void *data, int byte, std::size_t bytes);
cudaError_t cudaMemcpy2D(void *to, std::size_t toPitch, const void *from, std::size_t fromPitch,
    std::size_t width, std::size_t height, cudaMemcpyKind kind);
cudaError_t cudaStreamSynchronize(cudaStream_t stream);
cudaError_t cudaGetLastError();
const char *cudaGetErrorString(cudaError_t status);
cudaError_t cudaGetDeviceCount(int *count);
cudaError_t cudaGetDeviceProperties(cudaDeviceProp *properties, int device);
cudaError_t cudaDeviceGetAttribute(int *value, cudaDeviceAttr attribute, int device);

template <class Kernel>
cudaError_t cudaOccupancyMaxActiveBlocksPerMultiprocessor(int *blocks, Kernel, int blockThreads, std::size_t)
{
    *blocks = 2048 / blockThreads;
    return cudastandin::statusOf("cudaOccupancyMaxActiveBlocksPerMultiprocessor");
}

template <class Kernel>
cudaError_t cudaFuncGetAttributes(cudaFuncAttributes *attributes, Kernel)
{
    *attributes = {};
    return cudastandin::statusOf("cudaFuncGetAttributes");
}

template <class... Parameters, class... Arguments>
cudaError_t cudaLaunchKernelEx(
    const cudaLaunchConfig_t *config, void (*kernel)(Parameters...), Arguments &&...arguments)
{
    if (const cudaError_t status = cudastandin::statusOf("cudaLaunchKernelEx"))
        return status;
    cudastandin::Device &device = cudastandin::device();
    ++device.launches;
    gridDim = config->gridDim;
    blockDim = config->blockDim;
    std::size_t &most = device.mostThreads[blockDim.x];
    most = std::max(most, std::size_t{gridDim.x} * blockDim.x);
    blockDim.x = std::min(blockDim.x, cudastandin::kMostBlockThreads);
    const cudastandin::DeviceAccess access;
    for (blockIdx.x = 0; blockIdx.x < gridDim.x; ++blockIdx.x)
        cudastandin::runBlock([&] { kernel(arguments...); });
    return cudaSuccess;
}
