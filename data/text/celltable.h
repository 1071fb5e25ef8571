// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace offtake {

/// Rows of texts, the header first, as other programs take them from the clipboard. Line breaks and tabs
/// within a cell, which would tear its row apart, become spaces.

/// Tab-separated, for spreadsheets; every row ends with a line break.
QString toTsv(const QList<QStringList> &rows);
/// An HTML table, for texts and mails.
QString toHtmlTable(const QList<QStringList> &rows);

} // namespace offtake
