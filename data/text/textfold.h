// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace offtake {

/// For comparing names that people typed: any case, accents folded, runs of white space as one space.
QString folded(const QString &text);

/// Like folded(), and all that is no letter or digit as one space: for headers and words.
QString foldedWords(const QString &text);

/// For readable ids: "Nebius Group N.V." gives "nebius-group-n-v".
QString slug(const QString &text);

/// Least number of letters to add, drop, change or swap (neighbours) that turn `a` into `b`
/// (optimal string alignment; Damerau, 1964).
int editDistance(const QString &a, const QString &b);

} // namespace offtake
