// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/kernel/philox.h"

#include <QTest>

using namespace offtake::sim::kernel;
using Block = std::array<std::uint32_t, 4>;

/// Philox4x32-10 against the known answers of Random123 (Salmon and others, tests/kat_vectors).
class TestPhilox : public QObject
{
    Q_OBJECT

private slots:
    void knownAnswers_data();
    void knownAnswers();
    void drawsAreWordsOfBlocks();
};

namespace {

Block cipher(const Block &counter, std::uint32_t key0, std::uint32_t key1)
{
    using Philox = Philox<ScalarLanes>;
    const auto out = Philox::block(Philox::Path(counter[0], counter[1]), counter[2], counter[3], key0, key1);
    return {out.word[0], out.word[1], out.word[2], out.word[3]};
}

} // namespace

void TestPhilox::knownAnswers_data()
{
    QTest::addColumn<Block>("counter");
    QTest::addColumn<quint32>("key0");
    QTest::addColumn<quint32>("key1");
    QTest::addColumn<Block>("expected");
    QTest::newRow("zeros") << Block{} << 0U << 0U << Block{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8};
    QTest::newRow("ones") << Block{~0U, ~0U, ~0U, ~0U} << ~0U << ~0U
                          << Block{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd};
    QTest::newRow("pi") << Block{0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344} << 0xa4093822U << 0x299f31d0U
                        << Block{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1};
}

void TestPhilox::knownAnswers()
{
    QFETCH(Block, counter);
    QFETCH(quint32, key0);
    QFETCH(quint32, key1);
    QTEST(cipher(counter, key0, key1), "expected");
}

void TestPhilox::drawsAreWordsOfBlocks()
{
    // MODEL.md 1: key = seed, counter = (path low, path high, block, stream); draw j is word j mod 4 of block
    // j div 4.
    constexpr std::uint64_t kSeed = 0x123456789abcdef0;
    const Philox<ScalarLanes>::Path path(7, 3);
    Draws<ScalarLanes> draws(path, kSeed, Stream::Renewal);
    for (const std::uint32_t draw : {0U, 1U, 3U, 4U, 6U, 11U, 4294967295U}) {
        const Block block = cipher({7, 3, draw / 4, 7}, 0x9abcdef0, 0x12345678);
        QCOMPARE(draws.word(draw), block[draw % 4]);
    }
}

QTEST_GUILESS_MAIN(TestPhilox)
#include "tst_philox.moc"
