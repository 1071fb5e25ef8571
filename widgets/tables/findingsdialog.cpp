// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/findingsdialog.h"

#include "data/text/wordtext.h"
#include "widgets/style/theme.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace offtake {

using namespace Qt::StringLiterals;

FindingsDialog::FindingsDialog(const QList<Finding> &findings, QWidget *parent)
    : QDialog(parent)
    , m_findings(findings)
    , m_summary(new QLabel(this))
    , m_list(new QTreeWidget(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
{
    setObjectName(u"findingsDialog"_s);
    std::ranges::stable_sort(m_findings, {}, &Finding::severity); // errors come first
    m_summary->setObjectName(u"findingsSummary"_s);
    m_list->setObjectName(u"findings"_s);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setColumnCount(4);
    m_list->setAllColumnsShowFocus(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::kPage, spacing::kPage, spacing::kPage, spacing::kPage);
    layout->setSpacing(spacing::kBetween);
    layout->addWidget(m_summary);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        const Finding &finding = m_findings.at(item->data(0, Qt::UserRole).toInt());
        if (!finding.id.isEmpty())
            emit recordRequested(finding.table, finding.id);
    });
    resize(860, 460);
    retranslate();
}

void FindingsDialog::fill()
{
    m_list->clear();
    QList<QTreeWidgetItem *> items;
    for (int i = 0; i < int(m_findings.size()); ++i) {
        const Finding &finding = m_findings[i];
        auto *item = new QTreeWidgetItem(QStringList{
            severityText(finding.severity), wordText(finding.table), finding.id, finding.message});
        item->setData(0, Qt::UserRole, i);
        item->setToolTip(3, finding.message);
        item->setSizeHint(0, QSize(0, spacing::kHitTarget));
        items.append(item);
    }
    m_list->addTopLevelItems(items);
    m_list->header()->setStretchLastSection(true);
    m_list->setColumnWidth(0, 90);
    m_list->setColumnWidth(1, 140);
    m_list->setColumnWidth(2, 220);
    if (!items.isEmpty())
        m_list->setCurrentItem(items.first());
}

void FindingsDialog::retranslate()
{
    setWindowTitle(tr("Check of the store"));
    const auto errors = std::ranges::count(m_findings, Finding::Severity::Error, &Finding::severity);
    m_summary->setText(tr("%n error(s)", nullptr, int(errors)) + u", "_s +
                       tr("%n warning(s)", nullptr, int(m_findings.size() - errors)) + u". "_s +
                       tr("A double click, or Enter, goes to the row."));
    m_list->setHeaderLabels({tr("Kind"), tr("Table"), tr("Id"), tr("What was found")});
    m_list->setAccessibleName(tr("What was found"));
    m_buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    fill();
}

void FindingsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace offtake
