// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/tableexport.h"

#include "data/models/recordtablemodel.h"
#include "data/store/store.h"
#include "widgets/background.h"

#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QTableView>

#include <optional>
#include <utility>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

const RecordTableModel &modelOf(const QTableView *view)
{
    return *static_cast<const RecordTableModel *>(view->model());
}

Result<qint64> writeRows(const QString &store, const std::optional<RowsToExport> &shown, const QString &table,
    const QString &path, const std::stop_token &stop)
{
    const auto opened = Store::open(store, Store::Mode::ReadOnly);
    if (!opened)
        return Unexpected(opened.error());
    if (shown)
        return exportRows((*opened)->database(), *shown, path, true, stop);
    const auto report = exportCsv(**opened, {.table = table, .path = path}, {}, stop);
    return report ? Result<qint64>(report->rows) : Unexpected(report.error());
}

} // namespace

TableExport::TableExport(QTableView *view)
    : QObject(view)
    , m_view(view)
{}

void TableExport::exportTo(What what)
{
    const QString path = QFileDialog::getSaveFileName(m_view,
        what == What::Shown ? tr("Export the rows that are shown") : tr("Export the whole table"),
        modelOf(m_view).definition().table + u".csv"_s, tr("CSV file (*.csv)"));
    if (!path.isEmpty())
        write(what, path);
}

void TableExport::write(What what, const QString &path)
{
    if (std::exchange(m_running, true)) {
        emit failed(tr("The former export still runs. Wait for its end, or cancel it."));
        return;
    }
    const RecordTableModel &model = modelOf(m_view);
    m_stop = std::stop_source();
    emit started(tr("Export of %1").arg(QDir::toNativeSeparators(path)));
    runInBackground(
        this,
        [store = model.store().path(), table = model.definition().table, path, stop = m_stop.get_token(),
            shown = what == What::Shown ? std::optional(shownRows()) : std::nullopt] {
            return writeRows(store, shown, table, path, stop);
        },
        [this, path](const Result<qint64> &rows) {
            m_running = false;
            emit ended();
            if (rows)
                emit succeeded(
                    tr("%n row(s) written to %1.", nullptr, int(*rows)).arg(QDir::toNativeSeparators(path)));
            else if (rows.error().code != ErrorCode::Canceled)
                emit failed(rows.error().message);
        });
}

/// The columns that are not hidden, in the order in which they stand.
RowsToExport TableExport::shownRows() const
{
    const QHeaderView &header = *m_view->horizontalHeader();
    QList<int> columns;
    for (int place = 0; place < header.count(); ++place) {
        const int column = header.logicalIndex(place);
        if (!header.isSectionHidden(column))
            columns += column;
    }
    return modelOf(m_view).shownRows(columns);
}

} // namespace offtake
