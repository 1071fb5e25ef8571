// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"
#include "data/import/rowreader.h"
#include "data/store/tables.h"

#include <QStringList>

/// How the cells of a column are read, in words: what a profile holds, what `--type` takes, what the preview
/// shows. Several words of one column are joined by spaces: "comma millions".
namespace offtake {

/// The words that a column of this type may be told, the most usual first: dmy, mdy, ymd, serial (day numbers
/// of a spreadsheet); point, comma (the decimal sign); units, thousands, millions, billions (what a bare
/// amount counts); fraction, percent; months, years; text (a text as it stands, ="007" included).
QStringList typeWords(ColumnType type);

/// Sets what the words say. Errors: InvalidInput for a word that this column does not know.
Result<void> applyTypeWords(ColumnReading &reading, const TableColumn &column, const QString &words);

/// How the column is read now.
QString typeWordsOf(const ColumnReading &reading, const TableColumn &column);

/// For people: "day, month, year; decimal comma".
QString typeText(const QString &words);

} // namespace offtake
