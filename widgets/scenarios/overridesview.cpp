// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scenarios/overridesview.h"

#include "data/text/format.h"
#include "widgets/panel.h"
#include "widgets/style/theme.h"
#include "widgets/tables/resulttable.h"
#include "widgets/wrappedtext.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

enum OrganizationColumn { Name, Probability, Recovery, ForcedExit, Resources, OrganizationGround };
enum ContractColumn { Parties, Included, TakeOrPay, Renewal, DelayMean, EarlyEnd, ContractGround };

double annualProbability(const sim::Organization &organization)
{
    const auto &curve = organization.cumulativeDefaultProbability;
    if (curve.empty())
        return organization.annualDefaultProbability;
    return 1 - std::pow(1 - curve.back(), 4.0 / double(curve.size()));
}

/// As high as the texts need, with a gap between those of several lines.
void fitRows(QTableWidget &table)
{
    table.resizeRowsToContents();
    const int last = table.columnCount() - 1;
    for (int row = 0; row < table.rowCount(); ++row) {
        const bool isOfLines = std::ranges::any_of(std::array{0, last}, [&](int column) {
            const QTableWidgetItem *item = table.item(row, column);
            return item && (item->text().contains(u'\n') ||
                               table.fontMetrics().horizontalAdvance(item->text()) >
                                   table.columnWidth(column) - spacing::kBetween);
        });
        const int usual = std::max(
            table.verticalHeader()->defaultSectionSize(), table.fontMetrics().height() + spacing::kBetween);
        table.setRowHeight(
            row, isOfLines ? std::max(usual, table.rowHeight(row) + spacing::kBetween) : usual);
    }
}

QTableWidget *makeTable(const QString &objectName)
{
    auto *table = new QTableWidget;
    table->setObjectName(objectName);
    table->setWordWrap(true);
    table->setShowGrid(false);
    // As high as the texts at the columns' present width; a bar that came and went would change that.
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    QObject::connect(
        table->horizontalHeader(), &QHeaderView::sectionResized, table, [table] { fitRows(*table); });
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(spacing::kHitTarget + 2);
    table->verticalHeader()->setMinimumSectionSize(spacing::kHitTarget + 2);
    // Not where the focus comes: Tab would go from cell to cell for ever.
    table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked |
                           QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    return table;
}

/// Over texts at the left, over numbers, which begin at `firstNumber`, at the right and in lines, so that the
/// columns are no wider than their numbers need.
void setHeader(QTableWidget &table, const QStringList &texts, int firstNumber)
{
    table.setColumnCount(int(texts.size()));
    const QFontMetrics metrics = table.horizontalHeader()->fontMetrics();
    for (int column = 0; column < table.columnCount(); ++column) {
        const bool isNumber = column >= firstNumber && column < table.columnCount() - 1;
        const int width = metrics.averageCharWidth() * (isNumber ? 10 : 100);
        auto *item = new QTableWidgetItem(wrapped(texts.at(column), metrics, width));
        item->setTextAlignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        table.setHorizontalHeaderItem(column, item);
    }
}

/// Numbers take what they need; the name and the ground share the rest and break into lines, so that nothing
/// has to be scrolled sideways for.
void fit(QTableWidget &table, int ground)
{
    QHeaderView &header = *table.horizontalHeader();
    table.resizeColumnsToContents();
    for (int column = 0; column < table.columnCount(); ++column) {
        const bool isText = column == 0 || column == ground;
        header.setSectionResizeMode(column, isText ? QHeaderView::Stretch : QHeaderView::Interactive);
    }
    fitRows(table);
}

/// `isOwn`: said by the scenario itself.
QTableWidgetItem *cell(const QString &text, const QString &id, bool isEditable, bool isOwn = false)
{
    auto *item = new QTableWidgetItem(text);
    item->setData(Qt::UserRole, id);
    if (isEditable)
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    else
        item->setFlags(item->flags() & ~Qt::ItemIsEditable);
    QFont font = item->font();
    font.setBold(isOwn);
    item->setFont(font);
    return item;
}

} // namespace

OverridesView::OverridesView(const QString &storePath, QWidget *parent)
    : ScenarioView(storePath, parent)
    , m_organizations(makeTable(u"organizationOverrides"_s))
    , m_contracts(makeTable(u"contractOverrides"_s))
    , m_leftOut(new QLabel)
{
    m_leftOut->setWordWrap(true);
    setTextRole(m_leftOut, TextRole::Caption);
    auto *contracts = new QWidget;
    auto *stacked = new QVBoxLayout(contracts);
    stacked->setContentsMargins(0, 0, 0, 0);
    stacked->setSpacing(spacing::kControl);
    stacked->addWidget(m_contracts, 1);
    stacked->addWidget(m_leftOut);
    m_panels = {new Panel(m_organizations, this), new Panel(contracts, this)};
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, spacing::kBetween, 0, 0);
    layout->setSpacing(spacing::kBetween);
    layout->addWidget(m_panels.at(0), 4);
    layout->addWidget(m_panels.at(1), 5); // there are more contracts than organisations
    for (QTableWidget *table : {m_organizations, m_contracts})
        connect(table, &QTableWidget::itemChanged, this, &OverridesView::take);
    retranslate();
}

QString OverridesView::title() const
{
    return tr("Assumptions");
}

void OverridesView::setOutcome(const ScenarioOutcome &outcome)
{
    if (m_isFrozen && !outcome.isFinal)
        return;
    const bool isNew = m_outcome.compiled != outcome.compiled;
    m_outcome = outcome;
    if (!isNew)
        return;
    m_isFilling = true;
    fillOrganizations();
    fillContracts();
    m_isFilling = false;
}

QString OverridesView::nameOf(const std::string &id) const
{
    const QString key = QString::fromStdString(id);
    return m_outcome.names.value(key, key);
}

/// The trace's word for a number, or nothing.
QString OverridesView::groundOf(const QString &place) const
{
    const auto found = std::ranges::find(m_outcome.compiled->trace, place, &TraceEntry::place);
    return found == m_outcome.compiled->trace.end() ? QString() : found->ground;
}

void OverridesView::fillOrganizations()
{
    const std::vector<sim::Organization> &organizations = m_outcome.compiled->model.organizations;
    m_organizations->setRowCount(int(organizations.size()));
    for (int row = 0; row < m_organizations->rowCount(); ++row) {
        const sim::Organization &organization = organizations[std::size_t(row)];
        const QString id = QString::fromStdString(organization.id);
        const OrganizationOverride own = m_outcome.scenario.organizations.value(id);
        const QString exit = organization.forcedExitQuarter
                                 ? locale().toString(*organization.forcedExitQuarter + 1)
                                 : QString();
        const QString resources = organization.resources
                                      ? format::number(organization.resources->perQuarter / 1e6, locale())
                                      : QString();
        QTableWidgetItem *cells[] = {cell(nameOf(organization.id), id, false),
            cell(locale().toString(annualProbability(organization) * 100, 'f', 2), id, true,
                own.annualDefaultProbability.has_value()),
            cell(locale().toString(organization.recovery * 100, 'f', 0), id, true, own.recovery.has_value()),
            cell(exit, id, true, own.forcedExitQuarter.has_value()),
            cell(resources, id, true, own.resources.has_value()),
            cell(groundOf(u"organizations/%1/default_probability"_s.arg(id)), id, false)};
        for (int column = Name; column <= OrganizationGround; ++column)
            m_organizations->setItem(row, column, cells[column]);
    }
    fit(*m_organizations, OrganizationGround);
}

void OverridesView::fillContracts()
{
    const std::vector<sim::Contract> &contracts = m_outcome.compiled->model.contracts;
    m_contracts->setRowCount(int(contracts.size()));
    for (int row = 0; row < m_contracts->rowCount(); ++row) {
        const sim::Contract &contract = contracts[std::size_t(row)];
        const QString id = QString::fromStdString(contract.id);
        const ContractOverride own = m_outcome.scenario.contracts.value(id);
        const double early = contract.termination ? contract.termination->annualProbability : 0;
        const auto percent = [this](double fraction) { return locale().toString(fraction * 100, 'f', 0); };
        auto *included = cell({}, id, false, own.included.has_value());
        included->setFlags(included->flags() | Qt::ItemIsUserCheckable);
        included->setCheckState(Qt::Checked);
        QTableWidgetItem *cells[] = {cell(tr("%1 to %2", "provider, customer")
                                                 .arg(nameOf(contract.provider), nameOf(contract.customer)) +
                                             u'\n' + id,
                                         id, false),
            included, cell(percent(contract.takeOrPay), id, true, own.takeOrPay.has_value()),
            cell(percent(contract.renewal ? contract.renewal->probability : 0), id, true,
                own.renewalProbability.has_value()),
            cell(contract.delay ? locale().toString(contract.delay->mean, 'f', 2) : QString(), id, true,
                own.delayMean.has_value()),
            cell(percent(early), id, true, own.termination.has_value()),
            cell(groundOf(u"contracts/%1/take_or_pay"_s.arg(id)), id, false)};
        for (int column = Parties; column <= ContractGround; ++column)
            m_contracts->setItem(row, column, cells[column]);
    }
    addExcluded();
    addLeftOut();
    fit(*m_contracts, ContractGround);
    const auto leftOut = int(m_outcome.compiled->leftOut.size());
    m_leftOut->setText(leftOut > 0
                           ? tr("%n contract(s) are left out; the last rows say why.", nullptr, leftOut)
                           : QString());
}

/// Contracts that the scenario leaves out are not in the model, but can be put back.
void OverridesView::addExcluded()
{
    const QMap<QString, ContractOverride> &contracts = m_outcome.scenario.contracts;
    for (auto each = contracts.cbegin(); each != contracts.cend(); ++each) {
        if (each->included.value_or(true))
            continue;
        const int row = m_contracts->rowCount();
        m_contracts->insertRow(row);
        auto *included = cell({}, each.key(), false, true);
        included->setFlags(included->flags() | Qt::ItemIsUserCheckable);
        included->setCheckState(Qt::Unchecked);
        m_contracts->setItem(row, Parties, cell(each.key(), each.key(), false));
        m_contracts->setItem(row, Included, included);
        m_contracts->setItem(row, ContractGround, cell(tr("left out by the scenario"), each.key(), false));
    }
}

/// Those that the model has no place for, each with its reason.
void OverridesView::addLeftOut()
{
    for (const LeftOutContract &contract : m_outcome.compiled->leftOut) {
        const QString &id = contract.id.value();
        if (!m_outcome.scenario.contracts.value(id).included.value_or(true))
            continue; // has its row above
        const int row = m_contracts->rowCount();
        m_contracts->insertRow(row);
        for (int column = Parties; column <= ContractGround; ++column)
            m_contracts->setItem(row, column, cell({}, id, false));
        m_contracts->item(row, Parties)->setText(id);
        m_contracts->item(row, ContractGround)->setText(contract.reason);
        m_contracts->item(row, ContractGround)->setToolTip(contract.reason);
    }
}

void OverridesView::take(QTableWidgetItem *item)
{
    if (m_isFilling || !m_outcome.compiled)
        return;
    if (item->tableWidget() == m_organizations)
        takeOrganization(*item);
    else
        takeContract(*item);
    emit edited(m_outcome.scenario.organizations, m_outcome.scenario.contracts);
}

namespace {

/// The number in a cell times `scale`, within bounds; none where it is empty or no number.
std::optional<double> numberIn(const QTableWidgetItem &item, const QLocale &locale, double scale, double most)
{
    bool isNumber = false;
    const double number = locale.toDouble(item.text().trimmed(), &isNumber);
    if (!isNumber)
        return {};
    return std::clamp(number * scale, 0.0, most);
}

} // namespace

void OverridesView::takeOrganization(const QTableWidgetItem &item)
{
    const QString id = item.data(Qt::UserRole).toString();
    OrganizationOverride &own = m_outcome.scenario.organizations[id];
    switch (item.column()) {
    case Probability:
        own.annualDefaultProbability = numberIn(item, locale(), 0.01, 1);
        break;
    case Recovery:
        own.recovery = numberIn(item, locale(), 0.01, 1);
        break;
    case ForcedExit: {
        const auto quarter = numberIn(item, locale(), 1, 80);
        own.forcedExitQuarter = quarter && *quarter >= 1 ? std::optional(int(*quarter) - 1) : std::nullopt;
        break;
    }
    case Resources: {
        const auto amount = numberIn(item, locale(), 1e6, 1e13);
        if (!amount) {
            own.resources.reset();
            break;
        }
        sim::Resources resources = own.resources.value_or(sim::Resources{});
        for (const sim::Organization &organization : m_outcome.compiled->model.organizations) {
            if (QString::fromStdString(organization.id) == id && organization.resources && !own.resources)
                resources = *organization.resources;
        }
        resources.perQuarter = *amount;
        own.resources = resources;
        break;
    }
    default:
        break;
    }
}

void OverridesView::takeContract(const QTableWidgetItem &item)
{
    ContractOverride &own = m_outcome.scenario.contracts[item.data(Qt::UserRole).toString()];
    switch (item.column()) {
    case Included:
        own.included = item.checkState() == Qt::Checked ? std::nullopt : std::optional(false);
        break;
    case TakeOrPay:
        own.takeOrPay = numberIn(item, locale(), 0.01, 1);
        break;
    case Renewal:
        own.renewalProbability = numberIn(item, locale(), 0.01, 1);
        break;
    case DelayMean:
        own.delayMean = numberIn(item, locale(), 1, 40);
        break;
    case EarlyEnd: {
        const auto probability = numberIn(item, locale(), 0.01, 1);
        own.termination = probability && *probability > 0
                              ? std::optional(sim::Termination{.annualProbability = *probability})
                              : std::nullopt;
        break;
    }
    default:
        break;
    }
}

void OverridesView::retranslate()
{
    setHeader(*m_organizations,
        {tr("Organisation"), tr("Default, % a year"), tr("Recovery, %"), tr("Out in quarter"),
            tr("Resources, m"), tr("Ground")},
        Probability);
    setHeader(*m_contracts,
        {tr("Contract"), tr("In"), tr("Take-or-pay, %"), tr("Renewal, %"), tr("Delay, quarters"),
            tr("Early end, %"), tr("Ground")},
        TakeOrPay);
    m_organizations->setAccessibleName(tr("By organisation"));
    m_contracts->setAccessibleName(tr("By contract"));
    m_panels.at(0)->setTitle(m_organizations->accessibleName());
    m_panels.at(1)->setTitle(m_contracts->accessibleName());
    for (QTableWidget *table : {m_organizations, m_contracts})
        table->setToolTip(tr("Bold: said by the scenario. An emptied cell goes back to what is stored or "
                             "assumed."));
    if (m_outcome.results) {
        const ScenarioOutcome outcome = m_outcome;
        m_outcome.compiled.reset();
        setOutcome(outcome);
    }
}

} // namespace offtake
