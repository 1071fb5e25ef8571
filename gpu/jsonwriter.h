// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace offtake::sim {

/// Writes JSON whose bytes depend on the values alone: keys in the order of the calls, numbers in their
/// shortest form that reads back to the same double, no white space or one line per element of the top
/// levels.
class JsonWriter
{
public:
    /// `lineDepth`: how many levels of nesting start a line of their own per element; 0 = all on one line.
    explicit JsonWriter(int lineDepth = 0)
        : m_lineDepth(lineDepth)
    {}

    JsonWriter &beginObject() { return open('{'); }
    JsonWriter &endObject() { return close('}'); }
    JsonWriter &beginArray() { return open('['); }
    JsonWriter &endArray() { return close(']'); }
    JsonWriter &key(std::string_view name);

    JsonWriter &value(double number);
    JsonWriter &value(bool truth);
    JsonWriter &value(std::string_view text);
    JsonWriter &value(const char *text) { return value(std::string_view(text)); }
    JsonWriter &null();
    template <std::integral I>
    JsonWriter &value(I number)
    {
        return raw(std::to_string(number));
    }
    template <class T>
    JsonWriter &value(const std::vector<T> &items)
    {
        beginArray();
        for (const T &item : items)
            value(item);
        return endArray();
    }
    template <class T>
    JsonWriter &member(std::string_view name, const T &item)
    {
        return key(name).value(item);
    }

    const std::string &text() const { return m_text; }

private:
    JsonWriter &open(char bracket);
    JsonWriter &close(char bracket);
    JsonWriter &raw(std::string_view token);
    void separate();
    void breakLine();
    void quote(std::string_view text);

    std::string m_text;
    int m_lineDepth;
    int m_depth = 0;
    bool m_first = true;
    bool m_afterKey = false;
};

} // namespace offtake::sim
