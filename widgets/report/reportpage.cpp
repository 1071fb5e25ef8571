// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/reportpage.h"

#include "data/report/reportcache.h"
#include "data/store/store.h"
#include "data/text/translation.h"
#include "widgets/emptypage.h"
#include "widgets/report/orderedchecklist.h"
#include "widgets/report/pdfprinting.h"
#include "widgets/report/reportpreview.h"
#include "widgets/style/focusring.h"
#include "widgets/style/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDataStream>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostScenarios = 4;
constexpr QDataStream::Version kLayoutVersion = QDataStream::Qt_6_4;
/// Several ticks in a row make one preview.
constexpr int kWaitMs = 350;

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
    , m_cache(std::make_shared<ReportCache>())
{
    setObjectName(u"reportPage"_s);
    m_splitter = new QSplitter(this);
    m_splitter->setObjectName(u"reportSplitter"_s);
    m_preview = new ReportPreview(m_splitter);
    m_splitter->addWidget(createForm());
    m_splitter->addWidget(m_preview);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::kPage, spacing::kPage, spacing::kPage, spacing::kPage);
    layout->addWidget(m_splitter);
    m_empty = new EmptyPage(this);
    m_empty->hide();
    layout->addWidget(m_empty);
    connect(m_empty, &EmptyPage::stepChosen, this, [this] {
        if (m_provider.isEmpty())
            emit importRequested();
        else
            emit recordRequested({u"scenarios"_s, {}});
    });

    m_wait.setSingleShot(true);
    m_wait.setInterval(kWaitMs);
    m_poll.setInterval(100);
    connect(&m_wait, &QTimer::timeout, this, &ReportPage::makePreview);
    connect(&m_poll, &QTimer::timeout, this,
        [this] { emit jobProgressed(m_printing ? m_printing->progress.load() : 1); });
    connect(&m_maker, &ReportMaker::progressed, this,
        [this](double share) { m_preview->setProgress(tr("Making the pages..."), share); });
    connect(&m_maker, &ReportMaker::finished, this, [this](const QByteArray &pdf) {
        m_preview->setPdf(pdf);
        updateButtons();
        emit previewReady();
    });
    connect(&m_maker, &ReportMaker::failed, this, [this](const Error &error) {
        m_preview->showMessage(error.message, true);
        updateButtons();
    });
    connect(m_preview, &ReportPreview::cancelRequested, this, [this] {
        cancel();
        if (!m_maker.isRunning())
            return;
        m_maker.cancel();
        m_stale = true;
        m_preview->showMessage(tr("Canceled; the pages are made anew at the next change."), false);
    });
    connect(m_export, &QPushButton::clicked, this, &ReportPage::exportRequested);
    connect(m_print, &QPushButton::clicked, this, &ReportPage::print);
    connect(m_scenarios, &OrderedChecklist::changed, this, &ReportPage::choiceChanged);
    connect(m_sections, &OrderedChecklist::changed, this, &ReportPage::choiceChanged);
    connect(m_sectionUp, &QToolButton::clicked, m_sections, &OrderedChecklist::moveUp);
    connect(m_sectionDown, &QToolButton::clicked, m_sections, &OrderedChecklist::moveDown);
    connect(m_language, &QComboBox::currentIndexChanged, this, &ReportPage::choiceChanged);
    connect(m_paper, &QComboBox::currentIndexChanged, this, &ReportPage::choiceChanged);
    connect(m_archival, &QCheckBox::toggled, this, &ReportPage::choiceChanged);
    retranslate();
    updateButtons();
}

ReportPage::~ReportPage()
{
    if (m_printing)
        m_printing->stop.request_stop();
}

QLabel *ReportPage::addLabel(std::function<QString()> text, QWidget *of)
{
    auto *label = new QLabel;
    setTextRole(label, TextRole::Caption);
    label->setBuddy(of);
    m_texts.append([label, of, text = std::move(text)] {
        label->setText(text());
        of->setAccessibleName(text());
    });
    return label;
}

QWidget *ReportPage::createForm()
{
    m_what = new QLabel;
    m_what->setWordWrap(true);
    m_providerName = new QLabel;
    setTextRole(m_providerName, TextRole::Heading);
    m_scenarios = new OrderedChecklist;
    m_scenarios->setObjectName(u"reportScenarios"_s);
    m_sections = new OrderedChecklist;
    m_sections->setObjectName(u"reportSections"_s);
    m_sectionUp = new QToolButton;
    m_sectionUp->setArrowType(Qt::UpArrow);
    m_sectionDown = new QToolButton;
    m_sectionDown->setArrowType(Qt::DownArrow);
    m_language = new QComboBox;
    m_language->setObjectName(u"reportLanguage"_s);
    m_paper = new QComboBox;
    m_paper->setObjectName(u"reportPaper"_s);
    m_archival = new QCheckBox;
    m_archival->setObjectName(u"reportArchival"_s);
    m_export = new QPushButton;
    m_export->setObjectName(u"exportReport"_s);
    m_print = new QPushButton;
    m_print->setObjectName(u"printReport"_s);
    m_outcome = new QLabel;
    m_outcome->setObjectName(u"reportOutcome"_s);
    m_outcome->setWordWrap(true);
    m_outcome->setOpenExternalLinks(true);
    m_outcome->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_outcome->setFocusPolicy(Qt::NoFocus); // until it says something
    new FocusRing(m_outcome);
    for (const QString &language : languages())
        m_language->addItem(QString(), language);
    m_language->setCurrentIndex(
        std::max(0, m_language->findData(effectiveLanguage(locale().name().left(2)))));
    m_paper->addItem(QString(), int(Paper::A4));
    m_paper->addItem(QString(), int(Paper::Letter));
    if (locale().measurementSystem() == QLocale::ImperialUSSystem)
        m_paper->setCurrentIndex(1);

    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, spacing::kBetween, 0);
    layout->setSpacing(spacing::kBetween);
    layout->addWidget(m_providerName);
    layout->addWidget(m_what);
    layout->addWidget(addLabel([] { return tr("Scenarios, one to four"); }, m_scenarios));
    layout->addWidget(m_scenarios);
    auto *sectionHead = new QHBoxLayout;
    sectionHead->addWidget(addLabel([] { return tr("Sections in their order"); }, m_sections), 1);
    sectionHead->addWidget(m_sectionUp);
    sectionHead->addWidget(m_sectionDown);
    layout->addLayout(sectionHead);
    layout->addWidget(m_sections);
    auto *pages = new QGridLayout;
    pages->setSpacing(spacing::kBetween);
    pages->addWidget(addLabel([] { return tr("Language"); }, m_language), 0, 0);
    pages->addWidget(m_language, 1, 0);
    pages->addWidget(addLabel([] { return tr("Paper"); }, m_paper), 0, 1);
    pages->addWidget(m_paper, 1, 1);
    for (const int half : {0, 1})
        pages->setColumnStretch(half, 1);
    layout->addLayout(pages);
    layout->addWidget(m_archival);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_export);
    buttons->addWidget(m_print);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    layout->addWidget(m_outcome);
    layout->addStretch(1);

    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // what it holds has stops enough
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(300);
    scroll->setMaximumWidth(420);
    scroll->setWidget(column);
    return scroll;
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

void ReportPage::cancel()
{
    if (m_printing)
        m_printing->stop.request_stop();
}

QByteArray ReportPage::saveLayout() const
{
    QByteArray layout;
    QDataStream stream(&layout, QIODevice::WriteOnly);
    stream.setVersion(kLayoutVersion);
    stream << m_splitter->saveState() << sectionWords();
    return layout;
}

void ReportPage::restoreLayout(const QByteArray &layout)
{
    QDataStream stream(layout);
    stream.setVersion(kLayoutVersion);
    QByteArray splitter;
    QString sections;
    stream >> splitter >> sections;
    if (stream.status() != QDataStream::Ok)
        return;
    m_splitter->restoreState(splitter);
    fillSections(sections);
    choiceChanged();
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
    const QStringList chosen = m_scenarios->checkedKeys();
    const QStringList order = m_scenarios->keys();
    const bool isKept = std::ranges::any_of(
        scenarios, [&](const Scenario &scenario) { return chosen.contains(scenario.id.value()); });
    QList<OrderedChecklist::Entry> entries;
    for (const Scenario &scenario : scenarios) {
        const QString id = scenario.id.value();
        entries.append({id, scenarioTitle(scenario), scenarioDescription(scenario),
            isKept ? chosen.contains(id) : entries.isEmpty()});
    }
    // The user's order stays; new ones come last.
    std::ranges::stable_sort(entries, {}, [&](const OrderedChecklist::Entry &entry) {
        const qsizetype place = order.indexOf(entry.key);
        return place < 0 ? order.size() : place;
    });
    m_scenarios->setEntries(entries);
    showWhatIsMissing();
    choiceChanged();
}

void ReportPage::showWhatIsMissing()
{
    const bool isMissing = m_provider.isEmpty() || m_scenarios->count() == 0;
    m_splitter->setVisible(!isMissing);
    m_empty->setVisible(isMissing);
    if (m_provider.isEmpty())
        m_empty->setReason(tr("This store has no provider yet. Import contracts to report on who pays whom."),
            tr("Import a CSV file..."));
    else if (isMissing)
        m_empty->setReason(tr("There is no scenario of %1 yet, and a report tells of one to four. Save one "
                              "on the Scenarios page.")
                               .arg(m_providerName->text()),
            tr("Go to the scenarios"));
}

QString ReportPage::sectionWords() const
{
    const QStringList checked = m_sections->checkedKeys();
    QStringList words;
    for (const QString &key : m_sections->keys())
        words.append(checked.contains(key) ? key : u'-' + key);
    return words.join(u',');
}

void ReportPage::fillSections(const QString &words)
{
    QList<OrderedChecklist::Entry> entries;
    QList<ReportSection> rest = allReportSections();
    const auto add = [&](ReportSection section, bool checked) {
        if (rest.removeOne(section))
            entries.append({reportSectionKey(section), reportSectionTitle(section), {}, checked});
    };
    for (const QString &word : words.split(u',', Qt::SkipEmptyParts)) {
        const bool isOff = word.startsWith(u'-');
        if (const auto read = readReportSections(isOff ? word.mid(1) : word))
            add(read->first(), !isOff);
    }
    for (const ReportSection section : QList(rest))
        add(section, true);
    m_sections->setEntries(entries);
}

ReportRequest ReportPage::request() const
{
    ReportRequest request{.organization = m_provider,
        .scenarios = m_scenarios->checkedKeys(),
        .language = m_language->currentData().toString(),
        .paper = Paper(m_paper->currentData().toInt()),
        .asOf = m_asOf,
        .sections = {},
        .archival = m_archival->isChecked(),
        .run = {},
        .cache = m_cache};
    if (const auto sections = readReportSections(m_sections->checkedKeys().join(u',')))
        request.sections = *sections;
    return request;
}

QString ReportPage::faultOfChoice() const
{
    const qsizetype chosen = m_scenarios->checkedKeys().size();
    if (m_provider.isEmpty() || chosen < 1 || chosen > kMostScenarios)
        return tr("Choose one to four scenarios.");
    if (m_sections->checkedKeys().isEmpty())
        return tr("Choose a section.");
    return {};
}

void ReportPage::updateButtons()
{
    m_export->setEnabled(!m_busy && faultOfChoice().isEmpty());
    m_print->setEnabled(!m_printing && !m_maker.isRunning() && !m_stale && !m_preview->pdf().isEmpty());
}

void ReportPage::choiceChanged()
{
    m_stale = true;
    m_wait.start();
    updateButtons();
}

void ReportPage::makePreview()
{
    if (!isVisible() || !m_stale)
        return; // showEvent() comes back
    const QString fault = faultOfChoice();
    if (!fault.isEmpty()) {
        m_maker.cancel();
        m_preview->showMessage(fault, false);
        return;
    }
    m_stale = false;
    m_maker.start(m_storePath, request());
    m_preview->setProgress(tr("Making the pages..."), 0);
    updateButtons();
}

void ReportPage::setBusy(bool busy)
{
    m_busy = busy;
    updateButtons();
}

void ReportPage::showOutcome(const QString &message, bool isProblem)
{
    setTextRole(m_outcome, isProblem ? TextRole::Problem : TextRole::Caption);
    m_outcome->setText(message);
    m_outcome->setFocusPolicy(message.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
}

void ReportPage::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(
        QPageSize(Paper(m_paper->currentData().toInt()) == Paper::A4 ? QPageSize::A4 : QPageSize::Letter));
    printer->setDocName(tr("%1: revenue dependency").arg(m_providerName->text()));
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange);
    connect(dialog, &QDialog::accepted, this, [this, printer] { printTo(printer); });
    // The dialogue holds the printer by a bare pointer.
    connect(dialog, &QObject::destroyed, this, [printer] {});
    dialog->open();
}

void ReportPage::printTo(const std::shared_ptr<QPrinter> &printer)
{
    if (m_printing || m_preview->pdf().isEmpty())
        return;
    m_printing = std::make_shared<JobState>();
    m_poll.start();
    emit jobStarted(tr("Printing the report"));
    updateButtons();
    runInBackground(
        this,
        [pdf = m_preview->pdf(), printer, job = m_printing] {
            return printPdf(
                pdf, *printer, [&job](double share) { job->progress = share; }, job->stop.get_token());
        },
        [this](const Result<void> &printed) {
            m_poll.stop();
            m_printing.reset();
            emit jobEnded();
            showOutcome(printed ? tr("The report was sent to the printer.") : printed.error().message,
                !printed && printed.error().code != ErrorCode::Canceled);
            updateButtons();
        });
}

void ReportPage::retranslate()
{
    for (const auto &text : std::as_const(m_texts))
        text();
    m_what->setText(tr("A PDF of the sections and scenarios ticked below, in their order. The first "
                       "scenario is the one that the others are compared with."));
    m_language->setItemText(m_language->findData(u"en"_s), tr("English"));
    m_language->setItemText(m_language->findData(u"es"_s), tr("Spanish"));
    m_paper->setItemText(0, tr("A4"));
    m_paper->setItemText(1, tr("US Letter"));
    m_archival->setText(tr("For archives (PDF/A-1b)"));
    m_sectionUp->setToolTip(tr("Move the section up (Ctrl+Up)"));
    m_sectionUp->setAccessibleName(tr("Move the section up"));
    m_sectionDown->setToolTip(tr("Move the section down (Ctrl+Down)"));
    m_sectionDown->setAccessibleName(tr("Move the section down"));
    m_export->setText(tr("Export PDF..."));
    m_print->setText(tr("Print..."));
    fillSections(sectionWords());
    if (!m_empty->isHidden())
        showWhatIsMissing();
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

void ReportPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_stale)
        m_wait.start();
}

} // namespace offtake
