// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/jsonwriter.h"

#include <array>
#include <charconv>
#include <cmath>

namespace offtake::sim {

JsonWriter &JsonWriter::key(std::string_view name)
{
    separate();
    quote(name);
    m_text += m_lineDepth > 0 ? ": " : ":";
    m_afterKey = true;
    return *this;
}

JsonWriter &JsonWriter::value(double number)
{
    if (!std::isfinite(number))
        return null();
    std::array<char, 32> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number + 0.0);
    return raw(std::string_view(digits.data(), static_cast<std::size_t>(end - digits.data())));
}

JsonWriter &JsonWriter::value(bool truth)
{
    return raw(truth ? "true" : "false");
}

JsonWriter &JsonWriter::value(std::string_view text)
{
    separate();
    quote(text);
    return *this;
}

JsonWriter &JsonWriter::null()
{
    return raw("null");
}

JsonWriter &JsonWriter::open(char bracket)
{
    separate();
    m_text += bracket;
    ++m_depth;
    m_first = true;
    return *this;
}

JsonWriter &JsonWriter::close(char bracket)
{
    --m_depth;
    if (!m_first && m_depth < m_lineDepth)
        breakLine();
    m_text += bracket;
    m_first = false;
    return *this;
}

JsonWriter &JsonWriter::raw(std::string_view token)
{
    separate();
    m_text += token;
    return *this;
}

void JsonWriter::separate()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (m_depth == 0)
        return;
    if (!m_first)
        m_text += m_depth <= m_lineDepth || m_lineDepth == 0 ? "," : ", ";
    if (m_depth <= m_lineDepth)
        breakLine();
    m_first = false;
}

void JsonWriter::breakLine()
{
    m_text += '\n';
    m_text.append(static_cast<std::size_t>(m_depth), ' ');
}

void JsonWriter::quote(std::string_view text)
{
    constexpr std::string_view kHexDigits = "0123456789abcdef";
    m_text += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            m_text += '\\';
            m_text += c;
        } else if (byte < 0x20) {
            m_text += "\\u00";
            m_text += kHexDigits[byte >> 4];
            m_text += kHexDigits[byte & 15];
        } else {
            m_text += c;
        }
    }
    m_text += '"';
}

} // namespace offtake::sim
