// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages.h"
#include "widgets/page.h"

#include <QObject>
#include <QSet>

class QListWidget;
class QStackedWidget;

namespace offtake {

/// The pages of the open store, one of them up. Pages that are not up are told of news when they come up.
class PageStack : public QObject
{
    Q_OBJECT
public:
    PageStack(QListWidget *sidebar, QStackedWidget *stack, QObject *parent = nullptr);

    /// Makes every page anew over this store; null leaves none. go() brings one up.
    void create(Store *store, const Subject &subject);
    bool isEmpty() const { return m_pages.isEmpty(); }
    const QList<Page *> &pages() const { return m_pages; }

    PageId current() const;
    void go(PageId id);

    template <class Kind>
    Kind *page() const
    {
        for (Page *page : m_pages) {
            if (auto *found = qobject_cast<Kind *>(page))
                return found;
        }
        return nullptr;
    }
    Page *page(PageId id) const { return m_pages.value(int(id)); }

    void setSubject(const Subject &subject);
    void dataChanged();

    /// To and from the settings.
    void saveLayouts() const;
    void restoreLayouts();
    void retranslate();

signals:
    /// For the window to connect.
    void pageMade(offtake::Page *page);

private:
    void updateCurrent();

    QListWidget *m_sidebar;
    QStackedWidget *m_stack;
    QList<Page *> m_pages;
    Subject m_subject;
    QSet<Page *> m_stale;     ///< show an older subject or older data
    QSet<Page *> m_outOfDate; ///< of these, those with older data
};

} // namespace offtake
