// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/import/importcolumns.h"

#include "data/import/columntypes.h"
#include "data/records/recordcells.h"
#include "data/store/tables.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>

#include <utility>

namespace offtake {

using namespace Qt::StringLiterals;

ImportColumns::ImportColumns(QWidget *parent)
    : QTableWidget(parent)
{
    setObjectName(u"importMapping"_s);
    setColumnCount(4);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(30);
    setShowGrid(false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::NoSelection);
    setTabKeyNavigation(false);
    horizontalHeader()->setHighlightSections(false);
    // How a column is read takes the most words.
    horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    for (const auto &[column, width] : {std::pair(0, 150), std::pair(1, 165), std::pair(3, 120)})
        horizontalHeader()->resizeSection(column, width);
    retranslate();
}

void ImportColumns::setReport(const ImportReport &report, const QMap<QString, QString> &types)
{
    m_report = report;
    m_types = types;
    const TableInfo *table = findTable(report.table);
    setRowCount(table ? int(table->columns.size()) : 0);
    for (int row = 0; row < rowCount(); ++row) {
        const TableColumn &column = table->columns.at(row);
        const bool missing =
            column.required && !report.mapping.contains(column.name) && !report.mapping.contains(u"id"_s);
        const QString title = columnTitle(report.table, column.name);
        auto *name = new QTableWidgetItem(column.required ? tr("%1 (needed)").arg(title) : title);
        name->setToolTip(column.name); // what a file for the command line calls it
        if (missing) {
            QFont font = name->font();
            font.setBold(true);
            name->setFont(font);
        }
        setItem(row, 0, name);
        addMappingBox(row, column.name);
        addTypeBox(row, column.name);
        const QString example = [&] {
            const int at = int(report.columns.indexOf(column.name));
            for (const ImportRow &shown : report.preview) {
                if (shown.fate != RowFate::Rejected && !shown.cells.value(at).isEmpty())
                    return shown.cells.value(at).left(80).simplified();
            }
            return QString();
        }();
        auto *shown = new QTableWidgetItem(report.mapping.contains(column.name) ? example : QString());
        shown->setToolTip(example);
        setItem(row, 3, shown);
    }
}

void ImportColumns::addMappingBox(int row, const QString &column)
{
    auto *box = new QComboBox;
    box->setObjectName(u"map_"_s + column);
    box->setAccessibleName(tr("Column of the file for %1").arg(columnTitle(m_report.table, column)));
    box->addItem(tr("not in the file"), QString());
    for (const QString &header : std::as_const(m_report.headers)) {
        if (!header.isEmpty())
            box->addItem(header, header);
    }
    box->setCurrentIndex(std::max(0, box->findData(m_report.mapping.value(column))));
    connect(box, &QComboBox::activated, this,
        [this, column, box] { emit mappingChosen(column, box->currentData().toString()); });
    setCellWidget(row, 1, box);
}

void ImportColumns::addTypeBox(int row, const QString &column)
{
    const TableInfo *table = findTable(m_report.table);
    const QStringList words = typeWords(table->columns.at(table->indexOf(column)).type);
    if (words.isEmpty() || !m_report.mapping.contains(column)) {
        removeCellWidget(row, 2);
        return;
    }
    auto *box = new QComboBox;
    box->setObjectName(u"type_"_s + column);
    box->setAccessibleName(tr("How %1 is read").arg(columnTitle(m_report.table, column)));
    const QString now = typeText(m_report.types.value(column));
    box->addItem(now.isEmpty() || m_types.contains(column) ? tr("Decided by the file")
                                                           : tr("By the file: %1").arg(now),
        QString());
    for (const QString &word : words)
        box->addItem(typeText(word), word);
    if (const QString chosen = m_types.value(column); !chosen.isEmpty()) {
        if (box->findData(chosen) < 0) // several words, of a profile
            box->addItem(typeText(chosen), chosen);
        box->setCurrentIndex(box->findData(chosen));
    }
    box->setToolTip(box->currentText()); // whole, where the box cuts it short
    connect(box, &QComboBox::activated, this,
        [this, column, box] { emit typeChosen(column, box->currentData().toString()); });
    setCellWidget(row, 2, box);
}

void ImportColumns::retranslate()
{
    setHorizontalHeaderLabels(
        {tr("Column of the table"), tr("Column of the file"), tr("Read as"), tr("First value")});
    for (int column = 0; column < columnCount(); ++column)
        horizontalHeaderItem(column)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeaderItem(columnCount() - 1)->setToolTip(tr("As it is written in the file"));
    setAccessibleName(tr("Columns"));
    if (!m_report.headers.isEmpty())
        setReport(ImportReport(m_report), QMap<QString, QString>(m_types));
}

} // namespace offtake
