// SPDX-License-Identifier: GPL-3.0-or-later
// store_tables FILE: times what an analyst waits for in the tables of a large store
// (tests/support/largestore): opening to the first rows, sorts and filters of indexed columns to the first
// rows and to the end, scrolling, and the memory of the process. Prints one line each; exit status 1 where a
// bound is missed.
#include "data/models/recordtablemodel.h"
#include "data/store/store.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;
using namespace offtake;

namespace {

int missed = 0;

void tell(const QString &what, double value, const char *unit, double bound)
{
    const bool ok = bound <= 0 || value <= bound;
    missed += ok ? 0 : 1;
    std::printf("%-46s %9.1f %s", qPrintable(what), value, unit);
    if (bound > 0)
        std::printf("  (at most %.0f)%s", bound, ok ? "" : "  MISSED");
    std::printf("\n");
    std::fflush(stdout);
}

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Reads what a view of 40 rows paints.
void paint(const RecordTableModel &model, int from = 0)
{
    for (int row = from; row < std::min(from + 40, model.rowCount()); ++row) {
        for (int column = 0; column < model.columnCount(); ++column)
            (void)model.index(row, column).data();
    }
}

void wait(const RecordTableModel &model)
{
    while (model.isLoading())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
}

double memory(const char *which)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QRegularExpression line(QLatin1StringView(which) + u":\\s+(\\d+) kB"_s);
    return line.match(QString::fromLatin1(status.readAll())).captured(1).toDouble() / 1024;
}

void time(RecordTableModel &model, const QString &what, bool indexed, const std::function<void()> &act)
{
    QElapsedTimer timer;
    timer.start();
    act();
    // Where nothing indexed helps, the rows come when they come; the window is not held up.
    const double held = milliseconds(timer);
    if (indexed) {
        while (model.isLoading() && model.rowCount() == 0)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        paint(model);
        tell(what + u", first rows"_s, milliseconds(timer), "ms", 200);
    } else {
        tell(what + u", view held up"_s, held, "ms", 200);
    }
    wait(model);
    tell(what + u", all %1 rows"_s.arg(model.rowCount()), milliseconds(timer), "ms", 0);
}

void measure(Store &store, const TableDefinition &definition, const QStringList &sorts,
    const QList<std::pair<QString, QString>> &filters, const QString &slowSort)
{
    RecordTableModel model(store, definition);
    wait(model);
    const auto column = [&](const QString &name) { return model.definition().indexOf(name); };
    for (const QString &name : sorts) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            const QString way = order == Qt::AscendingOrder ? u"up"_s : u"down"_s;
            time(model, u"%1 by %2 %3"_s.arg(definition.table, name, way), true,
                [&] { model.sort(column(name), order); });
        }
    }
    model.sort(column(definition.sortedBy), Qt::DescendingOrder);
    wait(model);
    for (const auto &[name, text] : filters) {
        time(model, u"%1 where %2 %3"_s.arg(definition.table, name, text), true,
            [&] { model.setColumnFilter(column(name), text); });
        model.clearFilters();
        wait(model);
    }
    QElapsedTimer timer;
    double worst = 0;
    for (int i = 0; i < 50 && model.rowCount() > 0; ++i) {
        timer.start();
        paint(model, int((qint64(i) * 7919 * 131) % model.rowCount()));
        worst = std::max(worst, milliseconds(timer));
    }
    tell(u"%1, slowest of 50 jumps"_s.arg(definition.table), worst, "ms", 50);
    time(model, u"%1 by %2, not indexed"_s.arg(definition.table, slowSort), false,
        [&] { model.sort(column(slowSort), Qt::AscendingOrder); });
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 2) {
        std::fputs("usage: store_tables FILE\n", stderr);
        return 2;
    }
    QElapsedTimer timer;
    timer.start();
    auto store = Store::open(QString::fromLocal8Bit(argv[1]));
    if (!store) {
        std::fprintf(stderr, "%s\n", qPrintable(store.error().message));
        return 1;
    }
    {
        RecordTableModel contracts(**store, contractsTable());
        RecordTableModel revenues(**store, revenuesTable());
        paint(contracts);
        tell(u"open both tables, first rows"_s, milliseconds(timer), "ms", 300);
        wait(contracts);
        wait(revenues);
        tell(u"open both tables, all rows"_s, milliseconds(timer), "ms", 0);
    }
    measure(**store, contractsTable(), {u"signed_on"_s, u"total_value"_s, u"id"_s},
        {{u"signed_on"_s, u"2025-03"_s}, {u"signed_on"_s, u">2012"_s}, {u"total_value"_s, u">9.9bn"_s},
            {u"total_value"_s, u">1bn"_s}, {u"provider"_s, u"=A Compute 26"_s},
            {u"customer"_s, u"compute 49"_s}},
        u"starts_on"_s);
    measure(**store, revenuesTable(), {u"period_end"_s, u"amount"_s},
        {{u"period_end"_s, u"2024"_s}, {u"amount"_s, u">9.99bn"_s}, {u"amount"_s, u">1bn"_s},
            {u"organization"_s, u"=B Compute 27"_s}},
        u"segment"_s);
    tell(u"memory now"_s, memory("VmRSS"), "MB", 200);
    tell(u"most memory"_s, memory("VmHWM"), "MB", 200);
    return missed == 0 ? 0 : 1;
}
