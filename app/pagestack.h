// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages.h"
#include "widgets/page.h"

#include <QHash>
#include <QObject>
#include <QSet>

class QListWidget;
class QStackedWidget;

namespace offtake {

/// The pages of the open store, one of them up. A page is made when it first comes up, so that the window is
/// there before the pages that nobody has asked for; pages that are not up are told of news when they come
/// up.
class PageStack : public QObject
{
    Q_OBJECT
public:
    PageStack(QListWidget *sidebar, QStackedWidget *stack, QObject *parent = nullptr);

    /// Drops the pages; those that come up from now on are over this store, null has none. go() brings one
    /// up.
    void create(Store *store, const Subject &subject);
    bool isEmpty() const { return !m_store; }

    PageId current() const;
    void go(PageId id);

    /// The page that is up, where it is of this kind.
    template <class Kind>
    Kind *page() const
    {
        return qobject_cast<Kind *>(m_pages.value(int(current())));
    }

    void setSubject(const Subject &subject);
    void dataChanged();

    /// To the settings; a page finds its own there when it is made.
    void saveLayouts() const;
    void retranslate();

signals:
    /// For the window to connect.
    void pageMade(offtake::Page *page);

private:
    Page *made(PageId id);
    void setStale();
    void updateCurrent();

    QListWidget *m_sidebar;
    QStackedWidget *m_stack;
    Store *m_store = nullptr;
    QHash<int, Page *> m_pages; ///< those that came up, by PageId
    Subject m_subject;
    QSet<Page *> m_stale;     ///< show an older subject or older data
    QSet<Page *> m_outOfDate; ///< of these, those with older data
};

} // namespace offtake
