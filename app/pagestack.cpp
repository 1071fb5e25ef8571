// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pagestack.h"

#include "widgets/style/icons.h"

#include <QListWidget>
#include <QSettings>
#include <QStackedWidget>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

const QString kLayoutGroup = u"layout"_s;

constexpr int kSidebarWidth = 168; ///< of English; a language with longer words gets more

} // namespace

PageStack::PageStack(QListWidget *sidebar, QStackedWidget *stack, QObject *parent)
    : QObject(parent)
    , m_sidebar(sidebar)
    , m_stack(stack)
{
    for (const PageKind &kind : pageKinds()) {
        Q_ASSERT(int(kind.id) == m_sidebar->count());
        new QListWidgetItem(themedIcon(kind.icon), QString(), m_sidebar);
    }
    connect(m_sidebar, &QListWidget::currentRowChanged, this, [this](int row) { go(PageId(row)); });
}

void PageStack::create(Store *store, const Subject &subject)
{
    m_subject = subject;
    m_stale.clear();
    m_outOfDate.clear();
    for (Page *page : std::as_const(m_pages)) {
        m_stack->removeWidget(page);
        delete page;
    }
    m_pages.clear();
    m_store = store;
    m_sidebar->setEnabled(store);
}

PageId PageStack::current() const
{
    return PageId(std::max(0, m_sidebar->currentRow()));
}

void PageStack::go(PageId id)
{
    m_sidebar->setCurrentRow(int(id));
    if (!m_store)
        return;
    m_stack->setCurrentWidget(made(id));
    updateCurrent();
}

Page *PageStack::made(PageId id)
{
    Page *&page = m_pages[int(id)];
    if (page)
        return page;
    page = pageKinds().at(int(id)).make(*m_store);
    m_stack->addWidget(page);
    QSettings settings;
    settings.beginGroup(kLayoutGroup);
    if (const QByteArray state = settings.value(page->objectName()).toByteArray(); !state.isEmpty())
        page->restoreLayout(state);
    m_stale.insert(page);
    emit pageMade(page);
    return page;
}

void PageStack::setStale()
{
    m_stale = {m_pages.cbegin(), m_pages.cend()};
}

void PageStack::setSubject(const Subject &subject)
{
    m_subject = subject;
    setStale();
    updateCurrent();
}

void PageStack::dataChanged()
{
    setStale();
    m_outOfDate = m_stale;
    updateCurrent();
}

void PageStack::updateCurrent()
{
    Page *page = m_pages.value(int(current()));
    if (page && m_stale.remove(page))
        page->showSubject(m_subject, m_outOfDate.remove(page));
}

void PageStack::saveLayouts() const
{
    QSettings settings;
    settings.beginGroup(kLayoutGroup);
    for (const Page *page : m_pages) {
        if (const QByteArray state = page->saveLayout(); !state.isEmpty())
            settings.setValue(page->objectName(), state);
    }
}

void PageStack::retranslate()
{
    for (const PageKind &kind : pageKinds())
        m_sidebar->item(int(kind.id))->setText(kind.title());
    m_sidebar->setFixedWidth(
        std::max(kSidebarWidth, m_sidebar->sizeHintForColumn(0) + 2 * m_sidebar->frameWidth()));
}

} // namespace offtake
