// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace offtake {

/// Lets screen readers say of every combo box what it is for and what is chosen. On Linux Qt tells them the
/// chosen text in place of the accessible name, and they say a label in place of that text: here both are
/// told as the label. To be called once, before the first box is shown; further calls do nothing.
void installComboAccess();

} // namespace offtake
