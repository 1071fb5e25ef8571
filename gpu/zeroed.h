// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <new>
#include <type_traits>

namespace offtake::sim {

/// Numbers that start at zero. Fresh memory is handed out by the system page by page as it is written, so
/// what no value ever reaches costs nothing; a std::vector would write all of it first.
template <class T>
class ZeroedArray
{
    static_assert(std::is_trivially_copyable_v<T>);

public:
    ZeroedArray() = default;
    explicit ZeroedArray(std::size_t count)
        : m_items(static_cast<T *>(std::calloc(count, sizeof(T))))
    {
        if (!m_items && count > 0)
            throw std::bad_alloc();
    }
    T *data() const { return m_items.get(); }
    T &operator[](std::size_t i) const { return m_items.get()[i]; }
    explicit operator bool() const { return m_items != nullptr; }

private:
    struct Free
    {
        void operator()(T *items) const { std::free(items); }
    };
    std::unique_ptr<T[], Free> m_items;
};

} // namespace offtake::sim
