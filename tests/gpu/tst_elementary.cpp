// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/kernel/elementary.h"

#include <QTest>
#include <boost/math/special_functions/erf.hpp>

#include <cmath>

using namespace offtake::sim::kernel;

/// The kernel's elementary functions keep the errors that their headers state.
class TestElementary : public QObject
{
    Q_OBJECT

private slots:
    void exponentialError();
    void exponentialIsClamped();
    void normalError();
    void normalIsOddAndRises();
};

namespace {

double exactNormal(std::uint32_t word)
{
    const double u = (static_cast<double>(word) + 0.5) / 4294967296.0;
    // From the smaller tail, so that no digit of it is lost.
    return u < 0.5 ? -std::sqrt(2.0) * boost::math::erfc_inv(2 * u)
                   : std::sqrt(2.0) * boost::math::erfc_inv(2 * ((4294967295.0 - word) + 0.5) / 4294967296.0);
}

float kernelNormal(std::uint32_t word)
{
    return normal<ScalarLanes>(word, kNormalTable);
}

} // namespace

void TestElementary::exponentialError()
{
    double worst = 0;
    for (int i = -500000; i <= 500000; ++i) {
        const float x = static_cast<float>(i) * 1e-4F;
        const double exact = std::exp(static_cast<double>(x));
        worst = std::max(worst, std::abs(static_cast<double>(exponential<ScalarLanes>(x)) - exact) / exact);
    }
    QVERIFY2(worst <= 2e-7, qPrintable(QString::number(worst)));
    QCOMPARE(exponential<ScalarLanes>(0.0F), 1.0F);
}

void TestElementary::exponentialIsClamped()
{
    QCOMPARE(exponential<ScalarLanes>(1e30F), exponential<ScalarLanes>(50.0F));
    QCOMPARE(exponential<ScalarLanes>(-1e30F), exponential<ScalarLanes>(-50.0F));
}

void TestElementary::normalError()
{
    double worst = 0;
    const auto check = [&worst](std::uint32_t word) {
        worst = std::max(worst, std::abs(static_cast<double>(kernelNormal(word)) - exactNormal(word)));
    };
    for (std::uint32_t i = 0; i < 400000; ++i)
        check(i * 2654435761U); // spread over all words
    // Around every octave's border, in both tails, and the ends.
    for (unsigned bit = 0; bit < 32; ++bit) {
        for (int offset = -40; offset <= 40; ++offset) {
            const std::uint32_t word = (std::uint32_t{1} << bit) + static_cast<std::uint32_t>(offset);
            check(word);
            check(~word);
        }
    }
    QVERIFY2(worst <= 1e-6, qPrintable(QString::number(worst)));
}

void TestElementary::normalIsOddAndRises()
{
    float last = kernelNormal(0);
    for (std::uint32_t word = 0; word < 4294000000U; word += 999983) {
        QCOMPARE(kernelNormal(~word), -kernelNormal(word));
        QVERIFY(kernelNormal(word) >= last - 1e-6F);
        last = kernelNormal(word);
    }
}

QTEST_GUILESS_MAIN(TestElementary)
#include "tst_elementary.moc"
