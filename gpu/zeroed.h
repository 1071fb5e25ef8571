// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <new>
#include <type_traits>

namespace offtake::sim {

/// Memory in one piece for many arrays that start at zero and live as long as it: neighbours in address, and
/// in huge pages where the system has them, so that walking over thousands of arrays does not miss the
/// translation cache each time. Pages come from the system as they are first written. Thread-safe.
///
/// Pages cost the system more than a short run costs the engine, so the memory of the last arenas, at most
/// kMostIdleBytes, stays with the program: whoever takes it next clears only what was written.
class ZeroedArena
{
public:
    /// Room for `bytes`; more than that is taken from the heap. Above `kMostHugeBytes` small pages are used:
    /// what is never reached then costs nothing.
    explicit ZeroedArena(std::size_t bytes);
    ~ZeroedArena();
    ZeroedArena(const ZeroedArena &) = delete;
    ZeroedArena &operator=(const ZeroedArena &) = delete;

    /// What an array holds at first: `Anything` for one that is written before it is read.
    enum class Start { Zeros, Anything };

    /// Aligned to 64 bytes; null where the arena is full.
    void *take(std::size_t bytes, Start start = Start::Zeros);

    static constexpr std::size_t kMostHugeBytes = std::size_t{1} << 28;
    static constexpr std::size_t kMostIdleBytes = std::size_t{1} << 28;

private:
    /// Memory of the system; its first `written` bytes may not be zeros any more.
    struct Mapping
    {
        char *start = nullptr;
        std::size_t size = 0;
        std::size_t written = 0;
    };
    struct Idle;
    static Idle &idle();
    static Mapping map(std::size_t bytes);

    std::mutex m_mutex;
    Mapping m_mapping;
    std::size_t m_used = 0;
};

/// Numbers that start at zero. Fresh memory is handed out by the system page by page as it is written, so
/// what no value ever reaches costs nothing; a std::vector would write all of it first.
template <class T>
class ZeroedArray
{
    static_assert(std::is_trivially_copyable_v<T>);

public:
    ZeroedArray() = default;
    explicit ZeroedArray(std::size_t count, ZeroedArena *arena = nullptr,
        ZeroedArena::Start start = ZeroedArena::Start::Zeros)
    {
        if (count == 0)
            return;
        if (arena)
            m_items =
                std::unique_ptr<T[], Free>(static_cast<T *>(arena->take(count * sizeof(T), start)), Free{true});
        if (m_items)
            return;
        m_items = std::unique_ptr<T[], Free>(static_cast<T *>(std::calloc(count, sizeof(T))), Free{});
        if (!m_items)
            throw std::bad_alloc();
    }
    T *data() const { return m_items.get(); }
    T &operator[](std::size_t i) const { return m_items.get()[i]; }
    explicit operator bool() const { return m_items != nullptr; }

private:
    struct Free
    {
        bool borrowed = false;
        void operator()(T *items) const
        {
            if (!borrowed)
                std::free(items);
        }
    };
    std::unique_ptr<T[], Free> m_items;
};

} // namespace offtake::sim
