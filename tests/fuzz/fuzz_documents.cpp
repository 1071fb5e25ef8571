// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scenarios/scenariojson.h"

#include <cstdint>
#include <cstdlib>

/// Any bytes for the document of a scenario: refused with a sentence, or read, and then written and read
/// again as the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace offtake;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto scenario = readScenario(bytes);
    if (!scenario) {
        if (scenario.error().message.isEmpty())
            std::abort();
        return 0;
    }
    const QByteArray written = writeScenario(*scenario);
    const auto again = readScenario(written);
    if (!again || writeScenario(*again) != written)
        std::abort();
    return 0;
}
