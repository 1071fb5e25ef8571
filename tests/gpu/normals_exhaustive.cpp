// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/kernel/elementary.h"

#include <boost/math/special_functions/erf.hpp>

#include <cmath>
#include <cstdint>
#include <cstdio>

using namespace offtake::sim::kernel;

/// Compares the engine's normal of every 32-bit word with Boost.Math's quantile and prints the greatest
/// error: some minutes of one thread, so it is no test. The normal is odd in the word's complement, which is
/// checked too, so that one quantile serves two words.
int main()
{
    double greatest = 0;
    std::uint32_t where = 0;
    for (std::uint32_t word = 0; word < 0x80000000U; ++word) {
        const float z = normal<ScalarLanes>(word, kNormalTable);
        if (normal<ScalarLanes>(~word, kNormalTable) != -z) {
            std::printf("not odd at word %u\n", word);
            return 1;
        }
        const double u = (word + 0.5) / 4294967296.0;
        const double exact = -std::sqrt(2.0) * boost::math::erfc_inv(2 * u);
        const double error = std::abs(static_cast<double>(z) - exact);
        if (error > greatest) {
            greatest = error;
            where = word;
        }
    }
    std::printf("all 4294967296 words: greatest absolute error %.4g, at word %u and its complement\n",
        greatest, where);
    return greatest <= 1e-6 ? 0 : 1;
}
