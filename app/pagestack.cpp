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
    m_sidebar->setEnabled(store);
    if (!store)
        return;
    for (const PageKind &kind : pageKinds()) {
        Page *page = kind.make(*store);
        m_pages += page;
        m_stack->addWidget(page);
        emit pageMade(page);
    }
    restoreLayouts();
    m_stale = {m_pages.begin(), m_pages.end()};
}

PageId PageStack::current() const
{
    return PageId(std::max(0, m_stack->currentIndex()));
}

void PageStack::go(PageId id)
{
    m_sidebar->setCurrentRow(int(id));
    m_stack->setCurrentIndex(int(id));
    updateCurrent();
}

void PageStack::setSubject(const Subject &subject)
{
    m_subject = subject;
    m_stale = {m_pages.begin(), m_pages.end()};
    updateCurrent();
}

void PageStack::dataChanged()
{
    m_stale = {m_pages.begin(), m_pages.end()};
    m_outOfDate = m_stale;
    updateCurrent();
}

void PageStack::updateCurrent()
{
    Page *page = m_pages.value(m_stack->currentIndex());
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

void PageStack::restoreLayouts()
{
    QSettings settings;
    settings.beginGroup(kLayoutGroup);
    for (Page *page : std::as_const(m_pages)) {
        if (const QByteArray state = settings.value(page->objectName()).toByteArray(); !state.isEmpty())
            page->restoreLayout(state);
    }
}

void PageStack::retranslate()
{
    for (const PageKind &kind : pageKinds())
        m_sidebar->item(int(kind.id))->setText(kind.title());
}

} // namespace offtake
