// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QList>
#include <QTimer>

class QStandardItemModel;

namespace offtake {

/// The box that jumps anywhere: pages, commands, and records of the store by any word of their names, titles
/// and notes. Pages and commands are matched while typing; records come from the store's index, in the
/// background.
class SearchBox : public QLineEdit
{
    Q_OBJECT
public:
    enum class Kind { Page, Command, Record };
    struct Target
    {
        Kind kind = Kind::Page;
        QString table{}; ///< of a record
        QString id;
        QString name;
        QString hint; ///< what it is, shown behind the name
    };

    explicit SearchBox(QWidget *parent = nullptr);

    /// Pages and commands.
    void setPlaces(const QList<Target> &places);
    /// Whose records are found; empty for none. `tables`: only these are told.
    void setStore(const QString &path, const QStringList &tables);
    /// What is offered at present.
    const QList<Target> &offered() const { return m_offered; }

signals:
    void chosen(const offtake::SearchBox::Target &target);
    /// What was typed last is answered.
    void answered();

private:
    void ask();
    void offer(const QString &text, const QList<Target> &records);

    QTimer m_pause;
    QString m_storePath;
    QStringList m_tables;
    quint64 m_asked = 0; ///< answers to older texts are dropped
    QList<Target> m_places;
    QList<Target> m_offered;
    QStandardItemModel *m_model = nullptr;
};

} // namespace offtake
