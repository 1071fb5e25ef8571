// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace offtake::sim {

/// SHA-256 (FIPS 180-4) of the bytes, lower-case hexadecimal.
std::string sha256(std::string_view bytes);

} // namespace offtake::sim
