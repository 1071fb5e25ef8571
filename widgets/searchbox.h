// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QList>

class QStandardItemModel;

namespace offtake {

/// The box that jumps anywhere: organisations, contracts, pages. Matches any part of a name while typing.
class SearchBox : public QLineEdit
{
    Q_OBJECT
public:
    enum class Kind { Page, Organization, Contract };
    struct Target
    {
        Kind kind = Kind::Page;
        QString id;
        QString name;
        QString hint; ///< what it is, shown muted behind the name
    };

    explicit SearchBox(QWidget *parent = nullptr);

    void setTargets(const QList<Target> &targets);

signals:
    void chosen(const offtake::SearchBox::Target &target);

private:
    QList<Target> m_targets;
    QStandardItemModel *m_model = nullptr;
};

/// Organisations and contracts of a store, bounded; any thread.
QList<SearchBox::Target> readSearchTargets(const QString &storePath);

} // namespace offtake
