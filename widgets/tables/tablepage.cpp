// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/tablepage.h"

#include "data/store/tables.h"
#include "data/text/format.h"
#include "widgets/style/icons.h"
#include "widgets/style/theme.h"
#include "widgets/tables/columnspread.h"
#include "widgets/tables/emptytable.h"
#include "widgets/tables/filterheader.h"
#include "widgets/tables/recordform.h"
#include "widgets/tables/resulttable.h"
#include "widgets/tables/rowkeeper.h"
#include "widgets/tables/tableediting.h"
#include "widgets/tables/tableexport.h"

#include <QAction>
#include <QDataStream>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QTableView>
#include <QTextBrowser>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPauseMs = 400;
/// Copying everything is for tables that a spreadsheet takes gladly; a larger one is exported.
constexpr int kMostCopiedRows = 20'000;

} // namespace

TablePage::TablePage(
    Store &store, const TableDefinition &definition, const QString &objectName, QWidget *parent)
    : Page(parent)
    , m_model(store, definition)
    , m_pause(new QTimer(this))
{
    setObjectName(objectName);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::kPage, spacing::kPage, spacing::kPage, spacing::kPage);
    layout->setSpacing(spacing::kBetween);
    layout->addWidget(createBar());
    layout->addWidget(createTable(store), 1);

    m_pause->setSingleShot(true);
    m_pause->setInterval(kPauseMs);
    const auto apply = [this] {
        m_pause->stop();
        m_model.setFilter(m_search->text());
    };
    connect(m_pause, &QTimer::timeout, this, apply);
    connect(m_search, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, apply);
    connect(m_header, &FilterHeader::filterChanged, this, [this](int column, const QString &text) {
        m_header->setUnderstood(column, m_model.setColumnFilter(column, text));
        updateCount();
    });
    connect(m_clear, &QToolButton::clicked, this, &TablePage::clearFilters);
    connect(m_copy, &QToolButton::clicked, this, &TablePage::copy);
    auto *copyKey = new QShortcut(QKeySequence::Copy, m_view);
    copyKey->setContext(Qt::WidgetShortcut);
    connect(copyKey, &QShortcut::activated, this, &TablePage::copy);
    connect(&m_model, &RecordTableModel::failed, this,
        [this](const Error &error) { emit problemOccurred(error.message); });
    new RowKeeper(m_view, m_model); // before the page looks at the rows itself
    connect(&m_model, &RecordTableModel::rowsChanged, this, &TablePage::updateCount);
    connect(&m_model, &RecordTableModel::loadingChanged, this, &TablePage::updateCount);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TablePage::showRow);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, &TablePage::showMenu);
    m_exporting = new TableExport(m_view);
    connect(m_exporting, &TableExport::started, this, &TablePage::jobStarted);
    connect(m_exporting, &TableExport::ended, this, &TablePage::jobEnded);
    connect(m_exporting, &TableExport::succeeded, this, &TablePage::succeeded);
    connect(m_exporting, &TableExport::failed, this, &TablePage::problemOccurred);
    if (m_form) {
        connect(m_view, &QAbstractItemView::clicked, m_form, &RecordForm::highlight);
        m_editing = new TableEditing(store, m_model, m_view, m_form);
        for (qsizetype i = 0; i < m_editButtons.size(); ++i)
            m_editButtons.at(i)->setDefaultAction(m_editing->actions().at(i));
        connect(m_editing, &TableEditing::recordWritten, this, &TablePage::showRecord);
        connect(m_editing, &TableEditing::problemOccurred, this, &TablePage::problemOccurred);
        connect(m_form, &RecordForm::recordRequested, this, &TablePage::recordRequested);
        connect(m_form, &RecordForm::newCanceled, this, &TablePage::showRow);
        setEditor(nullptr);
    }
    retranslate();
    updateCount();
    if (m_model.rowCount() > 0)
        m_view->selectRow(0);
}

QWidget *TablePage::createBar()
{
    auto *bar = new QWidget(this);
    m_search = new QLineEdit(bar);
    m_search->setObjectName(u"tableSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(360);
    m_count = new QLabel(bar);
    m_count->setObjectName(u"rowCount"_s);
    setTextRole(m_count, TextRole::Caption);
    m_clear = new QToolButton(bar);
    m_clear->setObjectName(u"clearFilters"_s);
    m_columns = new QToolButton(bar);
    m_columns->setObjectName(u"columnChooser"_s);
    m_columns->setPopupMode(QToolButton::InstantPopup);
    m_columnMenu = new QMenu(m_columns);
    m_columns->setMenu(m_columnMenu);
    m_copy = new QToolButton(bar);
    m_copy->setObjectName(u"copyRows"_s);
    m_export = new QToolButton(bar);
    m_export->setObjectName(u"exportRows"_s);
    m_export->setPopupMode(QToolButton::InstantPopup);
    auto *exportMenu = new QMenu(m_export);
    m_exportShown =
        exportMenu->addAction({}, this, [this] { m_exporting->exportTo(TableExport::What::Shown); });
    const bool isEdited = findTable(m_model.definition().table);
    if (isEdited)
        m_exportWhole =
            exportMenu->addAction({}, this, [this] { m_exporting->exportTo(TableExport::What::Whole); });
    m_export->setMenu(exportMenu);
    for (int i = 0; isEdited && i < 3; ++i)
        m_editButtons += new QToolButton(bar);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::kBetween);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_clear);
    layout->addWidget(m_count);
    layout->addStretch(1);
    m_clear->setIcon(themedIcon(u"clear"_s));
    m_columns->setIcon(themedIcon(u"columns"_s));
    m_copy->setIcon(themedIcon(u"copy"_s));
    m_export->setIcon(themedIcon(u"export"_s));
    const QList<QToolButton *> buttons = m_editButtons + QList<QToolButton *>{m_columns, m_copy, m_export};
    for (QToolButton *button : buttons)
        layout->addWidget(button);
    for (QToolButton *button : buttons + QList<QToolButton *>{m_clear}) {
        button->setMinimumHeight(spacing::kHitTarget);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
    }
    return bar;
}

QWidget *TablePage::createTable(Store &store)
{
    auto *pane = new QWidget;
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins({});
    m_view = new QTableView;
    m_view->setObjectName(u"table"_s);
    layout->addWidget(m_view);
    m_header = new FilterHeader(m_view);
    m_view->setHorizontalHeader(m_header);
    m_view->setModel(&m_model);
    m_header->createBoxes(pane);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setAlternatingRowColors(false);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(26);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_spread = new ColumnSpread(m_view, m_header, m_model.definition().fields);
    connect(m_spread, &ColumnSpread::shownChanged, this, &TablePage::fillColumnMenu);
    m_empty = new EmptyTable(m_view->viewport());
    connect(m_empty, &EmptyTable::clearRequested, this, &TablePage::clearFilters);
    connect(m_empty, &EmptyTable::importRequested, this, &TablePage::importRequested);
    m_header->setSortIndicator(m_model.sortColumn(), m_model.sortOrder());
    m_view->setSortingEnabled(true);

    QWidget *beside = nullptr;
    if (const TableInfo *table = findTable(m_model.definition().table)) {
        beside = m_form = new RecordForm(store, *table);
    } else {
        beside = m_details = new QTextBrowser;
        m_details->setObjectName(u"details"_s);
        m_details->setOpenExternalLinks(true);
        m_details->setMinimumWidth(220);
    }
    m_splitter = new QSplitter;
    m_splitter->setObjectName(u"tableSplitter"_s);
    m_splitter->addWidget(pane);
    m_splitter->addWidget(beside);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({740, 340});
    return m_splitter;
}

void TablePage::fillColumnMenu()
{
    m_columnMenu->clear();
    for (int column = 0; column < m_model.columnCount(); ++column) {
        QAction *action = m_columnMenu->addAction(
            m_model.headerData(column, Qt::Horizontal).toString(), this, [this, column](bool shown) {
                m_spread->setArranged(true);
                m_view->setColumnHidden(column, !shown);
                m_header->placeBoxes();
                m_header->updateGeometry();
                // A column that is not seen must not hide rows.
                if (!shown)
                    m_model.setColumnFilter(column, {});
            });
        action->setCheckable(true);
        action->setChecked(!m_view->isColumnHidden(column));
    }
}

void TablePage::setEditor(StoreEditor *editor)
{
    if (m_editing)
        m_editing->setEditor(editor);
}

void TablePage::refresh()
{
    m_model.refresh();
}

void TablePage::showSubject(const Subject &, bool dataChanged)
{
    if (dataChanged)
        refresh();
}

void TablePage::clearFilters()
{
    m_search->clear();
    m_header->clearBoxes();
    m_pause->stop();
    m_model.clearFilters();
}

void TablePage::showRecord(const QString &id)
{
    if (m_model.rowOf(id) < 0)
        clearFilters();
    selectRecord(id);
    m_view->setFocus();
}

void TablePage::selectRecord(const QString &id)
{
    const int row = id.isEmpty() ? -1 : m_model.rowOf(id);
    m_wanted = row < 0 && m_model.isLoading() ? id : QString(); // comes with the rows still being read
    if (row >= 0) {
        m_view->selectRow(row);
        m_view->scrollTo(m_model.index(row, m_header->logicalIndexAt(0)));
    } else {
        showRow();
    }
}

void TablePage::showRow()
{
    const QModelIndex current = m_view->currentIndex();
    if (m_form) {
        m_form->showRecord(current.isValid() ? m_model.recordId(current.row()) : QString());
        return;
    }
    const Theme &theme = Theme::of(palette());
    if (!current.isValid()) {
        m_details->setHtml(u"<p style='color:%1'>%2</p>"_s.arg(
            theme.muted.name(), tr("Choose a row to see all of it here.").toHtmlEscaped()));
        return;
    }
    QString html = u"<table cellpadding='3'>"_s;
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const QModelIndex index = m_model.index(current.row(), column);
        const QString text = index.data().toString();
        if (text.isEmpty())
            continue;
        const QString link = index.data(RecordTableModel::LinkRole).toString();
        const QString cell = link.isEmpty()
                                 ? text.toHtmlEscaped()
                                 : u"<a href='%1'>%2</a>"_s.arg(link.toHtmlEscaped(), text.toHtmlEscaped());
        html += u"<tr><td style='color:%1'>%2</td><td>%3</td></tr>"_s.arg(
            theme.muted.name(), m_model.headerData(column, Qt::Horizontal).toString().toHtmlEscaped(), cell);
    }
    m_details->setHtml(html + u"</table>"_s);
}

void TablePage::updateCount()
{
    m_count->setText(
        m_model.isLoading() ? tr("Reading rows ...") : tr("%n row(s)", nullptr, m_model.rowCount()));
    m_clear->setEnabled(m_model.isFiltered() || !m_search->text().isEmpty() || m_header->hasText());
    if (m_model.rowCount() > 0 || m_model.isLoading())
        m_empty->hide();
    else
        m_empty->showReason(m_model.isFiltered() ? EmptyTable::Why::Filtered
                            : m_form             ? EmptyTable::Why::Empty
                                                 : EmptyTable::Why::Unwritten);
    if (!m_wanted.isEmpty())
        selectRecord(m_wanted);
    else
        showRow();
}

void TablePage::copy()
{
    if (m_view->selectionModel()->hasSelection() || m_model.rowCount() <= kMostCopiedRows)
        copyTable(*m_view);
    else
        emit problemOccurred(tr("Choose the rows to copy: the whole table is too large for the clipboard."));
}

void TablePage::cancel()
{
    m_exporting->cancel();
}

void TablePage::showMenu(const QPoint &position)
{
    QMenu menu(this);
    menu.addAction(m_copy->text(), this, &TablePage::copy);
    if (m_editing) {
        menu.addSeparator();
        menu.addActions(m_editing->actions());
    }
    menu.exec(m_view->viewport()->mapToGlobal(position));
}

QByteArray TablePage::saveLayout() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << m_splitter->saveState() << m_header->saveState() << m_spread->isArranged();
    return state;
}

void TablePage::restoreLayout(const QByteArray &state)
{
    QDataStream stream(state);
    QByteArray splitter;
    QByteArray header;
    bool isArranged = true;
    stream >> splitter >> header;
    if (!stream.atEnd())
        stream >> isArranged;
    m_splitter->restoreState(splitter);
    // A layout of a version with other columns does not fit and is left.
    if (m_header->restoreState(header) && m_header->count() == m_model.columnCount())
        m_model.sort(m_header->sortIndicatorSection(), m_header->sortIndicatorOrder());
    m_spread->setArranged(isArranged);
    fillColumnMenu();
}

void TablePage::retranslate()
{
    m_model.retranslate();
    m_header->retranslate();
    if (m_spread->isArranged())
        m_header->fitTitles();
    else
        m_spread->spreadSoon();
    m_search->setPlaceholderText(tr("Search this table"));
    m_search->setAccessibleName(tr("Search this table"));
    constexpr int kFrameAndClear = 40;
    m_search->setMinimumWidth(
        m_search->fontMetrics().horizontalAdvance(m_search->placeholderText()) + kFrameAndClear);
    m_clear->setText(tr("Clear filters"));
    m_columns->setText(tr("Columns"));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copies the chosen rows with their header, for a spreadsheet or a text"));
    m_view->setAccessibleName(tr("Rows of the table"));
    m_export->setText(tr("Export"));
    m_export->setToolTip(tr("Writes rows to a CSV file"));
    m_exportShown->setText(tr("Rows and columns as shown..."));
    if (m_exportWhole)
        m_exportWhole->setText(tr("Whole table, to be imported again..."));
    if (m_editing)
        m_editing->retranslate();
    if (m_details)
        m_details->setAccessibleName(tr("The chosen row"));
    fillColumnMenu();
    updateCount();
}

void TablePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        showRow();
    Page::changeEvent(event);
}

} // namespace offtake
