// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/changelogdialog.h"

#include "widgets/tables/tablepage.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QVBoxLayout>

namespace offtake {

using namespace Qt::StringLiterals;

ChangeLogDialog::ChangeLogDialog(Store &store, QWidget *parent)
    : QDialog(parent)
    , m_table(new TablePage(store, changeLogTable(), u"changeLogTable"_s, this))
{
    setObjectName(u"changeLogDialog"_s);
    // The page holds on to the store: with the dialog it must go before another store is opened.
    setAttribute(Qt::WA_DeleteOnClose);
    resize(1000, 560);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_table, &Page::problemOccurred, this, &ChangeLogDialog::problemOccurred);
    connect(m_table, &TablePage::succeeded, this, &ChangeLogDialog::succeeded);
    retranslate();
}

void ChangeLogDialog::refresh()
{
    m_table->refresh();
}

void ChangeLogDialog::retranslate()
{
    setWindowTitle(tr("Change log"));
}

void ChangeLogDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace offtake
