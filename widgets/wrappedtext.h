// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QFontMetrics;

namespace offtake {

/// The text in lines no wider than `width`, or than its longest word.
QString wrapped(const QString &text, const QFontMetrics &metrics, int width);

} // namespace offtake
