// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringListModel>

class QLineEdit;

namespace offtake {

enum class ColumnType;

/// Names of organisations and titles of sources, to complete what is typed into a cell. Read in the
/// background; bounded, for a list that is completed from need not hold everything.
class NameLists : public QObject
{
    Q_OBJECT
public:
    explicit NameLists(const QString &storePath, QObject *parent = nullptr);

    void refresh();
    /// Gives the field a completer where cells of this type have names.
    void complete(QLineEdit *field, ColumnType type);

private:
    QString m_storePath;
    QStringListModel m_organizations;
    QStringListModel m_sources;
};

} // namespace offtake
