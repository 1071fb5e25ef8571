// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/menubuilder.h"

#include "widgets/settings.h"
#include "widgets/style/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QHash>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace offtake {

using namespace Qt::StringLiterals;

QMenu *MenuBuilder::addMenu(const QString &name, Text title)
{
    QMenu *menu = m_window.menuBar()->addMenu(QString());
    menu->setObjectName(name);
    m_texts += [menu, title = std::move(title)] { menu->setTitle(title()); };
    return menu;
}

QMenu *MenuBuilder::addSubmenu(QMenu *menu, const QString &name, Text title)
{
    QMenu *submenu = menu->addMenu(QString());
    submenu->setObjectName(name);
    m_texts += [submenu, title = std::move(title)] { submenu->setTitle(title()); };
    return submenu;
}

QAction *MenuBuilder::add(
    QMenu *menu, const QString &name, const QKeySequence &shortcut, Text text, std::function<void()> act)
{
    QAction *action = menu->addAction(QString(), &m_window, [act = std::move(act)] { act(); });
    action->setObjectName(name);
    action->setShortcut(shortcut);
    static const QHash<QString, QString> icons{{u"newFile"_s, u"new"_s}, {u"openFile"_s, u"open"_s},
        {u"importCsv"_s, u"import"_s}, {u"exportReportAction"_s, u"export"_s}, {u"undo"_s, u"undo"_s},
        {u"redo"_s, u"redo"_s}, {u"changeLog"_s, u"log"_s}, {u"goToSearch"_s, u"search"_s}};
    if (const auto icon = icons.constFind(name); icon != icons.cend())
        action->setIcon(themedIcon(*icon));
    m_actions += action;
    m_texts += [action, text = std::move(text)] { action->setText(text()); };
    return action;
}

QAction *MenuBuilder::addForStore(
    QMenu *menu, const QString &name, const QKeySequence &shortcut, Text text, std::function<void()> act)
{
    QAction *action = add(menu, name, shortcut, std::move(text), std::move(act));
    m_storeActions += action;
    return action;
}

void MenuBuilder::addChoices(QMenu *menu, const QString &settingsKey,
    const QList<std::pair<QString, Text>> &choices, const std::function<void(const QString &)> &choose)
{
    auto *group = new QActionGroup(menu);
    for (const auto &[value, text] : choices) {
        QAction *action =
            add(menu, settingsKey.section(u'/', 1) + u'_' + value, {}, text, [settingsKey, value, choose] {
                setSetting(settingsKey, value);
                choose(value);
            });
        action->setCheckable(true);
        action->setChecked(setting(settingsKey).toString() == value);
        group->addAction(action);
    }
}

void MenuBuilder::enableStoreActions(bool enable)
{
    for (QAction *action : std::as_const(m_storeActions))
        action->setEnabled(enable);
}

QList<QAction *> MenuBuilder::commands() const
{
    QList<QAction *> enabled = m_actions;
    enabled.removeIf([](const QAction *action) { return !action->isEnabled(); });
    return enabled;
}

void MenuBuilder::retranslate()
{
    for (const auto &setText : std::as_const(m_texts))
        setText();
}

} // namespace offtake
