// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/overview/overviewpage.h"

#include "data/measures/network.h"
#include "data/report/reporttext.h"
#include "data/store/interruption.h"
#include "data/store/store.h"
#include "data/text/format.h"
#include "widgets/background.h"
#include "widgets/charts/dealschart.h"
#include "widgets/charts/runoffchart.h"
#include "widgets/charts/sharechart.h"
#include "widgets/emptypage.h"
#include "widgets/factlist.h"
#include "widgets/flowlayout.h"
#include "widgets/overview/metriccard.h"
#include "widgets/overview/metricdetails.h"
#include "widgets/overview/overviewlists.h"
#include "widgets/panel.h"
#include "widgets/style/theme.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTextBrowser>

#include <algorithm>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostEvents = 200; ///< all of them open in a dialog
constexpr int kListHead = 5;     ///< half lines that a list's card has above its rows
constexpr qsizetype kPeriodCount = 8;

} // namespace

Result<OverviewData> readOverview(
    const QString &storePath, const OrganizationId &provider, QDate asOf, const std::stop_token &stop)
{
    const auto store = Store::open(storePath, Store::Mode::ReadOnly);
    if (!store)
        return Unexpected<Error>(store.error());
    const Interruption interruption((*store)->database(), stop);
    auto measures = computeMeasures(**store, provider, asOf);
    if (!measures)
        return Unexpected<Error>(measures.error());
    const auto organizations = (*store)->organizations();
    if (!organizations)
        return Unexpected<Error>(organizations.error());
    const auto events = (*store)->eventsOf(provider, asOf, kMostEvents);
    if (!events)
        return Unexpected<Error>(events.error());

    OverviewData data{.measures = *std::move(measures),
        .names = {},
        .events = *events,
        .sources = {},
        .notes = {},
        .outlook = {}};
    if (const auto network = readNetwork(**store, asOf, data.measures.currency)) {
        data.notes = describeMeasures(data.measures, computeNetworkMeasures(*network, provider), *network);
    }
    for (const Organization &organization : *organizations)
        data.names.insert(organization.id.value(), organization.name);
    QStringList cited;
    for (const Event &event : std::as_const(data.events))
        cited += event.sourceId.value();
    cited += data.measures.sourceIds;
    for (const CustomerShare &share : std::as_const(data.measures.shares))
        cited += share.sourceId;
    for (const Deal &deal : std::as_const(data.measures.deals))
        cited += deal.sourceId;
    for (const ReportedBacklog &backlog : std::as_const(data.measures.backlogs))
        cited += backlog.sourceId;
    cited.removeAll(QString());
    cited.removeDuplicates();
    for (const QString &id : std::as_const(cited)) {
        if (const auto source = (*store)->source(SourceId(id)))
            data.sources.insert(id, *source);
    }
    return data;
}

OverviewPage::OverviewPage(const QString &storePath, QWidget *parent)
    : Page(parent)
    , m_storePath(storePath)
{
    setObjectName(u"overviewPage"_s);
    m_states = new QStackedWidget(this);
    m_states->addWidget(createBody());
    m_empty = new EmptyPage;
    connect(m_empty, &EmptyPage::stepChosen, this, &OverviewPage::importRequested);
    m_states->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_states);
    retranslate();
}

OverviewPage::~OverviewPage()
{
    if (m_simulation)
        m_simulation->stop.request_stop();
}

QWidget *OverviewPage::createBody()
{
    auto *body = new QWidget;
    body->setObjectName(u"pageBody"_s);
    auto *cards = new FlowLayout;
    cards->setSpacing(spacing::kBetween);
    static const QString names[] = {u"contractedCard"_s, u"remainingCard"_s, u"backlogCard"_s,
        u"topCustomerCard"_s, u"hhiCard"_s, u"warlCard"_s, u"coverageCard"_s, u"outlookCard"_s};
    for (const QString &name : names) {
        m_cards += new MetricCard(name, body);
        cards->addWidget(m_cards.last());
        connect(m_cards.last(), &MetricCard::clicked, this,
            [this, card = Card(m_cards.size() - 1)] { explain(card); });
    }

    m_shares = new ShareChart;
    m_shares->setObjectName(u"shareChart"_s);
    m_runOff = new RunoffChart;
    m_runOff->setObjectName(u"runoffChart"_s);
    m_deals = new DealsChart;
    m_deals->setObjectName(u"dealsChart"_s);
    for (Chart *chart : QList<Chart *>{m_shares, m_runOff, m_deals})
        connect(chart, &Chart::problemOccurred, this, &OverviewPage::problemOccurred);
    m_above = new FactList;
    m_above->setObjectName(u"aboveTenPercent"_s);
    m_events = new FactList;
    m_events->setObjectName(u"events"_s);
    m_circular = new FactList;
    m_circular->setObjectName(u"circularLinks"_s);
    for (FactList *list : {m_above, m_events, m_circular}) {
        list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // as high as the charts beside
        connect(list, &FactList::allRequested, this, [this, list] { showAll(list); });
    }
    for (QWidget *content : QList<QWidget *>{m_shares, m_runOff, m_deals, m_above, m_events, m_circular})
        m_panels += new Panel(content, body);

    auto *lower = new QGridLayout;
    lower->setSpacing(spacing::kBetween);
    lower->addWidget(m_panels.at(0), 0, 0);
    lower->addWidget(m_panels.at(1), 0, 1, 1, 2);
    lower->addWidget(m_panels.at(2), 1, 0);
    m_lists = new QVBoxLayout;
    m_lists->setSpacing(spacing::kBetween);
    m_lists->addWidget(m_panels.at(3));
    m_lists->addWidget(m_panels.at(5));
    lower->addLayout(m_lists, 1, 1);
    lower->addWidget(m_panels.at(4), 1, 2);
    lower->setColumnStretch(0, 30);
    lower->setColumnStretch(1, 13);
    lower->setColumnStretch(2, 17);
    lower->setRowStretch(0, 1);
    lower->setRowStretch(1, 1);
    // With the bars above, as much as a screen of 720 lines has, also while the welcome stands there.
    lower->setRowMinimumHeight(0, 204);
    lower->setRowMinimumHeight(1, 186);

    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(spacing::kPage, spacing::kPage, spacing::kPage, spacing::kPage);
    layout->setSpacing(spacing::kBetween);
    layout->addLayout(cards);
    layout->addLayout(lower, 1);

    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"pageScroll"_s);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // what it holds has stops enough
    scroll->setWidget(body);
    return scroll;
}

void OverviewPage::show(const OrganizationId &provider, QDate asOf)
{
    m_provider = provider;
    m_asOf = asOf;
    refresh();
}

void OverviewPage::showSubject(const Subject &subject, bool)
{
    show(subject.provider, subject.asOf);
}

void OverviewPage::refresh()
{
    const quint64 request = ++m_request;
    if (m_provider.isEmpty()) {
        m_reading.cancel();
        showMessage(tr("This store has no provider yet. Import contracts to see who depends on whom."), true);
        return;
    }
    m_reading.run(
        this,
        [path = m_storePath, provider = m_provider, asOf = m_asOf](
            const std::stop_token &stop) { return readOverview(path, provider, asOf, stop); },
        [this, request](Result<OverviewData> answer) {
            if (!answer) {
                showMessage(answer.error().message, false);
                return;
            }
            m_data = *std::move(answer);
            m_filled = true;
            m_outlookProblem.clear();
            fill();
            simulate(request);
            emit shown();
        });
}

void OverviewPage::showMessage(const QString &text, bool offerImport)
{
    m_filled = false;
    m_empty->setReason(text, offerImport ? tr("Import a CSV file...") : QString());
    m_states->setCurrentIndex(1);
}

void OverviewPage::fill()
{
    m_states->setCurrentIndex(0);
    const ProviderMeasures &measures = m_data.measures;
    fillCards();
    m_shares->setSentence(reporttext::dependencySentence(measures, locale()));
    m_shares->setBars(measurecharts::shareBars(measures, locale(), kPeriodCount, m_data.sources));
    m_runOff->setSentence(reporttext::runOffSentence(measures, locale()));
    m_runOff->setSource(measurecharts::sourceLine(measures.contractSourceIds, m_data.sources));
    measurecharts::fillRunOff(*m_runOff, measures, m_data.names);
    m_deals->setSentence(reporttext::dealsSentence(measures, m_data.names, locale()));
    m_deals->setDeals(measurecharts::deals(measures, m_data.names, m_data.sources), measures.currency);
    fillLists();
}

void OverviewPage::fillCards()
{
    const ProviderMeasures &measures = m_data.measures;
    const auto money = [&](double amount) { return format::shortMoney(amount, measures.currency, locale()); };
    const QString none = tr("not disclosed");

    m_cards.at(Contracted)
        ->setFigure(money(measures.contractedValue), tr("%n contract(s)", nullptr, measures.contractCount));
    m_cards.at(Remaining)->setFigure(money(measures.remainingValue),
        measures.lastEnd.isValid() ? tr("until %1").arg(format::date(measures.lastEnd, locale()))
                                   : QString());
    if (measures.backlog) {
        m_cards.at(Backlog)->setCaption(measures.backlog->kind == "rpo"_L1 ? tr("RPO") : tr("Backlog"));
        m_cards.at(Backlog)->setFigure(
            money(measures.backlog->amount), format::date(measures.backlog->asOf, locale()));
    } else {
        m_cards.at(Backlog)->setCaption(tr("Backlog"));
        m_cards.at(Backlog)->setFigure({}, none);
    }
    if (measures.topCustomer) {
        const CustomerShare &top = *measures.topCustomer;
        m_cards.at(TopCustomer)
            ->setFigure(format::share(top.share, locale()),
                tr("%1, %2", "customer and period")
                    .arg(top.label, measurecharts::periodName(top.periodStart, top.periodEnd, locale())));
        m_cards.at(TopCustomer)
            ->setExplanation(tr("Share of reported revenue in the latest full period. %1.")
                                 .arg(measurecharts::basisName(top.basis)));
    } else {
        m_cards.at(TopCustomer)->setFigure({}, none);
    }
    if (measures.hhi) {
        const QString low = format::number(measures.hhi->low, locale());
        const QString high = format::number(measures.hhi->high, locale());
        m_cards.at(Hhi)->setFigure(low == high ? low : low + u'–' + high,
            measurecharts::periodName(measures.hhi->periodStart, measures.hhi->periodEnd, locale()));
    } else {
        m_cards.at(Hhi)->setFigure({}, none);
    }
    m_cards.at(Warl)->setFigure(measures.warlYears ? format::years(*measures.warlYears, locale()) : QString(),
        tr("by remaining value"));
    fillOutlook();
    m_cards.at(Coverage)->setFigure(
        measures.coverage ? tr("%1×", "times").arg(format::number(*measures.coverage, locale(), 1))
                          : QString(),
        measures.coverage ? tr("next 12 months") : tr("no revenue known"));
}

/// The one figure that is simulated: it comes when the others are read long since.
void OverviewPage::simulate(quint64 request)
{
    if (m_simulation)
        m_simulation->stop.request_stop();
    m_simulation = std::make_shared<JobState>();
    runInBackground(
        this,
        [path = m_storePath, provider = m_provider, asOf = m_asOf,
            state = m_simulation]() -> Result<RevenueOutlook> {
            const auto store = Store::open(path, Store::Mode::ReadOnly);
            return store ? revenueOutlook(**store, provider, asOf, state->stop.get_token())
                         : Unexpected(store.error());
        },
        [this, request](const Result<RevenueOutlook> &outlook) {
            if (request != m_request)
                return;
            if (outlook)
                m_data.outlook = *outlook;
            else
                m_outlookProblem = outlook.error().message;
            fillOutlook();
        });
}

void OverviewPage::fillOutlook()
{
    MetricCard *card = m_cards.at(Outlook);
    if (!m_data.outlook) {
        card->setFigure({}, m_outlookProblem.isEmpty() ? tr("being simulated") : tr("cannot be simulated"));
        if (!m_outlookProblem.isEmpty())
            card->setExplanation(m_outlookProblem);
        return;
    }
    const RevenueOutlook &outlook = *m_data.outlook;
    card->setFigure(format::shortMoney(outlook.p5, outlook.currency, locale()),
        tr("P5; half reach %1", "amount").arg(format::shortMoney(outlook.p50, outlook.currency, locale())));
}

void OverviewPage::explain(Card card)
{
    if (!m_filled)
        return;
    const MetricCard *shown = m_cards.at(card);
    auto *text = new QTextBrowser;
    text->setOpenExternalLinks(true);
    text->setAccessibleName(tr("How %1 is computed").arg(shown->caption()));
    text->setHtml(u"<h3>%1: %2</h3><p>%3</p>"_s.arg(shown->caption().toHtmlEscaped(),
                      QString(shown->figure() + u" · "_s + shown->note()).toHtmlEscaped(),
                      shown->toolTip().toHtmlEscaped()) +
                  metricDetails(Metric(card), m_data, locale()));
    openDialog(u"metricDetails"_s, shown->caption(), text);
}

void OverviewPage::fillLists()
{
    const QList<FactList::Fact> above = aboveFacts(m_data, locale());
    const QList<FactList::Fact> circular = circularFacts(m_data, locale());
    const QList<FactList::Fact> events = eventFacts(m_data, locale());
    // Room by what each list has to tell: a customer with its source takes two lines, a link one.
    m_lists->setStretch(0, kListHead + 4 * std::max(1, int(above.size())));
    m_lists->setStretch(1, kListHead + 3 + 2 * std::max(2, int(circular.size()))); // it has titles, too
    m_above->setFacts(above, tr("No customer above 10 % is disclosed by this date."),
        tr("All %n customer(s)...", nullptr, int(above.size())));
    m_circular->setTitles(circular.isEmpty() ? QStringList() : circularTitles());
    m_circular->setFacts(circular,
        tr("None is known by this date: no customer or supplier funds the provider."),
        tr("All %n link(s)...", nullptr, int(circular.size())));
    m_events->setFacts(events, tr("No events are stored by this date."),
        tr("All %n event(s)...", nullptr, int(events.size())));
}

QStringList OverviewPage::circularTitles() const
{
    return {format::currencySign(m_data.measures.currency), tr("Contracts"), tr("Funding")};
}

/// All facts of a list that has room for some of them only.
void OverviewPage::showAll(const FactList *list)
{
    const bool isCircular = list == m_circular;
    auto *facts = new FactList;
    if (isCircular)
        facts->setTitles(circularTitles());
    facts->setFacts(list == m_above ? aboveFacts(m_data, locale())
                    : isCircular    ? circularFacts(m_data, locale())
                                    : eventFacts(m_data, locale()),
        {});
    facts->setAccessibleName(list->accessibleName());
    openDialog(u"allFacts"_s, list->accessibleName(), facts);
}

/// A dialog around `content`, with nothing to do in it but to read and to close it.
void OverviewPage::openDialog(const QString &name, const QString &title, QWidget *content)
{
    auto *dialog = new QDialog(this);
    dialog->setObjectName(name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->resize(760, 460);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(content, 1);
    layout->addWidget(buttons);
    dialog->open();
}

void OverviewPage::retranslate()
{
    const QString captions[] = {tr("Contracted"), tr("Remaining"), tr("Backlog"), tr("Top customer"),
        tr("HHI"), tr("WARL"), tr("Coverage"), tr("P5 of five years’ revenue")};
    const QString explanations[] = {
        tr("Value of all contracts signed by the date, in the provider's main currency."),
        tr("What of it is still to be delivered after the date."),
        tr("Remaining performance obligations or backlog as the provider last reported it."),
        tr("Share of reported revenue in the latest full period."),
        tr("Herfindahl-Hirschman index of the latest full period, 0 to 10,000. Where a rest is undisclosed "
           "it is "
           "an interval: low, the rest spread thin; high, the rest in as few customers as the disclosure "
           "allows."),
        tr("Weighted average remaining life of the contracts, by remaining value."),
        tr("Contracted in the next twelve months, divided by the revenue of the last twelve."),
        tr("Revenue of the next twenty quarters in the Base scenario: one simulated path in twenty stays "
           "below.")};
    for (int card = 0; card < CardCount; ++card) {
        m_cards.at(card)->setCaption(captions[card]);
        m_cards.at(card)->setExplanation(explanations[card]);
    }
    m_shares->setTitle(tr("Who pays: share of revenue by period"));
    m_runOff->setTitle(tr("What is contracted: run-off by quarter"));
    m_deals->setTitle(tr("Deals in time"));
    const QString titles[] = {m_shares->title(), m_runOff->title(), m_deals->title(), tr("Above 10%"),
        tr("Latest events"), tr("Circular links")};
    for (qsizetype i = 0; i < m_panels.size(); ++i)
        m_panels.at(i)->setTitle(titles[i]);
    m_above->setAccessibleName(titles[3]);
    m_events->setAccessibleName(titles[4]);
    m_circular->setAccessibleName(titles[5]);
    m_shares->setEmptyText(tr("No customer's share is disclosed by this date."));
    m_runOff->setEmptyText(tr("No contract has value left after this date."));
    m_deals->setEmptyText(tr("No contract is signed by this date."));
    if (m_filled)
        fill();
    else if (m_states->currentWidget() == m_empty)
        refresh(); // what is missing is said in the new language
}

void OverviewPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

} // namespace offtake
