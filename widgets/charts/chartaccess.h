// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace offtake {

/// Lets assistive technology read every chart as a table of texts (Chart::table()), with its name and its
/// sentence. To be called once, before the first chart is shown; further calls do nothing.
void installChartAccess();

} // namespace offtake
