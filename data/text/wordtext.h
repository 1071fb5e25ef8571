// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace offtake {

/// A word of the store (kind, commitment, status, basis, role) as the analyst reads it; several joined by ';'
/// become a list. A word that is not known is shown as it is.
QString wordText(const QString &word);

/// The words whose text, or the word itself, contains `part` (any case, accents folded).
QStringList wordsLike(const QString &part);

} // namespace offtake
