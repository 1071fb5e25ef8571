// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <bit>
#include <vector>

namespace offtake {

/// A set of 64-bit fingerprints of texts, flat in memory, that answers "surely not there" without asking the
/// database. Two texts may have one fingerprint: a hit is to be looked up. It stops growing at kMost (then
/// isComplete() is false and every answer is a hit).
class Fingerprints
{
public:
    static constexpr size_t kMost = 4'000'000; ///< 64 MiB

    bool mayContain(quint64 value) const
    {
        if (!m_complete)
            return true;
        if (m_slots.empty())
            return false;
        for (size_t slot = home(value);; slot = (slot + 1) & (m_slots.size() - 1)) {
            if (m_slots[slot] == filled(value))
                return true;
            if (m_slots[slot] == 0)
                return false;
        }
    }

    void add(quint64 value)
    {
        if (!m_complete)
            return;
        if (m_count >= kMost) {
            m_complete = false;
            m_slots = {};
            return;
        }
        if (2 * (m_count + 1) > m_slots.size())
            grow();
        place(value);
    }

    bool isComplete() const { return m_complete; }
    void setIncomplete() { m_complete = false; }

private:
    static quint64 filled(quint64 value) { return value == 0 ? 1 : value; } // 0 marks a free slot
    size_t home(quint64 value) const { return size_t(filled(value)) & (m_slots.size() - 1); }

    void place(quint64 value)
    {
        size_t slot = home(value);
        while (m_slots[slot] != 0 && m_slots[slot] != filled(value))
            slot = (slot + 1) & (m_slots.size() - 1);
        m_count += m_slots[slot] == 0 ? 1 : 0;
        m_slots[slot] = filled(value);
    }

    void grow()
    {
        const std::vector<quint64> old = std::move(m_slots);
        m_slots.assign(std::bit_ceil(std::max<size_t>(1024, 2 * old.size())), 0);
        m_count = 0;
        for (const quint64 value : old) {
            if (value != 0)
                place(value);
        }
    }

    std::vector<quint64> m_slots; ///< a power of two of them
    size_t m_count = 0;
    bool m_complete = true;
};

/// FNV-1a with a final mix (MurmurHash3's), 64 bits. Texts are added one after the other; none (NULL) is not
/// the empty text.
class FingerprintMaker
{
public:
    void addText(const char *text, size_t size)
    {
        for (size_t i = 0; i < size; ++i)
            step(static_cast<unsigned char>(text[i]));
        step(0xff); // no byte of UTF-8
    }
    void addNull() { step(0xfe); }
    quint64 value() const
    {
        quint64 mixed = m_state ^ (m_state >> 33);
        mixed *= 0xff51afd7ed558ccdULL;
        mixed ^= mixed >> 33;
        mixed *= 0xc4ceb9fe1a85ec53ULL;
        return mixed ^ (mixed >> 33);
    }

private:
    void step(unsigned char byte) { m_state = (m_state ^ byte) * 0x100000001b3ULL; }
    quint64 m_state = 0xcbf29ce484222325ULL;
};

} // namespace offtake
