// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cudastandin/cuda_runtime.h"

#include <cstring>
#include <map>
#include <sys/mman.h>
#include <ucontext.h>
#include <vector>

namespace cudastandin {
namespace {

/// Start and size of what is allocated; whole pages, as those can be locked.
std::map<void *, std::size_t> deviceMemory;
std::map<void *, std::size_t> hostMemory;

void lock(bool locked)
{
    for (const auto &[start, size] : deviceMemory)
        mprotect(start, size, locked ? PROT_NONE : PROT_READ | PROT_WRITE);
}

cudaError_t allocate(std::map<void *, std::size_t> &memory, void **data, std::size_t bytes, int protection)
{
    constexpr std::size_t kPage = 4096;
    const std::size_t size = (bytes + kPage - 1) / kPage * kPage;
    if (device().used + size > device().memory)
        return cudaErrorMemoryAllocation;
    *data = mmap(nullptr, size, protection, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (*data == MAP_FAILED)
        return cudaErrorMemoryAllocation;
    memory[*data] = size;
    device().used += size;
    return cudaSuccess;
}

cudaError_t release(std::map<void *, std::size_t> &memory, void *data)
{
    if (!data)
        return cudaSuccess;
    const auto found = memory.find(data);
    if (found == memory.end())
        return cudaErrorIllegalAddress;
    device().used -= found->second;
    munmap(data, found->second);
    memory.erase(found);
    return cudaSuccess;
}

/// A thread of a block, that can be left at a barrier and come back to.
struct Fiber
{
    ucontext_t context;
    std::vector<char> stack = std::vector<char>(std::size_t{1} << 19);
    bool finished = false;
};

std::vector<Fiber> fibers;
ucontext_t scheduler;
const std::function<void()> *running = nullptr;

void runFiber()
{
    (*running)();
    fibers[threadIdx.x].finished = true;
}

} // namespace

/// From barrier to barrier, in rising order and in falling order in turns: code that leans on the order of
/// threads where no barrier stands shows itself.
void runBlock(const std::function<void()> &thread)
{
    running = &thread;
    fibers.resize(kMostBlockThreads);
    for (unsigned t = 0; t < blockDim.x; ++t) {
        Fiber &fiber = fibers[t];
        fiber.finished = false;
        getcontext(&fiber.context);
        fiber.context.uc_stack.ss_sp = fiber.stack.data();
        fiber.context.uc_stack.ss_size = fiber.stack.size();
        fiber.context.uc_link = &scheduler;
        makecontext(&fiber.context, runFiber, 0);
    }
    bool rising = blockIdx.x % 2 == 0;
    for (unsigned finished = 0; finished < blockDim.x; rising = !rising) {
        if (finished > 0) {
            device().barriersMissed = true;
            return;
        }
        for (unsigned i = 0; i < blockDim.x; ++i) {
            threadIdx.x = rising ? i : blockDim.x - 1 - i;
            Fiber &fiber = fibers[threadIdx.x];
            swapcontext(&scheduler, &fiber.context);
            finished += fiber.finished ? 1 : 0;
        }
    }
}

Device &device()
{
    static Device only;
    return only;
}

cudaError_t statusOf(const char *call)
{
    Device &d = device();
    if (d.failing != call || d.failingAfter-- > 0)
        return cudaSuccess;
    if (!d.failsAlways)
        d.failing.clear();
    return d.error;
}

DeviceAccess::DeviceAccess()
{
    lock(false);
}

DeviceAccess::~DeviceAccess()
{
    lock(true);
}

} // namespace cudastandin

using cudastandin::statusOf;

void __syncthreads()
{
    swapcontext(&cudastandin::fibers[threadIdx.x].context, &cudastandin::scheduler);
}

cudaError_t cudaMalloc(void **data, std::size_t bytes)
{
    const cudaError_t status = statusOf("cudaMalloc");
    return status ? status : cudastandin::allocate(cudastandin::deviceMemory, data, bytes, PROT_NONE);
}

cudaError_t cudaFree(void *data)
{
    return cudastandin::release(cudastandin::deviceMemory, data);
}

cudaError_t cudaMallocHost(void **data, std::size_t bytes)
{
    const cudaError_t status = statusOf("cudaMallocHost");
    return status ? status
                  : cudastandin::allocate(cudastandin::hostMemory, data, bytes, PROT_READ | PROT_WRITE);
}

cudaError_t cudaFreeHost(void *data)
{
    return cudastandin::release(cudastandin::hostMemory, data);
}

cudaError_t cudaMemcpy(void *to, const void *from, std::size_t bytes, cudaMemcpyKind kind)
{
    return cudaMemcpy2D(to, bytes, from, bytes, bytes, 1, kind);
}

cudaError_t cudaMemset(void *data, int byte, std::size_t bytes)
{
    const cudaError_t status = statusOf("cudaMemset");
    if (status)
        return status;
    const cudastandin::DeviceAccess access;
    // Pages that are given back come again as zeros; those that no kernel reaches do not come at all.
    if (byte == 0)
        madvise(data, bytes, MADV_DONTNEED);
    else
        std::memset(data, byte, bytes);
    return cudaSuccess;
}

cudaError_t cudaMemcpy2D(void *to, std::size_t toPitch, const void *from, std::size_t fromPitch,
    std::size_t width, std::size_t height, cudaMemcpyKind kind)
{
    const char *const call = kind == cudaMemcpyDeviceToHost ? "cudaMemcpy to host" : "cudaMemcpy";
    const cudaError_t status = statusOf(height == 1 ? call : "cudaMemcpy2D");
    if (status)
        return status;
    const cudastandin::DeviceAccess access;
    for (std::size_t row = 0; row < height; ++row)
        std::memcpy(static_cast<char *>(to) + row * toPitch,
            static_cast<const char *>(from) + row * fromPitch, width);
    return cudaSuccess;
}

cudaError_t cudaStreamSynchronize(cudaStream_t)
{
    return statusOf("cudaStreamSynchronize");
}

cudaError_t cudaGetLastError()
{
    return cudaSuccess;
}

const char *cudaGetErrorString(cudaError_t status)
{
    switch (status) {
    case cudaErrorMemoryAllocation:
        return "out of memory";
    case cudaErrorNoDevice:
        return "no CUDA-capable device is detected";
    case cudaErrorInsufficientDriver:
        return "CUDA driver version is insufficient for CUDA runtime version";
    case cudaErrorLaunchOutOfResources:
        return "too many resources requested for launch";
    default:
        return "an illegal memory access was encountered";
    }
}

cudaError_t cudaGetDeviceCount(int *count)
{
    *count = 1;
    return statusOf("cudaGetDeviceCount");
}

cudaError_t cudaGetDeviceProperties(cudaDeviceProp *properties, int)
{
    std::strcpy(properties->name, "stand-in");
    return statusOf("cudaGetDeviceProperties");
}

cudaError_t cudaDeviceGetAttribute(int *value, cudaDeviceAttr, int)
{
    *value = 64;
    return statusOf("cudaDeviceGetAttribute");
}
