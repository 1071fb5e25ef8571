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

/// Philox4x32-10 (Salmon, Moraes, Dror and Shaw, 2011), in words that stay wide from round to round.
template <class L>
class Philox
{
public:
    using Word = typename L::Word;
    using Wide = typename L::Wide;

    /// What the first round makes of the words that all counters of a path begin with.
    struct Path
    {
        Path() = default;
        OFFTAKE_KERNEL Path(Word pathLow, Word pathHigh)
            : second(L::widen(pathHigh))
        {
            L::multiply(L::widen(pathLow), kFactor0, high, low);
        }
        OFFTAKE_KERNEL Path(Wide productHigh, Wide productLow, Wide secondWord)
            : high(productHigh)
            , low(productLow)
            , second(secondWord)
        {}
        Wide high;
        Wide low;
        Wide second;
    };

    /// The four words of the counter (path, third, fourth).
    static OFFTAKE_KERNEL PhiloxBlock<L> block(
        const Path &path, std::uint32_t third, std::uint32_t fourth, std::uint32_t key0, std::uint32_t key1)
    {
        if constexpr (requires { typename L::Half; }) {
            // One after the other: the words of both at once would not fit the registers.
            using Half = Philox<typename L::Half>;
            const auto a = Half::block({path.high.a, path.low.a, path.second.a}, third, fourth, key0, key1);
            const auto b = Half::block({path.high.b, path.low.b, path.second.b}, third, fourth, key0, key1);
            return {{Word(a.word[0], b.word[0]), Word(a.word[1], b.word[1]), Word(a.word[2], b.word[2]),
                Word(a.word[3], b.word[3])}};
        } else {
            return rounds(path, third, fourth, key0, key1);
        }
    }

private:
    static OFFTAKE_KERNEL_CALL PhiloxBlock<L> rounds(
        const Path &path, std::uint32_t third, std::uint32_t fourth, std::uint32_t key0, std::uint32_t key1)
    {
        const std::uint64_t product = static_cast<std::uint64_t>(third) * kFactor1;
        Wide words[4] = {path.second ^ Wide(static_cast<std::uint32_t>(product >> 32) ^ key0),
            Wide(static_cast<std::uint32_t>(product)), path.high ^ Wide(fourth ^ key1), path.low};
        OFFTAKE_UNROLL
        for (int round = 1; round < kRounds; ++round) {
            key0 += kWeyl0;
            key1 += kWeyl1;
            Wide high0, low0, high1, low1;
            L::multiply(words[0], kFactor0, high0, low0);
            L::multiply(words[2], kFactor1, high1, low1);
            words[0] = high1 ^ words[1] ^ Wide(key0);
            words[1] = low1;
            words[2] = high0 ^ words[3] ^ Wide(key1);
            words[3] = low0;
        }
        return {{L::narrow(words[0]), L::narrow(words[1]), L::narrow(words[2]), L::narrow(words[3])}};
    }

    static constexpr int kRounds = 10;
    static constexpr std::uint32_t kFactor0 = 0xD2511F53U;
    static constexpr std::uint32_t kFactor1 = 0xCD9E8D57U;
    static constexpr std::uint32_t kWeyl0 = 0x9E3779B9U;
    static constexpr std::uint32_t kWeyl1 = 0xBB67AE85U;
};

/// The words of one path and stream, drawn in rising order: four neighbours share one block.
template <class L>
class Draws
{
public:
    using Word = typename L::Word;

    using PathWords = typename Philox<L>::Path;

    Draws() = default;
    /// `path` outlives it.
    OFFTAKE_KERNEL Draws(const PathWords &path, std::uint64_t seed, Stream stream)
        : m_path(&path)
        , m_key0(static_cast<std::uint32_t>(seed))
        , m_key1(static_cast<std::uint32_t>(seed >> 32))
        , m_stream(static_cast<std::uint32_t>(stream))
    {}

    OFFTAKE_KERNEL Word word(std::uint32_t draw)
    {
        const std::uint32_t block = draw / 4;
        if (!m_filled || block != m_block) {
            m_words = Philox<L>::block(*m_path, block, m_stream, m_key0, m_key1);
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
    const PathWords *m_path = nullptr;
    std::uint32_t m_key0 = 0;
    std::uint32_t m_key1 = 0;
    std::uint32_t m_stream = 0;
    std::uint32_t m_block = 0;
    bool m_filled = false;
    PhiloxBlock<L> m_words{};
};

} // namespace offtake::sim::kernel
