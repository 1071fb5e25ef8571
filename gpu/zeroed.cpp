// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/zeroed.h"

#include <algorithm>
#include <cstring>
#include <utility>
#include <vector>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace offtake::sim {
namespace {

constexpr std::size_t kHugePage = std::size_t{1} << 21;
constexpr std::size_t kAlignment = 64;

void unmap([[maybe_unused]] char *start, [[maybe_unused]] std::size_t size)
{
#ifdef __linux__
    munmap(start, size);
#endif
}

} // namespace

/// What no arena uses at the moment, the latest last.
struct ZeroedArena::Idle
{
    std::mutex mutex;
    std::vector<Mapping> mappings;
    std::size_t bytes = 0;

    /// The smallest mapping of at least `size`, and not so large that much of it would lie idle.
    Mapping take(std::size_t size)
    {
        const std::scoped_lock lock(mutex);
        auto best = mappings.end();
        for (auto one = mappings.begin(); one != mappings.end(); ++one) {
            if (one->size >= size && one->size / 4 <= size &&
                (best == mappings.end() || one->size < best->size))
                best = one;
        }
        if (best == mappings.end())
            return {};
        const Mapping taken = *best;
        mappings.erase(best);
        bytes -= taken.size;
        return taken;
    }

    void give(const Mapping &mapping)
    {
        const std::scoped_lock lock(mutex);
        mappings.push_back(mapping);
        bytes += mapping.size;
        while (bytes > kMostIdleBytes) {
            bytes -= mappings.front().size;
            unmap(mappings.front().start, mappings.front().size);
            mappings.erase(mappings.begin());
        }
    }
};

ZeroedArena::Idle &ZeroedArena::idle()
{
    // Never destroyed: threads may outlive the statics.
    static auto *const memory = new Idle;
    return *memory;
}

ZeroedArena::Mapping ZeroedArena::map([[maybe_unused]] std::size_t bytes)
{
#ifdef __linux__
    void *start =
        mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (start != MAP_FAILED)
        return {static_cast<char *>(start), bytes, 0};
#endif
    return {}; // the arrays are taken from the heap, one by one
}

ZeroedArena::ZeroedArena(std::size_t bytes)
{
    if (bytes == 0)
        return;
    const bool huge = bytes >= kHugePage && bytes <= kMostHugeBytes;
    // A huge page begins at a multiple of its size: one more is reserved, and never touched.
    const std::size_t size = (bytes + kHugePage - 1) / kHugePage * kHugePage + (huge ? kHugePage : 0);
    m_mapping = idle().take(size);
    if (m_mapping.start == nullptr) {
        m_mapping = map(size);
#ifdef __linux__
        if (m_mapping.start != nullptr && huge)
            madvise(m_mapping.start, size, MADV_HUGEPAGE); // a wish: without it all works, slower
#endif
    }
    if (huge && m_mapping.start != nullptr)
        m_used = (kHugePage - reinterpret_cast<std::size_t>(m_mapping.start) % kHugePage) % kHugePage;
}

ZeroedArena::~ZeroedArena()
{
    if (m_mapping.start == nullptr)
        return;
    m_mapping.written = std::max(m_mapping.written, m_used);
    if (m_mapping.size > kMostIdleBytes)
        unmap(m_mapping.start, m_mapping.size);
    else
        idle().give(m_mapping);
}

void *ZeroedArena::take(std::size_t bytes, Start start)
{
    const std::size_t rounded = (bytes + kAlignment - 1) / kAlignment * kAlignment;
    std::size_t from = 0;
    {
        const std::scoped_lock lock(m_mutex);
        if (bytes == 0 || rounded > m_mapping.size - m_used)
            return nullptr;
        from = std::exchange(m_used, m_used + rounded);
    }
    char *const taken = m_mapping.start + from;
    if (start == Start::Zeros && from < m_mapping.written)
        std::memset(taken, 0, std::min(rounded, m_mapping.written - from));
    return taken;
}

} // namespace offtake::sim
