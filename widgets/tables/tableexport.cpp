// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/tableexport.h"

#include "data/import/csv.h"
#include "data/models/recordtablemodel.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QSaveFile>
#include <QTableView>

#include <algorithm>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TableExport)
};

QString cellOf(const QModelIndex &index)
{
    const QVariant value = index.data(RecordTableModel::SortRole);
    if (!value.isValid())
        return {};
    if (value.typeId() != QMetaType::QString)
        return QLocale::c().toString(value.toDouble(), 'f', QLocale::FloatingPointShortest).remove(u',');
    const QString text = value.toString();
    const bool isFormula = !text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front());
    return isFormula ? u'\'' + text : text;
}

} // namespace

QString exportTable(const QTableView &view, const QString &name, QWidget *parent)
{
    const QString path = QFileDialog::getSaveFileName(
        parent, Text::tr("Export rows"), name + u".csv"_s, Text::tr("CSV file (*.csv)"));
    return path.isEmpty() ? QString() : writeTable(view, path);
}

QString writeTable(const QTableView &view, const QString &path)
{
    const QAbstractItemModel &model = *view.model();
    QList<int> columns;
    for (int column = 0; column < model.columnCount(); ++column) {
        if (!view.isColumnHidden(column))
            columns += column;
    }
    std::sort(columns.begin(), columns.end(), [&view](int a, int b) {
        return view.horizontalHeader()->visualIndex(a) < view.horizontalHeader()->visualIndex(b);
    });
    QSaveFile file(path);
    bool written = file.open(QIODevice::WriteOnly);
    CsvWriter csv(file);
    QStringList cells;
    for (const int column : std::as_const(columns))
        cells += model.headerData(column, Qt::Horizontal).toString();
    written = written && csv.write(cells);
    for (int row = 0; written && row < model.rowCount(); ++row) {
        cells.clear();
        for (const int column : std::as_const(columns))
            cells += cellOf(model.index(row, column));
        written = csv.write(cells);
    }
    if (written && file.commit())
        return {};
    return Text::tr("The rows could not be written to %1: %2.")
        .arg(QDir::toNativeSeparators(path), file.errorString());
}

} // namespace offtake
