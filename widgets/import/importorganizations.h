// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/import/importer.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableWidget;

namespace offtake {

/// The names of a file that the store does not know: create the organisation, take the name for one of the
/// store's, or leave its rows out. Nothing is chosen unasked.
class ImportOrganizations : public QWidget
{
    Q_OBJECT
public:
    explicit ImportOrganizations(QWidget *parent = nullptr);

    /// `options`: what the analyst chose so far.
    void setReport(const ImportReport &report, const ImportOptions &options);
    void retranslate();

signals:
    /// Names to create, and what others mean.
    void chosen(const QStringList &created, const QMap<QString, QString> &meanings);

private:
    void createAll(bool create);
    void announce();
    void fill();

    QList<UnknownOrganization> m_unknown;
    QStringList m_created;
    QMap<QString, QString> m_meanings;
    QLabel *m_hint = nullptr;
    QPushButton *m_all = nullptr;
    QPushButton *m_none = nullptr;
    QTableWidget *m_table = nullptr;
};

} // namespace offtake
