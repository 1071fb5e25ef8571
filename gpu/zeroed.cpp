// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/zeroed.h"

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace offtake::sim {
namespace {

constexpr std::size_t kHugePage = std::size_t{1} << 21;
constexpr std::size_t kAlignment = 64;

} // namespace

ZeroedArena::ZeroedArena(std::size_t bytes)
{
#ifdef __linux__
    const bool huge = bytes >= kHugePage && bytes <= kMostHugeBytes;
    // A huge page begins at a multiple of its size: one more is reserved, and never touched.
    m_size = (bytes + kHugePage - 1) / kHugePage * kHugePage + (huge ? kHugePage : 0);
    if (bytes == 0)
        m_size = 0;
    if (m_size == 0)
        return;
    void *start =
        mmap(nullptr, m_size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (start == MAP_FAILED) {
        m_size = 0; // the arrays are taken from the heap, one by one
        return;
    }
    m_start = static_cast<char *>(start);
    if (huge) {
        const auto address = reinterpret_cast<std::size_t>(m_start);
        m_used = (kHugePage - address % kHugePage) % kHugePage;
        madvise(m_start, m_size, MADV_HUGEPAGE); // a wish: without it all works, slower
    }
#else
    static_cast<void>(bytes);
#endif
}

ZeroedArena::~ZeroedArena()
{
#ifdef __linux__
    if (m_start)
        munmap(m_start, m_size);
#endif
}

void *ZeroedArena::take(std::size_t bytes)
{
    const std::size_t rounded = (bytes + kAlignment - 1) / kAlignment * kAlignment;
    const std::scoped_lock lock(m_mutex);
    if (bytes == 0 || rounded > m_size - m_used)
        return nullptr;
    char *const taken = m_start + m_used;
    m_used += rounded;
    return taken;
}

} // namespace offtake::sim
