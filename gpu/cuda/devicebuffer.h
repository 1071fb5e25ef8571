// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/cuda/cudacheck.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace offtake::sim::cuda {

/// Numbers in device memory, or in page-locked host memory that the device copies to directly.
template <class T, bool kOnHost = false>
class Buffer
{
public:
    Buffer() = default;
    Buffer(Buffer &&other) noexcept
        : m_data(std::exchange(other.m_data, nullptr))
    {}
    Buffer &operator=(Buffer &&other) noexcept
    {
        std::swap(m_data, other.m_data);
        return *this;
    }
    ~Buffer() { release(); }

    Expected<void, DeviceFault> allocate(std::size_t count)
    {
        release();
        const std::size_t bytes = std::max<std::size_t>(count, 1) * sizeof(T);
        void *data = nullptr;
        if constexpr (kOnHost)
            OFFTAKE_CUDA_TRY(cudaMallocHost(&data, bytes));
        else
            OFFTAKE_CUDA_TRY(cudaMalloc(&data, bytes));
        m_data = static_cast<T *>(data);
        return {};
    }
    Expected<void, DeviceFault> copyFrom(const T *host, std::size_t count)
    {
        if (auto allocated = allocate(count); !allocated)
            return allocated;
        if (count > 0)
            OFFTAKE_CUDA_TRY(cudaMemcpy(m_data, host, count * sizeof(T), cudaMemcpyHostToDevice));
        return {};
    }
    Expected<void, DeviceFault> allocateZeros(std::size_t count)
    {
        if (auto allocated = allocate(count); !allocated)
            return allocated;
        OFFTAKE_CUDA_TRY(cudaMemset(m_data, 0, count * sizeof(T)));
        return {};
    }
    Expected<void, DeviceFault> copyTo(std::vector<T> &host, std::size_t first, std::size_t count) const
    {
        host.resize(count);
        if (count > 0)
            OFFTAKE_CUDA_TRY(
                cudaMemcpy(host.data(), m_data + first, count * sizeof(T), cudaMemcpyDeviceToHost));
        return {};
    }
    T *get() const { return m_data; }

private:
    void release()
    {
        if constexpr (kOnHost)
            cudaFreeHost(m_data);
        else
            cudaFree(m_data);
        m_data = nullptr;
    }

    T *m_data = nullptr;
};

template <class T>
using DeviceBuffer = Buffer<T, false>;
template <class T>
using PinnedBuffer = Buffer<T, true>;

} // namespace offtake::sim::cuda
