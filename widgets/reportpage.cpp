// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reportpage.h"

#include "data/store.h"
#include "data/translation.h"
#include "widgets/background.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostScenarios = 4;

Result<QList<Scenario>> readScenariosOf(const QString &path, const OrganizationId &provider)
{
    const auto store = Store::open(path, Store::Mode::ReadOnly);
    if (!store)
        return Unexpected<Error>(store.error());
    auto scenarios = loadScenarios(**store);
    if (scenarios)
        scenarios->removeIf([&provider](const Scenario &scenario) { return scenario.provider != provider; });
    return scenarios;
}

} // namespace

ReportPage::ReportPage(const QString &storePath, QWidget *parent)
    : Page(parent)
    , m_storePath(storePath)
    , m_form(new QFormLayout)
    , m_what(new QLabel(this))
    , m_providerName(new QLabel(this))
    , m_scenarios(new QListWidget(this))
    , m_language(new QComboBox(this))
    , m_paper(new QComboBox(this))
    , m_export(new QPushButton(this))
    , m_outcome(new QLabel(this))
{
    setObjectName(u"reportPage"_s);
    m_scenarios->setObjectName(u"reportScenarios"_s);
    m_scenarios->setMaximumHeight(220);
    m_scenarios->setSpacing(2);
    m_language->setObjectName(u"reportLanguage"_s);
    m_paper->setObjectName(u"reportPaper"_s);
    m_export->setObjectName(u"exportReport"_s);
    m_outcome->setObjectName(u"reportOutcome"_s);
    m_outcome->setWordWrap(true);
    m_outcome->setOpenExternalLinks(true);
    m_outcome->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_what->setWordWrap(true);
    for (const QString &language : languages())
        m_language->addItem(QString(), language);
    m_language->setCurrentIndex(
        std::max(0, m_language->findData(effectiveLanguage(locale().name().left(2)))));
    m_paper->addItem(QString(), int(Paper::A4));
    m_paper->addItem(QString(), int(Paper::Letter));
    if (locale().measurementSystem() == QLocale::ImperialUSSystem)
        m_paper->setCurrentIndex(1);

    m_form->setHorizontalSpacing(spacing::kPage);
    m_form->setVerticalSpacing(spacing::kBetween);
    m_form->setLabelAlignment(Qt::AlignRight | Qt::AlignTop);
    m_form->addRow(u" "_s, m_providerName);
    m_form->addRow(u" "_s, m_scenarios);
    m_form->addRow(u" "_s, m_language);
    m_form->addRow(u" "_s, m_paper);
    m_export->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_form->addRow(QString(), m_export);
    m_form->addRow(QString(), m_outcome);
    auto *column = new QWidget(this);
    column->setMaximumWidth(640);
    auto *inner = new QVBoxLayout(column);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(spacing::kPage);
    inner->addWidget(m_what);
    inner->addLayout(m_form);
    inner->addStretch(1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing::kPage, spacing::kPage, spacing::kPage, spacing::kPage);
    layout->addWidget(column, 1);
    layout->addStretch(0);

    connect(m_export, &QPushButton::clicked, this, &ReportPage::exportRequested);
    connect(m_scenarios, &QListWidget::itemChanged, this, &ReportPage::updateButton);
    retranslate();
    updateButton();
}

void ReportPage::show(const OrganizationId &provider, const QString &name, QDate asOf)
{
    m_provider = provider;
    m_asOf = asOf;
    m_providerName->setText(name);
    refresh();
}

void ReportPage::showSubject(const Subject &subject, bool)
{
    show(subject.provider, subject.name, subject.asOf);
}

void ReportPage::refresh()
{
    const quint64 reading = ++m_reading;
    runInBackground(
        this, [path = m_storePath, provider = m_provider] { return readScenariosOf(path, provider); },
        [this, reading](Result<QList<Scenario>> scenarios) {
            if (reading != m_reading)
                return;
            if (scenarios)
                takeScenarios(*scenarios);
            else
                showOutcome(scenarios.error().message, true);
        });
}

void ReportPage::takeScenarios(const QList<Scenario> &scenarios)
{
    QStringList chosen = request().scenarios;
    const QSignalBlocker quiet(m_scenarios);
    m_scenarios->clear();
    for (const Scenario &scenario : scenarios) {
        auto *item = new QListWidgetItem(scenarioTitle(scenario), m_scenarios);
        item->setData(Qt::UserRole, scenario.id.value());
        item->setToolTip(scenarioDescription(scenario));
        const bool wanted =
            chosen.isEmpty() ? m_scenarios->count() == 1 : chosen.contains(scenario.id.value());
        item->setCheckState(wanted ? Qt::Checked : Qt::Unchecked);
    }
    updateButton();
}

ReportRequest ReportPage::request() const
{
    ReportRequest request{.organization = m_provider,
        .scenarios = {},
        .language = m_language->currentData().toString(),
        .paper = Paper(m_paper->currentData().toInt()),
        .asOf = m_asOf,
        .run = {}};
    for (int row = 0; row < m_scenarios->count(); ++row) {
        const QListWidgetItem *item = m_scenarios->item(row);
        if (item->checkState() == Qt::Checked)
            request.scenarios += item->data(Qt::UserRole).toString();
    }
    return request;
}

void ReportPage::updateButton()
{
    const qsizetype chosen = request().scenarios.size();
    m_export->setEnabled(!m_busy && !m_provider.isEmpty() && chosen >= 1 && chosen <= kMostScenarios);
}

void ReportPage::setBusy(bool busy)
{
    m_busy = busy;
    updateButton();
}

void ReportPage::showOutcome(const QString &message, bool isProblem)
{
    setTextRole(m_outcome, isProblem ? TextRole::Problem : TextRole::Caption);
    m_outcome->setText(message);
}

void ReportPage::retranslate()
{
    m_what->setText(
        tr("A PDF with key figures, customer concentration, contracts and run-off, and the results of "
           "the scenarios you choose (one to four), with every assumption and source."));
    const QString names[] = {tr("Provider"), tr("Scenarios"), tr("Language"), tr("Paper")};
    QWidget *const fields[] = {m_providerName, m_scenarios, m_language, m_paper};
    for (int i = 0; i < 4; ++i) {
        qobject_cast<QLabel *>(m_form->labelForField(fields[i]))->setText(names[i]);
        fields[i]->setAccessibleName(names[i]);
    }
    m_language->setItemText(m_language->findData(u"en"_s), tr("English"));
    m_language->setItemText(m_language->findData(u"es"_s), tr("Spanish"));
    m_paper->setItemText(0, tr("A4"));
    m_paper->setItemText(1, tr("US Letter"));
    m_export->setText(tr("Export PDF..."));
}

void ReportPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (!m_provider.isEmpty())
            refresh(); // the titles of the ready-made scenarios
    }
    Page::changeEvent(event);
}

} // namespace offtake
