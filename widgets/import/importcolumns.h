// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/import/importer.h"

#include <QTableWidget>

namespace offtake {

/// Which column of the file holds which column of the table, and how its cells are read.
class ImportColumns : public QTableWidget
{
    Q_OBJECT
public:
    explicit ImportColumns(QWidget *parent = nullptr);

    /// `types`: what the analyst chose.
    void setReport(const ImportReport &report, const QMap<QString, QString> &types);
    void retranslate();

signals:
    void mappingChosen(const QString &column, const QString &header);
    void typeChosen(const QString &column, const QString &words);

private:
    void addMappingBox(int row, const QString &column);
    void addTypeBox(int row, const QString &column);

    ImportReport m_report;
    QMap<QString, QString> m_types;
};

} // namespace offtake
