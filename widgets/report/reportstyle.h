// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

/// What the pages of a report are drawn with. A report is always light, whatever the window's theme.
namespace offtake::reportstyle {

inline constexpr QColor kText(0x1C, 0x23, 0x30);
inline constexpr QColor kMuted(0x5B, 0x64, 0x72);
inline constexpr QColor kLine(0xC9, 0xCF, 0xD8);
inline constexpr QColor kAccent(0x2F, 0x6F, 0xDE);
inline constexpr QColor kBox(0xF3, 0xF5, 0xF9);

/// The place that a citation such as "[3]" leads to.
inline QString sourceTarget(const QString &citation)
{
    return QStringLiteral("source-") + citation.mid(1, citation.size() - 2);
}

} // namespace offtake::reportstyle
