// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

#include <functional>
#include <utility>

class QAction;
class QMainWindow;
class QMenu;

namespace offtake {

/// Builds menus whose texts can be written anew in another language.
class MenuBuilder
{
public:
    using Text = std::function<QString()>;

    explicit MenuBuilder(QMainWindow &window)
        : m_window(window)
    {}

    QMenu *addMenu(const QString &name, Text title);
    QMenu *addSubmenu(QMenu *menu, const QString &name, Text title);
    QAction *add(
        QMenu *menu, const QString &name, const QKeySequence &shortcut, Text text, std::function<void()> act);
    /// Like add(), for what needs an open store; see enableStoreActions().
    QAction *addForStore(
        QMenu *menu, const QString &name, const QKeySequence &shortcut, Text text, std::function<void()> act);
    /// One of several, kept in the settings under the key.
    void addChoices(QMenu *menu, const QString &settingsKey, const QList<std::pair<QString, Text>> &choices,
        const std::function<void(const QString &)> &choose);

    void enableStoreActions(bool enable);
    void retranslate();
    /// What can be called by its name: enabled actions of the menus.
    QList<QAction *> commands() const;

private:
    QMainWindow &m_window;
    QList<std::function<void()>> m_texts;
    QList<QAction *> m_actions;
    QList<QAction *> m_storeActions;
};

} // namespace offtake
