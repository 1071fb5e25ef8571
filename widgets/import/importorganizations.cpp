// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/import/importorganizations.h"

#include "widgets/style/theme.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostShown = 1000;

} // namespace

ImportOrganizations::ImportOrganizations(QWidget *parent)
    : QWidget(parent)
{
    m_hint = new QLabel(this);
    m_hint->setWordWrap(true);
    m_all = new QPushButton(this);
    m_all->setObjectName(u"createAllOrganizations"_s);
    m_none = new QPushButton(this);
    m_none->setObjectName(u"createNoOrganizations"_s);
    m_table = new QTableWidget(this);
    m_table->setObjectName(u"importOrganizations"_s);
    m_table->setColumnCount(4);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(30);
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(3, QHeaderView::Stretch);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(spacing::kBetween);
    bar->addWidget(m_hint, 1);
    bar->addWidget(m_all);
    bar->addWidget(m_none);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, spacing::kBetween, 0, 0);
    layout->setSpacing(spacing::kBetween);
    layout->addLayout(bar);
    layout->addWidget(m_table, 1);
    connect(m_all, &QPushButton::clicked, this, [this] { createAll(true); });
    connect(m_none, &QPushButton::clicked, this, [this] { createAll(false); });
    connect(m_table, &QTableWidget::itemChanged, this, [this](QTableWidgetItem *item) {
        if (item->column() != 0)
            return;
        const QString name = m_unknown.at(item->row()).name;
        m_created.removeAll(name);
        if (item->checkState() == Qt::Checked) {
            m_created.append(name);
            m_meanings.remove(name);
        }
        announce();
    });
    retranslate();
}

void ImportOrganizations::setReport(const ImportReport &report, const ImportOptions &options)
{
    m_unknown = report.unknownOrganizations.first(
        std::min<qsizetype>(kMostShown, report.unknownOrganizations.size()));
    m_created = options.createOrganizations;
    m_meanings = options.organizations;
    fill();
}

void ImportOrganizations::fill()
{
    const QSignalBlocker quiet(m_table);
    m_table->setRowCount(int(m_unknown.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const UnknownOrganization &unknown = m_unknown.at(row);
        auto *name = new QTableWidgetItem(unknown.name);
        name->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        name->setCheckState(m_created.contains(unknown.name) ? Qt::Checked : Qt::Unchecked);
        m_table->setItem(row, 0, name);
        for (const auto &[column, number] : {std::pair(1, unknown.rows), std::pair(2, unknown.line)}) {
            auto *cell = new QTableWidgetItem(locale().toString(number));
            cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(row, column, cell);
        }
        auto *box = new QComboBox;
        box->setObjectName(u"means_%1"_s.arg(row));
        box->setAccessibleName(tr("Whom “%1” means").arg(unknown.name));
        box->addItem(unknown.isLabel ? tr("A label, no organisation") : tr("None of the store's"), QString());
        QStringList offered = unknown.near;
        if (const QString meant = m_meanings.value(unknown.name);
            !meant.isEmpty() && !offered.contains(meant))
            offered.append(meant);
        for (const QString &id : std::as_const(offered))
            box->addItem(tr("It is %1").arg(id), id);
        box->setCurrentIndex(std::max(0, box->findData(m_meanings.value(unknown.name))));
        box->setEnabled(box->count() > 1);
        connect(box, &QComboBox::activated, this, [this, box, written = unknown.name] {
            m_meanings.remove(written);
            if (const QString id = box->currentData().toString(); !id.isEmpty()) {
                m_meanings.insert(written, id);
                m_created.removeAll(written);
            }
            announce();
        });
        m_table->setCellWidget(row, 3, box);
    }
    m_all->setEnabled(!m_unknown.isEmpty());
    m_none->setEnabled(!m_created.isEmpty());
}

void ImportOrganizations::createAll(bool create)
{
    m_created.clear();
    for (const UnknownOrganization &unknown : std::as_const(m_unknown)) {
        if (create && !unknown.isLabel && !m_meanings.contains(unknown.name))
            m_created.append(unknown.name);
    }
    fill();
    announce();
}

void ImportOrganizations::announce()
{
    emit chosen(m_created, m_meanings);
}

void ImportOrganizations::retranslate()
{
    m_hint->setText(
        tr("The store does not know these names. Tick the ones to create, or say whom they mean; the "
           "rows of the others are rejected."));
    m_all->setText(tr("Create all"));
    m_none->setText(tr("Create none"));
    m_table->setHorizontalHeaderLabels(
        {tr("Name in the file"), tr("Rows"), tr("First line"), tr("In the store")});
    for (int column = 0; column < m_table->columnCount(); ++column)
        m_table->horizontalHeaderItem(column)->setTextAlignment(
            (column == 1 || column == 2 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    m_table->setAccessibleName(tr("Unknown organisations"));
    fill();
}

} // namespace offtake
