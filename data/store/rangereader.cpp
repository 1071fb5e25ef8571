// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/rangereader.h"

#include <sqlite3.h>

#include <limits>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

/// A leaf page of 4 KiB holds fewer rows than this: no table has more rows than so many on each page.
constexpr qint64 kRowsPerPage = 512;
/// Tries inside what cannot be read, each a few microseconds: enough for a lost range of half a million rows.
constexpr int kMostProbes = 1'000'000;

bool isUnreadable(const SQLite::Exception &exception)
{
    const int code = exception.getErrorCode() & 0xff;
    return code == SQLITE_CORRUPT || code == SQLITE_NOTADB || code == SQLITE_IOERR || code == SQLITE_TOOBIG ||
           code == SQLITE_NOMEM; // a length that is nonsense
}

} // namespace

RangeReader::RangeReader(Database &database, const QString &table, const QStringList &columns)
    : m_database(database)
    , m_table(table)
    , m_columns(columns)
{}

RangeReader::Stretch RangeReader::read(qint64 low, qint64 high, Order order)
{
    Stretch stretch{.last = order == Order::Up ? low : high};
    ++m_probes;
    // NOT INDEXED: an index may be sound where the table is not, and the other way round.
    Query query(m_database,
        u"SELECT row_id, %1 FROM %2 NOT INDEXED WHERE row_id > :low AND row_id < :high ORDER BY row_id %3"_s
            .arg(m_columns.join(u", "_s), m_table, order == Order::Up ? u"ASC"_s : u"DESC"_s));
    query.bind(":low", low).bind(":high", high);
    QList<Value> row(m_columns.size());
    while (!m_stop->stop_requested()) {
        try {
            if (!query.step())
                return stretch;
            const qint64 key = query.integer(0);
            // Damaged pages may lead in a circle.
            if (order == Order::Up ? key <= stretch.last : key >= stretch.last) {
                stretch.broken = true;
                return stretch;
            }
            stretch.last = key;
            for (qsizetype i = 0; i < row.size(); ++i)
                row[i] = query.value(int(i) + 1);
        } catch (const SQLite::Exception &exception) {
            if (!isUnreadable(exception))
                throw;
            stretch.broken = true;
            return stretch;
        }
        ++stretch.rows;
        (*m_visit)(row);
    }
    return stretch;
}

qint64 RangeReader::mostRows()
{
    return std::max<qint64>(m_database.pragma("page_count"), 1) * kRowsPerPage;
}

RangeReader::End RangeReader::readAll(
    const Visit &visit, const std::function<void(double)> &progress, const std::stop_token &stop)
{
    constexpr qint64 kLowest = std::numeric_limits<qint64>::min();
    constexpr qint64 kHighest = std::numeric_limits<qint64>::max();
    m_visit = &visit;
    m_stop = &stop;
    m_probes = 0;
    const Stretch up = read(kLowest, kHighest, Order::Up);
    if (stop.stop_requested())
        return End::Canceled;
    if (!up.broken)
        return End::Whole;
    const qint64 first = up.rows > 0 ? up.last : 0;
    const Stretch down = read(first, kHighest, Order::Down);
    // Keys are given in turn, so that those of a lost end are not far beyond the number of rows there can be.
    const qint64 beyond = down.rows > 0 ? down.last : std::max(first, mostRows()) + mostRows();

    struct Gap
    {
        qint64 low;
        qint64 high;
    };
    QList<Gap> gaps;
    if (down.broken)
        gaps.append({first, beyond});
    bool lost = false;
    const double whole = double(beyond - first);
    double done = 0;
    while (!gaps.isEmpty()) {
        if (stop.stop_requested())
            return End::Canceled;
        const Gap gap = gaps.takeLast();
        if (gap.high - gap.low <= 1)
            continue;
        if (m_probes >= kMostProbes) {
            lost = true;
            continue;
        }
        const qint64 middle = gap.low + (gap.high - gap.low) / 2;
        const Stretch found = read(middle - 1, gap.high, Order::Up);
        if (found.broken && found.rows == 0) {
            lost = true;
            if (gap.high - gap.low == 2) {
                done += 2;
                continue;
            }
            gaps.append({middle, gap.high});
        } else if (found.broken) {
            lost = true;
            gaps.append({found.last, gap.high});
        } else {
            done += double(gap.high - middle);
        }
        gaps.append({gap.low, middle});
        if (progress && whole > 0)
            progress(std::min(1.0, done / whole));
    }
    return lost || down.broken ? End::Gaps : End::Whole;
}

} // namespace offtake
