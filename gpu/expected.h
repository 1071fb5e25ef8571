// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cassert>
#include <type_traits>
#include <utility>
#include <variant>

namespace offtake {

/// Marks a value as the error of an Expected; named like std::unexpected (C++23).
template <class E>
class Unexpected
{
public:
    explicit Unexpected(E error)
        : m_error(std::move(error))
    {}
    const E &error() const & { return m_error; }
    E &&error() && { return std::move(m_error); }

private:
    E m_error;
};

/// A value or the reason why there is none.
///
/// The names are those of std::expected, so that a later standard library makes this an alias:
/// libstdc++ 12 has <expected> in C++23 mode only, and nvcc compiles C++20.
template <class T, class E>
class [[nodiscard]] Expected
{
public:
    using value_type = T;
    using error_type = E;

    Expected(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {}
    template <class G>
    Expected(Unexpected<G> unexpected)
        : m_state(std::in_place_index<1>, std::move(unexpected).error())
    {}

    bool has_value() const noexcept { return m_state.index() == 0; }
    explicit operator bool() const noexcept { return has_value(); }

    const T &value() const &
    {
        assert(has_value());
        return *std::get_if<0>(&m_state);
    }
    T &value() &
    {
        assert(has_value());
        return *std::get_if<0>(&m_state);
    }
    T &&value() &&
    {
        assert(has_value());
        return std::move(*std::get_if<0>(&m_state));
    }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    const E &error() const &
    {
        assert(!has_value());
        return *std::get_if<1>(&m_state);
    }
    E &&error() &&
    {
        assert(!has_value());
        return std::move(*std::get_if<1>(&m_state));
    }

    template <class U>
    T value_or(U &&alternative) const &
    {
        return has_value() ? value() : static_cast<T>(std::forward<U>(alternative));
    }

private:
    std::variant<T, E> m_state;
};

/// Nothing, or the reason why an operation failed.
template <class E>
class [[nodiscard]] Expected<void, E>
{
public:
    using value_type = void;
    using error_type = E;

    Expected() = default;
    template <class G>
    Expected(Unexpected<G> unexpected)
        : m_state(std::in_place_index<1>, std::move(unexpected).error())
    {}

    bool has_value() const noexcept { return m_state.index() == 0; }
    explicit operator bool() const noexcept { return has_value(); }
    const E &error() const &
    {
        assert(!has_value());
        return *std::get_if<1>(&m_state);
    }
    E &&error() &&
    {
        assert(!has_value());
        return std::move(*std::get_if<1>(&m_state));
    }

private:
    std::variant<std::monostate, E> m_state;
};

} // namespace offtake
