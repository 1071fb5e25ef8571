// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/import/importer.h"

#include <QAbstractTableModel>
#include <QWidget>

#include <optional>

class QButtonGroup;
class QLabel;
class QTableView;
class QToolButton;

namespace offtake {

/// The rows of an import's preview: what happens to each and, of a changed one, what was and what will be.
class ImportRowsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setReport(const ImportReport &report);
    /// Only rows of this fate; none = all.
    void setFate(std::optional<RowFate> fate);
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    static QString fateText(RowFate fate);

private:
    QString headerOf(int column) const;
    QString cellText(const ImportRow &row, int column) const;
    QString reasonText(const ImportRow &row) const;

    ImportReport m_report;
    QList<int> m_columns; ///< of the table, that the file tells, and the id
    QList<int> m_rows;    ///< of the preview, that are shown
    std::optional<RowFate> m_fate;
    bool m_hasReasons = false;
};

/// The difference that an import would make, filtered by what happens to the rows.
class ImportChanges : public QWidget
{
    Q_OBJECT
public:
    explicit ImportChanges(QWidget *parent = nullptr);

    void setReport(const ImportReport &report);
    void retranslate();

private:
    void showFate(int button);
    void showCounts();

    ImportRowsModel m_model;
    ImportReport m_report;
    QButtonGroup *m_buttons = nullptr;
    QLabel *m_note = nullptr;
    QTableView *m_view = nullptr;
};

} // namespace offtake
