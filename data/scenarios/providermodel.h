// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/model.h"

#include <string>

namespace offtake {

/// The part of a model that decides what one provider earns, who exits and who pays in part: without the
/// contracts and the revenue of those providers that nobody's payments to it hang on. A run of it takes a
/// fraction of the time, draws the same random numbers and gives the provider the same revenue on every path.
sim::Model modelOfProvider(const sim::Model &model, const std::string &provider);

} // namespace offtake
