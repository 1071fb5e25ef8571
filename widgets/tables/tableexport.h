// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QTableView;
class QWidget;

namespace offtake {

/// Asks for a file and writes the visible columns of all rows to it as CSV, whole values instead of their
/// short texts; texts that a spreadsheet would run as formulas are made safe. What went wrong, as a sentence;
/// empty where nothing did.
QString exportTable(const QTableView &view, const QString &name, QWidget *parent);
/// The same to a known file.
QString writeTable(const QTableView &view, const QString &path);

} // namespace offtake
