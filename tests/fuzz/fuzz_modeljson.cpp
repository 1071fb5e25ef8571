// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/modeljson.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

/// Any bytes: either faults are told, or the model passes its own check and survives a round trip.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace offtake::sim;
    const auto model = readModel(std::string_view(reinterpret_cast<const char *>(data), size));
    if (!model) {
        if (model.error().empty())
            std::abort();
        return 0;
    }
    if (!checkModel(*model).empty())
        std::abort();
    const auto again = readModel(writeModel(*model));
    if (!again || writeModel(*again) != writeModel(*model))
        std::abort();
    return 0;
}
