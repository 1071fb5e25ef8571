// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/import/importdialog.h"

#include "data/import/celldates.h"
#include "data/records/recordcells.h"
#include "data/store/store.h"
#include "data/text/format.h"
#include "widgets/import/importchanges.h"
#include "widgets/import/importcolumns.h"
#include "widgets/import/importmemory.h"
#include "widgets/import/importorganizations.h"
#include "widgets/import/importsettings.h"
#include "widgets/style/theme.h"
#include "widgets/tables/resulttable.h"

#include <QClipboard>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFrame>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

enum Tab { kChanges, kColumns, kOrganizations, kProblems };

ImportDialog::Attempt importAt(
    const QString &storePath, const ImportOptions &options, const SharedJobState &job)
{
    const auto store = Store::open(storePath);
    if (!store)
        return {Unexpected<Error>(store.error()), std::nullopt};
    auto report = importCsv(
        **store, options, [&job](double share) { job->progress = share; }, job->stop.get_token());
    if (report || report.error().code != ErrorCode::InvalidInput)
        return {std::move(report), std::nullopt};
    auto head = readCsvHead(options);
    return {std::move(report), head ? std::optional(*head) : std::nullopt};
}

} // namespace

ImportDialog::ImportDialog(const QString &storePath, QWidget *parent)
    : QDialog(parent)
    , m_storePath(storePath)
{
    setObjectName(u"importDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    resize(1120, 700);

    auto *middle = new QHBoxLayout;
    middle->setSpacing(spacing::kPage);
    middle->addWidget(createSettings());
    middle->addWidget(createTabs(), 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::kPage, spacing::kPage, spacing::kPage, spacing::kPage);
    layout->setSpacing(spacing::kCard);
    layout->addWidget(createFileRow());
    layout->addWidget(createQuestion());
    layout->addLayout(middle, 1);
    layout->addWidget(createBottom());

    m_poll.setInterval(100);
    connect(&m_poll, &QTimer::timeout, this, [this] {
        if (m_job)
            m_progress->setValue(int(m_job->progress * 1000));
    });
    connectParts();
    retranslate();
    setBusy(false);
    loadProfiles({});
}

ImportDialog::~ImportDialog()
{
    if (m_job)
        m_job->stop.request_stop();
}

void ImportDialog::askFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose a CSV file"),
        m_chosen.contents ? QString() : m_chosen.path,
        tr("Tables (*.csv *.tsv *.txt)") + u";;"_s + tr("All files (*)"));
    if (!path.isEmpty())
        setFile(path);
}

void ImportDialog::setFile(const QString &path)
{
    m_path->setText(QDir::toNativeSeparators(path));
    setSource(path, std::nullopt);
}

void ImportDialog::setText(const QString &text)
{
    m_path->setText(tr("Pasted cells"));
    setSource(tr("pasted cells"), text.toUtf8());
}

void ImportDialog::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (text.trimmed().isEmpty())
        say(tr("The clipboard holds no text. Copy cells in a spreadsheet first."), true);
    else
        setText(text);
}

void ImportDialog::setSource(const QString &name, const std::optional<QByteArray> &contents)
{
    m_chosen = {};
    m_chosen.path = name;
    m_chosen.contents = contents;
    m_hasReport = false;
    m_mayBeAsLastTime = true;
    loadProfiles({});
    preview();
}

void ImportDialog::preview()
{
    if (m_chosen.path.isEmpty())
        return;
    ImportOptions wanted = m_chosen;
    wanted.dryRun = true;
    start(wanted);
}

/// What was shown is what is written: the guesses of the preview are taken over as they were.
ImportOptions ImportDialog::used() const
{
    ImportOptions options = m_chosen;
    options.table = m_report.table;
    options.dialect = m_report.dialect;
    if (!m_report.dateOrderTold)
        options.dialect.dateOrder.reset(); // or dates that are still asked for would be read by custom
    if (!m_report.decimalTold)
        options.dialect.decimal.reset();
    options.mapping = m_report.mapping;
    return options;
}

void ImportDialog::apply()
{
    start(used());
}

void ImportDialog::saveRejects()
{
    const QFileInfo source(m_chosen.path);
    const QString folder = m_chosen.contents ? QDir::homePath() : source.path();
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the rejected rows"),
        u"%1/%2-rejected.csv"_s.arg(folder, m_chosen.contents ? u"import"_s : source.completeBaseName()),
        tr("Tables (*.csv)"));
    if (path.isEmpty())
        return;
    ImportOptions options = used();
    options.dryRun = true;
    options.rejectsPath = path;
    start(options);
}

void ImportDialog::start(const ImportOptions &options)
{
    if (m_job)
        m_job->stop.request_stop();
    m_job = std::make_shared<JobState>();
    setBusy(true);
    runInBackground(
        this, [path = m_storePath, options, job = m_job] { return importAt(path, options, job); },
        [this, job = m_job, options](const Attempt &attempt) {
            if (job == m_job)
                take(attempt, options);
        });
}

void ImportDialog::take(const Attempt &attempt, const ImportOptions &options)
{
    m_job.reset();
    const Result<ImportReport> &report = attempt.report;
    m_hasReport = report.has_value();
    setBusy(false);
    if (!report) {
        say(report.error().code == ErrorCode::Canceled ? tr("Stopped. Nothing was written.")
                                                       : report.error().message,
            true);
        m_question->hide();
        if (attempt.head)
            takeHead(*attempt.head);
        return;
    }
    m_report = *report;
    if (!options.dryRun) {
        importmemory::remember(ImportProfile::of({}, m_report, m_chosen), m_report.headers);
        emit imported(m_report);
        accept();
        return;
    }
    if (readsAsLastTime())
        return;
    showReport();
    if (!options.rejectsPath.isEmpty())
        say(tr("%n rejected row(s) saved to %1. Repair them there and import that file.", nullptr,
                int(m_report.rejected))
                .arg(QDir::toNativeSeparators(options.rejectsPath)),
            false);
}

/// The rows do not fit yet: the analyst sees the columns and can say which is which.
void ImportDialog::takeHead(const ImportReport &head)
{
    m_report = head;
    if (readsAsLastTime())
        return;
    m_settings->setReport(m_report, m_chosen);
    m_columns->setReport(m_report, m_chosen.types);
    m_changes->setReport(m_report);
    m_tabs->setCurrentIndex(kColumns);
}

/// A file with the columns of an earlier one is read as that one was; true if it is read anew now.
bool ImportDialog::readsAsLastTime()
{
    if (!std::exchange(m_mayBeAsLastTime, false))
        return false;
    const auto last = importmemory::recall(m_report.headers);
    if (!last)
        return false;
    last->applyTo(m_chosen);
    m_settings->showLastTime();
    preview();
    return true;
}

void ImportDialog::showReport()
{
    m_settings->setReport(m_report, m_chosen);
    m_columns->setReport(m_report, m_chosen.types);
    m_organizations->setReport(m_report, m_chosen);
    m_changes->setReport(m_report);
    showProblems();
    showQuestion();
    const auto number = [this](qint64 value) { return format::number(double(value), locale()); };
    say(tr("%1 rows: %2 new, %3 changed, %4 unchanged, %5 rejected")
            .arg(number(m_report.rows), number(m_report.inserted), number(m_report.updated),
                number(m_report.unchanged), number(m_report.rejected)),
        false);
    m_tabs->setTabText(
        kOrganizations, m_report.unknownOrganizations.isEmpty()
                            ? tr("Organisations")
                            : tr("Organisations (%1)").arg(m_report.unknownOrganizations.size()));
    m_tabs->setTabEnabled(kOrganizations, !m_report.unknownOrganizations.isEmpty());
    m_tabs->setTabText(kProblems, tr("Problems (%1)").arg(m_report.problems.size()));
    const qint64 written = m_report.inserted + m_report.updated;
    m_apply->setEnabled(written > 0);
    m_apply->setText(written > 0 ? tr("Import %n row(s)", nullptr, int(written)) : tr("Import"));
    m_saveRejects->setEnabled(m_report.rejected > 0);
}

void ImportDialog::showProblems()
{
    constexpr qsizetype kMostShown = 5000;
    QList<QStringList> rows;
    for (const ImportProblem &problem :
        m_report.problems.first(std::min(m_report.problems.size(), kMostShown))) {
        rows += {problem.severity == ImportProblem::Severity::Error ? tr("error") : tr("warning"),
            QString::number(problem.line), columnTitle(m_report.table, problem.column), problem.value, problem.reason};
    }
    m_problems->setRows({tr("Kind"), tr("Line"), tr("Column"), tr("Value"), tr("Reason")}, rows);
    QHeaderView *header = m_problems->horizontalHeader();
    for (int column = 0; column < 4; ++column)
        header->setSectionResizeMode(column, QHeaderView::Interactive);
    header->setSectionResizeMode(4, QHeaderView::Stretch);
    const int widths[] = {70, 50, 120, 130};
    for (int column = 0; column < 4; ++column)
        m_problems->setColumnWidth(column, widths[column]);
}

void ImportDialog::showQuestion()
{
    const QString date = m_report.ambiguousDate;
    m_question->setVisible(!date.isEmpty());
    if (date.isEmpty())
        return;
    const auto reading = [&](DateOrder order) {
        const auto read = parseDate(date, order);
        return read ? locale().toString(*read, QLocale::LongFormat) : QString();
    };
    m_questionText->setText(
        tr("%1 can be read two ways, and no other date of the file decides. Which is it?").arg(date));
    m_dayFirst->setText(reading(DateOrder::Dmy));
    m_monthFirst->setText(reading(DateOrder::Mdy));
}

void ImportDialog::say(const QString &message, bool isProblem)
{
    setTextRole(m_counts, isProblem ? TextRole::Problem : TextRole::Heading);
    m_counts->setText(message);
}

void ImportDialog::setBusy(bool busy)
{
    m_progress->setVisible(busy);
    if (busy)
        m_poll.start();
    else
        m_poll.stop();
    if (busy || !m_hasReport) {
        m_apply->setEnabled(false);
        m_saveRejects->setEnabled(false);
    }
    m_close->setText(busy ? tr("Cancel") : tr("Close"));
}

void ImportDialog::reject()
{
    if (!m_job) {
        QDialog::reject();
        return;
    }
    // The run's own answer tells whether it stopped in time: an import is all or nothing.
    m_job->stop.request_stop();
    say(tr("Stopping..."), false);
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    const QMimeData *mime = event->mimeData();
    if ((mime->hasUrls() && mime->urls().first().isLocalFile()) || mime->hasText())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent *event)
{
    const QMimeData *mime = event->mimeData();
    if (mime->hasUrls() && mime->urls().first().isLocalFile())
        setFile(mime->urls().first().toLocalFile());
    else
        setText(mime->text());
}

void ImportDialog::retranslate()
{
    setWindowTitle(tr("Import a table"));
    m_path->setPlaceholderText(tr("Choose a file, drop one here, or paste cells"));
    m_path->setAccessibleName(tr("File"));
    m_browse->setText(tr("Choose..."));
    m_paste->setText(tr("Paste"));
    m_paste->setToolTip(tr("Reads the cells that were copied in a spreadsheet"));
    m_tabs->setTabText(kChanges, tr("Changes"));
    m_tabs->setTabText(kColumns, tr("Columns"));
    m_tabs->setTabText(kOrganizations, tr("Organisations"));
    m_tabs->setTabText(kProblems, tr("Problems"));
    m_problems->setAccessibleName(tr("Problems"));
    m_progress->setAccessibleName(tr("Progress of the import"));
    m_saveRejects->setText(tr("Save rejected rows..."));
    m_apply->setText(tr("Import"));
    m_close->setText(m_job ? tr("Cancel") : tr("Close"));
    m_settings->retranslate();
    m_changes->retranslate();
    m_columns->retranslate();
    m_organizations->retranslate();
    if (m_hasReport)
        showReport();
}

void ImportDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace offtake
