// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importdialog.h"

#include "data/format.h"
#include "data/store.h"
#include "data/tables.h"
#include "widgets/resulttable.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QVBoxLayout>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

Result<ImportReport> importAt(
    const QString &storePath, const ImportOptions &options, const SharedJobState &job)
{
    const auto store = Store::open(storePath);
    if (!store)
        return Unexpected<Error>(store.error());
    return importCsv(
        **store, options, [&job](double share) { job->progress = share; }, job->stop.get_token());
}

void choose(QComboBox *box, const QVariant &value)
{
    const QSignalBlocker quiet(box);
    box->setCurrentIndex(box->findData(value));
}

} // namespace

ImportDialog::ImportDialog(const QString &storePath, QWidget *parent)
    : QDialog(parent)
    , m_storePath(storePath)
{
    setObjectName(u"importDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    resize(960, 640);

    m_counts = new QLabel(this);
    m_counts->setObjectName(u"importCounts"_s);
    m_counts->setWordWrap(true);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(u"importProgress"_s);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(160, 12);
    m_progress->hide();
    m_apply = new QPushButton(this);
    m_apply->setObjectName(u"importApply"_s);
    m_close = new QPushButton(this);
    m_close->setObjectName(u"importClose"_s);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(spacing::kBetween);
    bottom->addWidget(m_counts, 1);
    bottom->addWidget(m_progress);
    bottom->addWidget(m_apply);
    bottom->addWidget(m_close);

    auto *middle = new QHBoxLayout;
    middle->setSpacing(spacing::kPage);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::kPage, spacing::kPage, spacing::kPage, spacing::kPage);
    layout->setSpacing(spacing::kCard);
    layout->addWidget(createFileRow());
    middle->addWidget(createDialect());
    middle->addWidget(createTabs(), 1);
    layout->addLayout(middle, 1);
    layout->addLayout(bottom);

    m_poll.setInterval(100);
    connect(&m_poll, &QTimer::timeout, this, [this] {
        if (m_job)
            m_progress->setValue(int(m_job->progress * 1000));
    });
    connect(m_apply, &QPushButton::clicked, this, &ImportDialog::apply);
    connect(m_close, &QPushButton::clicked, this, &ImportDialog::reject);
    retranslate();
    setBusy(false);
}

ImportDialog::~ImportDialog()
{
    if (m_job)
        m_job->stop.request_stop();
}

QWidget *ImportDialog::createFileRow()
{
    auto *row = new QWidget(this);
    m_path = new QLineEdit(row);
    m_path->setObjectName(u"importPath"_s);
    m_path->setReadOnly(true);
    m_browse = new QPushButton(row);
    m_browse->setObjectName(u"importBrowse"_s);
    connect(m_browse, &QPushButton::clicked, this, &ImportDialog::askFile);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::kBetween);
    layout->addWidget(m_path, 1);
    layout->addWidget(m_browse);
    return row;
}

QWidget *ImportDialog::createDialect()
{
    auto *column = new QWidget(this);
    column->setFixedWidth(250);
    m_form = new QFormLayout(column);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setVerticalSpacing(spacing::kBetween);
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    const auto addBox = [this, column](QComboBox *&box, const QString &name) {
        box = new QComboBox(column);
        box->setObjectName(name);
        m_form->addRow(u" "_s, box);
    };
    addBox(m_table, u"importTable"_s);
    for (const TableInfo &table : referenceTables())
        m_table->addItem(table.name, table.name);
    addBox(m_encoding, u"importEncoding"_s);
    for (const QString &encoding :
        {u"UTF-8"_s, u"UTF-16LE"_s, u"UTF-16BE"_s, u"windows-1252"_s, u"ISO-8859-1"_s})
        m_encoding->addItem(encoding, encoding);
    addBox(m_delimiter, u"importDelimiter"_s);
    for (const QChar delimiter : {u',', u';', u'\t', u'|'})
        m_delimiter->addItem(QString(), delimiter);
    addBox(m_decimal, u"importDecimal"_s);
    for (const QChar decimal : {u'.', u','})
        m_decimal->addItem(QString(), decimal);
    addBox(m_dateOrder, u"importDateOrder"_s);
    for (const DateOrder order : {DateOrder::Ymd, DateOrder::Dmy, DateOrder::Mdy})
        m_dateOrder->addItem(QString(), int(order));
    addBox(m_conflict, u"importConflict"_s);
    for (const OnConflict conflict : {OnConflict::Update, OnConflict::Skip, OnConflict::Fail})
        m_conflict->addItem(QString(), int(conflict));

    // Another table has other columns: the mapping is guessed anew.
    connect(m_table, &QComboBox::activated, this, [this] {
        m_chosen.table = m_table->currentData().toString();
        m_chosen.mapping.clear();
        preview();
    });
    connect(m_encoding, &QComboBox::activated, this, [this] {
        m_chosen.dialect.encoding = m_encoding->currentData().toString();
        preview();
    });
    connect(m_delimiter, &QComboBox::activated, this, [this] {
        m_chosen.dialect.delimiter = m_delimiter->currentData().toChar();
        preview();
    });
    connect(m_decimal, &QComboBox::activated, this, [this] {
        m_chosen.dialect.decimal = m_decimal->currentData().toChar();
        preview();
    });
    connect(m_dateOrder, &QComboBox::activated, this, [this] {
        m_chosen.dialect.dateOrder = DateOrder(m_dateOrder->currentData().toInt());
        preview();
    });
    connect(m_conflict, &QComboBox::activated, this, [this] {
        m_chosen.onConflict = OnConflict(m_conflict->currentData().toInt());
        preview();
    });
    return column;
}

QWidget *ImportDialog::createTabs()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(u"importTabs"_s);
    m_preview = new ResultTable;
    m_preview->setObjectName(u"importPreview"_s);
    m_preview->setFirstNumberColumn(1000);
    m_problems = new ResultTable;
    m_problems->setObjectName(u"importProblems"_s);
    m_problems->setFirstNumberColumn(1000);
    m_mapping = new QTableWidget;
    m_mapping->setObjectName(u"importMapping"_s);
    m_mapping->setColumnCount(2);
    m_mapping->verticalHeader()->hide();
    m_mapping->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_mapping->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_mapping->setTabKeyNavigation(false);
    for (QWidget *tab : QList<QWidget *>{m_preview, m_problems, m_mapping})
        m_tabs->addTab(tab, QString());
    return m_tabs;
}

void ImportDialog::askFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose a CSV file"), m_file,
        tr("Tables (*.csv *.tsv *.txt)") + u";;"_s + tr("All files (*)"));
    if (!path.isEmpty())
        setFile(path);
}

void ImportDialog::setFile(const QString &path)
{
    m_file = path;
    m_chosen = {};
    m_path->setText(QDir::toNativeSeparators(path));
    preview();
}

ImportOptions ImportDialog::options() const
{
    ImportOptions options = m_chosen;
    options.path = m_file;
    return options;
}

void ImportDialog::preview()
{
    if (m_file.isEmpty())
        return;
    ImportOptions wanted = options();
    wanted.dryRun = true;
    start(wanted);
}

void ImportDialog::apply()
{
    // What was shown is what is written: the guesses of the preview are taken over as they were.
    ImportOptions wanted = options();
    wanted.table = m_report.table;
    wanted.dialect = m_report.dialect;
    wanted.mapping = m_report.mapping;
    start(wanted);
}

void ImportDialog::start(const ImportOptions &options)
{
    if (m_job)
        m_job->stop.request_stop();
    m_job = std::make_shared<JobState>();
    setBusy(true);
    runInBackground(
        this, [path = m_storePath, options, job = m_job] { return importAt(path, options, job); },
        [this, job = m_job, dryRun = options.dryRun](const Result<ImportReport> &report) {
            if (job == m_job)
                take(report, dryRun);
        });
}

void ImportDialog::take(const Result<ImportReport> &report, bool wasDryRun)
{
    m_job.reset();
    setBusy(false);
    if (!report) {
        m_hasReport = false;
        setTextRole(m_counts, TextRole::Problem);
        m_counts->setText(report.error().code == ErrorCode::Canceled ? tr("Stopped. Nothing was written.")
                                                                     : report.error().message);
        m_apply->setEnabled(false);
        return;
    }
    m_report = *report;
    m_hasReport = true;
    if (!wasDryRun) {
        emit imported(m_report);
        accept();
        return;
    }
    showDialect();
    showMapping();
    showReport();
}

void ImportDialog::showDialect()
{
    choose(m_table, m_report.table);
    if (m_encoding->findData(m_report.dialect.encoding) < 0)
        m_encoding->addItem(m_report.dialect.encoding, m_report.dialect.encoding);
    choose(m_encoding, m_report.dialect.encoding);
    choose(m_delimiter, m_report.dialect.delimiter.value_or(u','));
    choose(m_decimal, m_report.dialect.decimal.value_or(u'.'));
    choose(m_dateOrder, int(m_report.dialect.dateOrder.value_or(DateOrder::Ymd)));
}

void ImportDialog::showMapping()
{
    m_mapping->setRowCount(int(m_report.columns.size()));
    for (int row = 0; row < m_mapping->rowCount(); ++row) {
        const QString column = m_report.columns.at(row);
        m_mapping->setItem(row, 0, new QTableWidgetItem(column));
        auto *box = new QComboBox;
        box->setObjectName(u"map_"_s + column);
        box->setAccessibleName(tr("Column of the file for %1").arg(column));
        box->addItem(tr("not in the file"), QString());
        for (const QString &header : std::as_const(m_report.headers))
            box->addItem(header, header);
        choose(box, m_report.mapping.value(column));
        connect(box, &QComboBox::activated, this, [this, column, box] {
            m_chosen.mapping[column] = box->currentData().toString();
            preview();
        });
        m_mapping->setCellWidget(row, 1, box);
    }
}

void ImportDialog::showReport()
{
    const auto fate = [](RowFate value) {
        switch (value) {
        case RowFate::New:
            return tr("new");
        case RowFate::Changed:
            return tr("changed");
        case RowFate::Unchanged:
            return tr("unchanged");
        case RowFate::Skipped:
            return tr("skipped");
        default:
            return tr("rejected");
        }
    };
    QList<QStringList> rows;
    for (const ImportRow &row : std::as_const(m_report.preview))
        rows += QStringList{fate(row.fate), QString::number(row.line)} + row.cells;
    m_preview->setRows(QStringList{tr("What happens"), tr("Line")} + m_report.columns, rows);
    for (int column = 0; column < m_preview->columnCount(); ++column) {
        m_preview->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Interactive);
        m_preview->setColumnWidth(column, column == 1 ? 50 : 110);
    }

    rows.clear();
    for (const ImportProblem &problem : std::as_const(m_report.problems)) {
        rows += {problem.severity == ImportProblem::Severity::Error ? tr("error") : tr("warning"),
            QString::number(problem.line), problem.column, problem.value, problem.reason};
    }
    m_problems->setRows({tr("Kind"), tr("Line"), tr("Column"), tr("Value"), tr("Reason")}, rows);
    QHeaderView *header = m_problems->horizontalHeader();
    for (int column = 0; column < 4; ++column)
        header->setSectionResizeMode(column, QHeaderView::Interactive);
    header->setSectionResizeMode(4, QHeaderView::Stretch);
    const int widths[] = {70, 50, 120, 130};
    for (int column = 0; column < 4; ++column)
        m_problems->setColumnWidth(column, widths[column]);

    const auto number = [this](qint64 value) { return format::number(double(value), locale()); };
    setTextRole(m_counts, TextRole::Heading);
    m_counts->setText(tr("%1 rows: %2 new, %3 changed, %4 unchanged, %5 rejected")
                          .arg(number(m_report.rows), number(m_report.inserted), number(m_report.updated),
                              number(m_report.unchanged), number(m_report.rejected)));
    m_tabs->setTabText(1, tr("Problems (%1)").arg(m_report.problems.size()));
    m_apply->setEnabled(m_report.inserted + m_report.updated > 0);
}

void ImportDialog::setBusy(bool busy)
{
    m_progress->setVisible(busy);
    if (busy)
        m_poll.start();
    else
        m_poll.stop();
    if (busy || !m_hasReport)
        m_apply->setEnabled(false);
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
    m_counts->setText(tr("Stopping..."));
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().first().isLocalFile())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent *event)
{
    setFile(event->mimeData()->urls().first().toLocalFile());
}

void ImportDialog::retranslate()
{
    setWindowTitle(tr("Import a CSV file"));
    m_path->setPlaceholderText(tr("Choose a file or drop one here"));
    m_path->setAccessibleName(tr("File"));
    m_browse->setText(tr("Choose..."));
    const QString names[] = {tr("Table"), tr("Encoding"), tr("Delimiter"), tr("Decimal sign"), tr("Dates"),
        tr("Rows that exist already")};
    QComboBox *const boxes[] = {m_table, m_encoding, m_delimiter, m_decimal, m_dateOrder, m_conflict};
    for (int i = 0; i < 6; ++i) {
        qobject_cast<QLabel *>(m_form->labelForField(boxes[i]))->setText(names[i]);
        boxes[i]->setAccessibleName(names[i]);
    }
    const auto setItems = [](QComboBox *box, const QStringList &texts) {
        for (int i = 0; i < int(texts.size()); ++i)
            box->setItemText(i, texts.at(i));
    };
    setItems(m_delimiter, {tr("Comma ,"), tr("Semicolon ;"), tr("Tab"), tr("Bar |")});
    setItems(m_decimal, {tr("Point 1.5"), tr("Comma 1,5")});
    setItems(m_dateOrder, {tr("Year, month, day"), tr("Day, month, year"), tr("Month, day, year")});
    setItems(m_conflict, {tr("Update"), tr("Skip"), tr("Reject")});
    m_tabs->setTabText(0, tr("Preview"));
    m_tabs->setTabText(1, tr("Problems"));
    m_tabs->setTabText(2, tr("Columns"));
    m_mapping->setHorizontalHeaderLabels({tr("Column of the table"), tr("Column of the file")});
    m_progress->setAccessibleName(tr("Progress of the import"));
    m_apply->setText(tr("Apply"));
    m_close->setText(m_job ? tr("Cancel") : tr("Close"));
    if (m_hasReport) {
        showMapping();
        showReport();
    }
}

void ImportDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace offtake
