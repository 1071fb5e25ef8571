// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/network/networkside.h"

#include "data/records/tabledefinition.h"
#include "data/text/format.h"
#include "widgets/factlist.h"
#include "widgets/style/organizationcolors.h"
#include "widgets/style/theme.h"
#include "widgets/tables/resulttable.h"
#include "widgets/wrappedtext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTreeWidget>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

enum Tab { Facts, Ties, Events, Cycles, Losses };

QString linkName(const Source &source)
{
    return source.publisher.isEmpty() ? source.title : source.publisher.section(u" ("_s, 0, 0);
}

QString signedAmount(double amount, const QLocale &locale)
{
    if (std::abs(amount) < 5e5)
        return format::shortAmount(0, locale);
    return (amount < 0 ? u"−"_s : u"+"_s) + format::shortAmount(std::abs(amount), locale);
}

} // namespace

NetworkSide::NetworkSide(QWidget *parent)
    : QWidget(parent)
{
    m_heading = new QLabel;
    m_heading->setObjectName(u"networkHeading"_s);
    m_heading->setWordWrap(true);
    setTextRole(m_heading, TextRole::Heading);
    m_open = new QPushButton;
    m_open->setObjectName(u"networkOpen"_s);
    connect(m_open, &QPushButton::clicked, this, [this] {
        emit recordRequested({organizationsTable().table, m_organization.value()});
    });

    m_facts = new FactList;
    m_facts->setObjectName(u"networkFacts"_s);
    m_ties = new ResultTable;
    m_ties->setObjectName(u"networkTies"_s);
    m_ties->setFirstNumberColumn(2);
    m_ties->setSelectionBehavior(QAbstractItemView::SelectRows);
    connect(m_ties, &QTableWidget::cellActivated, this, [this](int row) {
        if (row < int(m_tieRecords.size()))
            emit recordRequested(m_tieRecords[row]);
    });
    m_events = new FactList;
    m_events->setObjectName(u"networkEvents"_s);
    m_cycles = new QTreeWidget;
    m_cycles->setObjectName(u"networkCycles"_s);
    m_cycles->setHeaderHidden(true);
    m_cycles->setFrameShape(QFrame::NoFrame);
    m_cycles->setIndentation(14);
    m_cycles->setStyleSheet(u"QTreeView::item { padding: %1px 0; }"_s.arg(spacing::kControl));
    connect(m_cycles->header(), &QHeaderView::sectionResized, this, &NetworkSide::wrapCycles);
    connect(m_cycles, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        QTreeWidgetItem *top = item && item->parent() ? item->parent() : item;
        emit cycleChosen(top ? m_cycles->indexOfTopLevelItem(top) : -1);
    });
    m_losses = new ResultTable;
    m_losses->setObjectName(u"networkLosses"_s);
    connect(m_losses, &QTableWidget::cellClicked, this, [this](int row) {
        if (row < int(m_losers.size()))
            emit nodeChosen(m_losers[row]);
    });

    m_noLosses = new FactList;
    m_lossesPlace = new QStackedWidget;
    m_lossesPlace->addWidget(m_noLosses);
    m_lossesPlace->addWidget(m_losses);

    m_tabs = new QTabWidget;
    m_tabs->setObjectName(u"networkTabs"_s);
    m_tabs->setDocumentMode(true);
    for (QWidget *tab : QList<QWidget *>{m_facts, m_ties, m_events, m_cycles, m_lossesPlace})
        m_tabs->addTab(tab, QString());

    auto *header = new QHBoxLayout;
    header->setSpacing(spacing::kBetween);
    header->addWidget(m_heading, 1);
    header->addWidget(m_open);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::kBetween);
    layout->addLayout(header);
    layout->addWidget(m_tabs, 1);
    retranslate();
}

void NetworkSide::setPicture(const NetworkPicture &picture)
{
    const int chosen = picture.selected;
    QList<QStringList> rows;
    QSet<int> undisclosed;
    m_tieRecords.clear();
    // The greatest amounts stand last in the picture, on top, and first here.
    for (auto arrow = picture.arrows.crbegin(); arrow != picture.arrows.crend(); ++arrow) {
        if (chosen >= 0 && arrow->from != chosen && arrow->to != chosen)
            continue;
        for (const qsizetype place : arrow->ties) {
            const NetworkTie &tie = picture.network.ties[place];
            const std::optional<double> amount =
                tie.kind == NetworkTie::Kind::Contract ? tie.remaining : tie.amount;
            const QString parties =
                chosen < 0
                    ? tr("%1 → %2", "from, to")
                          .arg(picture.network.nodes[arrow->from].name, picture.network.nodes[arrow->to].name)
                : arrow->from == chosen ? tr("→ %1", "to").arg(picture.network.nodes[arrow->to].name)
                                        : tr("← %1", "from").arg(picture.network.nodes[arrow->from].name);
            if (!amount)
                undisclosed.insert(int(rows.size()));
            rows.append(
                {parties, lookName(arrow->look), amount ? format::shortAmount(*amount, locale()) : u"–"_s,
                    format::date(tie.knownSince, locale())});
            // Financings have no page of their own: their organisation does.
            m_tieRecords.append(tie.isFinancingRow ? RecordLink{organizationsTable().table, tie.to.value()}
                                                   : RecordLink{contractsTable().table, tie.recordId});
        }
    }
    m_ties->setRows(
        {tr("Between"), tr("Kind"),
            tr("Remaining, %1", "currency").arg(format::currencySign(picture.network.currency)), tr("Since")},
        rows);
    for (int row = 0; row < m_ties->rowCount(); ++row)
        m_ties->setNote(row, 2, undisclosed.contains(row) ? tr("not disclosed") : QString());
    m_ties->setAccessibleDescription(
        tr("Every arrow of the picture: between whom, of which kind, what remains. Enter opens the row."));
}

void NetworkSide::setSelection(const NetworkSelection *selection, const Network &network)
{
    m_organization = selection ? selection->measures.organization : OrganizationId();
    m_name = selection ? selection->measures.name : QString();
    m_heading->setText(selection ? m_name : tr("Nobody chosen"));
    m_open->setEnabled(selection);
    if (!selection) {
        m_facts->setFacts(
            {}, tr("Choose an organisation in the picture: by a click, or with the arrow keys and Enter."));
        m_events->setFacts({}, tr("Choose an organisation to see what happened."));
        return;
    }
    fillFacts(*selection, network);
    QList<FactList::Fact> events;
    for (const Event &event : selection->events) {
        const Source source = selection->sources.value(event.sourceId.value());
        events += {.mark = {},
            .lead = format::date(event.happenedOn, locale()),
            .text = event.headline,
            .sourceName = linkName(source),
            .url = source.url};
    }
    m_events->setFacts(events, tr("No events are stored by this date."));
    setCycles(selection->ties.cycles, network, m_name);
}

void NetworkSide::fillFacts(const NetworkSelection &selection, const Network &network)
{
    const ProviderMeasures &measures = selection.measures;
    const auto money = [&](double amount) { return format::shortMoney(amount, measures.currency, locale()); };
    const auto share = [&](double fraction) {
        return format::share(fraction, locale(), fraction > 0 && fraction < 0.1 ? 1 : 0);
    };
    QList<FactList::Fact> facts;
    const auto add = [&facts](const QString &lead, const QString &text) {
        facts += {.mark = {}, .lead = lead, .text = text, .sourceName = {}, .url = {}};
    };
    if (measures.contractedValue > 0) {
        add(money(measures.contractedValue),
            tr("contracted, %n contract(s)", nullptr, measures.contractCount));
        add(money(measures.remainingValue), tr("of it remaining"));
    }
    if (measures.backlog) {
        add(format::shortMoney(measures.backlog->amount, measures.backlog->currency, locale()),
            tr("backlog reported at %1").arg(format::date(measures.backlog->asOf, locale())));
    }
    if (measures.trailingRevenue)
        add(money(*measures.trailingRevenue),
            tr("revenue of twelve months to %1").arg(format::date(measures.trailingEnd, locale())));
    for (const Growth &growth : measures.growth) {
        add((growth.rate() >= 0 ? u"+"_s : u"−"_s) + share(std::abs(growth.rate())),
            growth.isYear ? tr("growth, year to %1").arg(format::date(growth.end, locale()))
                          : tr("growth, quarter to %1").arg(format::date(growth.end, locale())));
    }
    if (measures.topCustomer)
        add(share(measures.topCustomer->share), tr("of revenue from %1").arg(measures.topCustomer->label));
    if (measures.hhi) {
        const QString low = format::number(measures.hhi->low, locale());
        const QString high = format::number(measures.hhi->high, locale());
        add(low == high ? low : low + u'–' + high, tr("HHI of %1").arg(measures.hhi->periodEnd.year()));
    }
    if (measures.coverage)
        add(tr("%1×", "times").arg(format::number(*measures.coverage, locale(), 1)),
            tr("coverage of the next 12 months"));
    if (selection.ties.vendorFinancing && !selection.ties.vendorFinancing->customers.isEmpty())
        add(share(selection.ties.vendorFinancing->share), tr("of what remains is vendor-financed"));
    constexpr qsizetype kListed = 5;
    const auto exposures = [&](const QList<Exposure> &list, bool isSeller) {
        for (const Exposure &exposure : list.first(std::min(kListed, list.size()))) {
            const QString own = share(exposure.shareOfOrganization);
            const QString theirs = share(exposure.shareOfCounterparty);
            const QString name = network.nameOf(exposure.counterparty);
            facts += {.mark = organizationColor(exposure.counterparty),
                .lead = money(exposure.amount),
                .text = isSeller ? tr("still to sell to %1: %2 of its sales, %3 of their purchases")
                                       .arg(name, own, theirs)
                                 : tr("still to buy from %1: %2 of its purchases, %3 of their sales")
                                       .arg(name, own, theirs),
                .sourceName = {},
                .url = {}};
        }
    };
    exposures(selection.ties.customers, true);
    exposures(selection.ties.suppliers, false);
    m_facts->setFacts(facts, tr("Nothing is known of its contracts or revenue by this date."));
}

void NetworkSide::setCycles(const NetworkCycles &cycles, const Network &network, const QString &name)
{
    const QSignalBlocker quiet(m_cycles);
    m_cycles->clear();
    for (const NetworkCycle &cycle : cycles.cycles) {
        auto *item = new QTreeWidgetItem({cycleTitle(cycle, network)});
        item->setToolTip(0, item->text(0));
        for (const CycleStep &step : cycle.steps) {
            auto *row = new QTreeWidgetItem({cycleStepText(step, network, locale())});
            row->setToolTip(0, row->text(0));
            item->addChild(row);
        }
        m_cycles->addTopLevelItem(item);
    }
    m_cycleCount = int(cycles.cycles.size());
    m_tabs->setTabText(Cycles,
        m_cycleCount > 0 ? tr("Cycles (%1)").arg(format::number(m_cycleCount, locale())) : tr("Cycles"));
    giveTabsRoom();
    if (m_cycleCount == 0) {
        auto *none = new QTreeWidgetItem({tr("No value that leaves %1 comes back to it.").arg(name)});
        none->setFlags(Qt::ItemIsEnabled);
        none->setToolTip(0, none->text(0));
        m_cycles->addTopLevelItem(none);
    } else if (!cycles.isComplete) {
        auto *more = new QTreeWidgetItem({tr("There are longer cycles that are not listed.")});
        more->setFlags(Qt::ItemIsEnabled);
        more->setToolTip(0, more->text(0));
        m_cycles->addTopLevelItem(more);
    }
    wrapCycles();
}

/// Long ones in lines: a tree gives no row the height that a wrapped text needs.
void NetworkSide::wrapCycles()
{
    const auto wrap = [this](QTreeWidgetItem &item, int level) {
        constexpr int kPadding = 12;
        const QString whole = item.toolTip(0);
        const int width = m_cycles->viewport()->width() - level * m_cycles->indentation() - kPadding;
        if (!whole.isEmpty())
            item.setText(0, wrapped(whole, m_cycles->fontMetrics(), width));
    };
    for (int top = 0; top < m_cycles->topLevelItemCount(); ++top) {
        QTreeWidgetItem *cycle = m_cycles->topLevelItem(top);
        wrap(*cycle, 1);
        for (int step = 0; step < cycle->childCount(); ++step)
            wrap(*cycle->child(step), 2);
    }
}

/// All names in sight, whatever the language and the font.
void NetworkSide::giveTabsRoom()
{
    m_tabs->ensurePolished();
    // As the table of ties needs for its four columns.
    constexpr int kTableDigits = 49;
    m_tabs->setMinimumWidth(std::max(m_tabs->tabBar()->sizeHint().width(),
        m_tabs->fontMetrics().horizontalAdvance(u'0') * kTableDigits));
}

void NetworkSide::setLosses(const ForceOut *outcome, int quarter, const Network &network)
{
    m_losers.clear();
    QList<QStringList> rows;
    QList<QColor> marks;
    if (outcome) {
        struct Row
        {
            OrganizationId id;
            double base = 0;
            double direct = 0;
            double total = 0;
        };
        QList<Row> losses;
        for (auto each = outcome->providers.cbegin(); each != outcome->providers.cend(); ++each) {
            if (each.key() == outcome->request.organization)
                continue;
            const ProviderLoss &loss = each.value();
            losses.append(quarter < 0 ? Row{each.key(), loss.baseSum, loss.directSum, loss.totalSum}
                                      : Row{each.key(), loss.base.value(quarter), loss.direct.value(quarter),
                                            loss.total.value(quarter)});
        }
        std::stable_sort(
            losses.begin(), losses.end(), [](const Row &a, const Row &b) { return a.total < b.total; });
        for (const Row &row : std::as_const(losses)) {
            rows.append({network.nameOf(row.id), signedAmount(row.direct, locale()),
                signedAmount(row.total, locale()),
                row.base > 0 ? format::share(row.total / row.base, locale(), 0) : QString()});
            marks.append(organizationColor(row.id));
            m_losers.append(row.id);
        }
    }
    m_lossesPlace->setCurrentWidget(outcome ? static_cast<QWidget *>(m_losses) : m_noLosses);
    const QString sign = outcome ? format::currencySign(outcome->currency) : QString();
    m_losses->setRows({tr("Provider"), tr("Direct, %1", "currency").arg(sign),
                          tr("Total, %1", "currency").arg(sign), tr("Change")},
        rows);
    m_losses->setMarks(marks);
}

void NetworkSide::showCycles()
{
    m_tabs->setCurrentIndex(Cycles);
}

void NetworkSide::showLosses()
{
    m_tabs->setCurrentIndex(Losses);
}

void NetworkSide::retranslate()
{
    m_open->setText(tr("Open in the tables"));
    m_tabs->setTabText(Facts, tr("Facts"));
    m_tabs->setTabText(Ties, tr("Ties"));
    m_tabs->setTabText(Events, tr("Events"));
    m_tabs->setTabText(Cycles, tr("Cycles"));
    m_tabs->setTabText(Losses, tr("Losses"));
    giveTabsRoom();
    m_tabs->setAccessibleName(tr("What is known of the chosen organisation"));
    m_facts->setAccessibleName(tr("Measures"));
    m_ties->setAccessibleName(tr("Ties"));
    m_events->setAccessibleName(tr("Events"));
    m_cycles->setAccessibleName(tr("Cycles"));
    m_losses->setAccessibleName(tr("Losses of expected revenue"));
    m_noLosses->setAccessibleName(m_losses->accessibleName());
    m_noLosses->setFacts(
        {}, tr("Force an organisation out, below the picture, to see what each provider then loses."));
}

void NetworkSide::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace offtake
