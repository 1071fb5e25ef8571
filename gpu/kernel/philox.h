// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/kernel/portability.h"

namespace offtake::sim::kernel {

/// The streams of MODEL.md 1.
enum class Stream : std::uint32_t {
    Static = 0,
    ChiSquare = 1,
    Credit = 2,
    Resources = 3,
    Demand = 4,
    Price = 5,
    Delay = 6,
    Renewal = 7,
    Termination = 8,
    Renegotiation = 9
};

/// Four words of one counter.
template <class L>
struct PhiloxBlock
{
    typename L::Word word[4];
};

/// Philox4x32-10 (Salmon, Moraes, Dror and Shaw, 2011).
template <class L>
OFFTAKE_KERNEL PhiloxBlock<L> philox(PhiloxBlock<L> counter, std::uint32_t key0, std::uint32_t key1)
{
    using Word = typename L::Word;
    for (int round = 0; round < 10; ++round) {
        Word high0, low0, high1, low1;
        L::multiply(counter.word[0], 0xD2511F53U, high0, low0);
        L::multiply(counter.word[2], 0xCD9E8D57U, high1, low1);
        counter = {{high1 ^ counter.word[1] ^ Word(key0), low1, high0 ^ counter.word[3] ^ Word(key1), low0}};
        key0 += 0x9E3779B9U;
        key1 += 0xBB67AE85U;
    }
    return counter;
}

/// The words of one path and stream, drawn in rising order: four neighbours share one block.
template <class L>
class Draws
{
public:
    using Word = typename L::Word;

    OFFTAKE_KERNEL Draws(Word pathLow, Word pathHigh, std::uint64_t seed, Stream stream)
        : m_pathLow(pathLow)
        , m_pathHigh(pathHigh)
        , m_key0(static_cast<std::uint32_t>(seed))
        , m_key1(static_cast<std::uint32_t>(seed >> 32))
        , m_stream(static_cast<std::uint32_t>(stream))
    {}

    OFFTAKE_KERNEL Word word(std::uint32_t draw)
    {
        const std::uint32_t block = draw / 4;
        if (!m_filled || block != m_block) {
            m_words = philox<L>({{m_pathLow, m_pathHigh, Word(block), Word(m_stream)}}, m_key0, m_key1);
            m_block = block;
            m_filled = true;
        }
        const std::uint32_t at = draw % 4;
        return at == 0   ? m_words.word[0]
               : at == 1 ? m_words.word[1]
               : at == 2 ? m_words.word[2]
                         : m_words.word[3];
    }

private:
    Word m_pathLow;
    Word m_pathHigh;
    std::uint32_t m_key0;
    std::uint32_t m_key1;
    std::uint32_t m_stream;
    std::uint32_t m_block = 0;
    bool m_filled = false;
    PhiloxBlock<L> m_words{};
};

} // namespace offtake::sim::kernel
