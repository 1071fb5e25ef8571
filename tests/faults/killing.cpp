// SPDX-License-Identifier: GPL-3.0-or-later
// killing [KILLS [SEED]]: kills a process (kill -9) at random moments of an import, of undo and redo, of
// edits, of an upgrade and of a backup, and looks afterwards whether the file opens, is sound, and holds each
// step whole or not at all. Exit status 1 where it does not; the file is kept then, and its place is told.
#include "data/import/importer.h"
#include "data/records/recordeditor.h"
#include "data/store/backup.h"
#include "data/store/database.h"
#include "data/store/history.h"
#include "data/store/query.h"
#include "data/store/store.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QThread>

#include <cstdio>
#include <stdexcept>

using namespace Qt::StringLiterals;
using namespace offtake;

namespace {

constexpr int kRows = 12'000;
constexpr int kSampleRows = 68;

void expect(bool holds, const QString &what)
{
    if (!holds)
        throw std::runtime_error(what.toStdString());
}

template <class T>
T valueOf(Result<T> result, const QString &what)
{
    expect(
        bool(result), what + u": "_s + (result ? QString() : result.error().message + result.error().detail));
    return std::move(*result);
}

qint64 number(Database &database, const QString &sql)
{
    return valueOf(database.attempt([&] {
        Query query(database, sql);
        return query.step() ? query.integer(0) : qint64(-1);
    }),
        sql);
}

bool importRows(Store &store, const QString &csv)
{
    return bool(importCsv(store, {.table = u"contracts"_s, .path = csv}));
}

/// What is killed: works on the file, most kinds of work without end.
int work(const QString &kind, const QString &path, const QString &other)
{
    if (kind == "upgrade"_L1)
        return Store::open(path) ? 0 : 1;
    auto store = Store::open(path);
    if (!store)
        return 1;
    if (kind == "import"_L1)
        return importRows(**store, other) ? 0 : 1;
    History history((*store)->database());
    for (int n = 1;; ++n) {
        if (kind == "undo"_L1) {
            if (!history.undo() || !history.redo())
                return 1;
        } else if (kind == "backup"_L1) {
            if (!backUpStore(path, other, true))
                return 1;
        } else {
            if (!RecordEditor(**store).update(
                    u"organizations"_s, u"coreweave"_s, {{u"notes"_s, QString::number(n)}}))
                return 1;
            std::printf("%d\n", n); // shown as saved
            std::fflush(stdout);
        }
    }
}

struct Round
{
    QString kind;
    QString path;
    QString other;    ///< the CSV file, or the backup
    qint64 shown = 0; ///< the last edit that was shown as saved
};

void examine(const Round &round)
{
    if (round.kind == "upgrade"_L1) {
        // Before it is opened the version is one that exists, and the copy is whole if it is there.
        auto raw = valueOf(Database::open(round.path, Database::Access::ReadOnly), u"opening"_s);
        const qint64 version = raw->pragma("user_version");
        expect(version >= 1 && version <= Store::currentVersion(), u"version %1"_s.arg(version));
        const QString backup = round.path + u".v1.bak"_s;
        expect(version == 1 || QFile::exists(backup), u"upgraded without a backup"_s);
        if (QFile::exists(backup)) {
            auto copy = valueOf(Database::open(backup, Database::Access::ReadOnly), u"backup"_s);
            expect(copy->pragma("user_version") == 1, u"the backup's version"_s);
            expect(number(*copy, u"SELECT count(*) FROM contracts"_s) == kSampleRows + 2,
                u"the backup's rows"_s);
        }
    }
    auto store = valueOf(Store::open(round.path), u"opening"_s);
    Database &database = store->database();
    const QString sound = valueOf(database.attempt([&] {
        Query query(database, u"PRAGMA integrity_check"_s);
        return query.step() ? query.text(0) : QString();
    }),
        u"integrity_check"_s);
    expect(sound == "ok"_L1, u"integrity_check: "_s + sound);
    expect(number(database, u"SELECT count(*) FROM pragma_foreign_key_check"_s) == 0, u"foreign keys"_s);

    const qint64 rows = number(database, u"SELECT count(*) FROM contracts"_s);
    const qint64 steps = number(database, u"SELECT count(*) FROM history WHERE undone = 0"_s);
    const qint64 logged = number(database, u"SELECT count(*) FROM change_log WHERE action = 'import'"_s);
    const QString counted = u"%1 rows, %2 steps, %3 lines of the log"_s.arg(rows).arg(steps).arg(logged);
    if (round.kind == "import"_L1) {
        expect((rows == kSampleRows && steps == 0 && logged == 0) ||
                   (rows == kSampleRows + kRows && steps == 1 && logged == 1),
            counted);
    } else if (round.kind == "undo"_L1) {
        expect(rows == kSampleRows + (steps == 1 ? kRows : 0), counted);
        expect(number(database, u"SELECT count(*) FROM history"_s) == 1, u"the step is lost"_s);
        // Whichever way it stands, it can be turned.
        expect(bool(steps == 1 ? History(database).undo() : History(database).redo()), u"turning on"_s);
    } else if (round.kind == "edit"_L1) {
        const qint64 saved = number(database, u"SELECT CAST(notes AS INTEGER) FROM organizations WHERE id = "
                                              "'coreweave'"_s);
        expect(saved == round.shown || saved == round.shown + 1,
            u"%1 was shown as saved, %2 is there"_s.arg(round.shown).arg(saved));
    } else if (round.kind == "backup"_L1 && QFile::exists(round.other)) {
        auto copy = valueOf(Store::open(round.other), u"the backup"_s);
        expect(number(copy->database(), u"SELECT count(*) FROM contracts"_s) == rows, u"the backup's rows"_s);
    }
}

QByteArray csv()
{
    QByteArray rows = "id,provider_id,customer_id,title,signed_on,total_value,currency\n";
    for (int i = 0; i < kRows; ++i) {
        const QByteArray n = QByteArray::number(i);
        rows += "row-" + n + ",coreweave,microsoft,Agreement " + n + ",2024-05-01," + n + ",USD\n";
    }
    return rows;
}

void copyStore(const QString &from, const QString &to)
{
    expect(QFile::copy(from, to), u"copying "_s + from);
    QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
}

int kill(int kills, quint32 seed)
{
    QTemporaryDir folder;
    QRandomGenerator random(seed);
    const QString rows = folder.filePath(u"rows.csv"_s);
    QFile file(rows);
    expect(file.open(QIODevice::WriteOnly) && file.write(csv()) > 0, u"writing the rows"_s);
    file.close();
    const QString empty = folder.filePath(u"sample.offtake"_s);
    valueOf(Store::create(empty, Store::Contents::Sample), u"the sample"_s);
    const QString full = folder.filePath(u"imported.offtake"_s);
    copyStore(empty, full);
    QElapsedTimer timer;
    timer.start();
    expect(importRows(*valueOf(Store::open(full), u"opening"_s), rows), u"the import"_s);
    // As long as the longest step may take, with the start of a process.
    const int longest = int(timer.elapsed()) + 150;

    const QStringList kinds{u"import"_s, u"undo"_s, u"edit"_s, u"upgrade"_s, u"backup"_s};
    QMap<QString, int> ended;
    for (int n = 0; n < kills; ++n) {
        Round round{
            .kind = kinds[n % kinds.size()], .path = folder.filePath(u"%1.offtake"_s.arg(n)), .other = {}};
        round.other = round.kind == "backup"_L1 ? folder.filePath(u"%1-copy.offtake"_s.arg(n)) : rows;
        copyStore(round.kind == "upgrade"_L1 ? QStringLiteral(OFFTAKE_TEST_DATA "/stores/version-1.offtake")
                  : round.kind == "undo"_L1 || round.kind == "backup"_L1 ? full
                                                                         : empty,
            round.path);
        QProcess process;
        process.setProcessChannelMode(QProcess::SeparateChannels);
        process.start(
            QCoreApplication::applicationFilePath(), {u"--work"_s, round.kind, round.path, round.other});
        expect(process.waitForStarted(), u"starting"_s);
        const int wait = int(random.bounded(round.kind == "upgrade"_L1 ? 120 : longest));
        if (process.waitForFinished(std::max(1, wait))) {
            expect(process.exitCode() == 0, round.kind + u" failed by itself"_s);
            ++ended[round.kind];
        }
        process.kill();
        process.waitForFinished();
        const QList<QByteArray> lines = process.readAllStandardOutput().trimmed().split('\n');
        round.shown = lines.last().toLongLong();
        try {
            examine(round);
        } catch (const std::exception &problem) {
            folder.setAutoRemove(false);
            std::fprintf(stderr, "kill %d, %s after %d ms: %s\nkept: %s\n", n, qPrintable(round.kind), wait,
                problem.what(), qPrintable(round.path));
            return 1;
        }
        for (const auto &suffix : {""_L1, "-wal"_L1, "-shm"_L1, ".v1.bak"_L1})
            QFile::remove(round.path + suffix);
        if (round.kind == "backup"_L1)
            QFile::remove(round.other);
    }
    int early = 0;
    for (const int count : std::as_const(ended))
        early += count;
    std::printf("%d kills at random moments (seed %u): every file sound, every step whole or not at all; %d "
                "ended before they were killed.\n",
        kills, seed, early);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--work"_L1)
        return work(arguments.value(2), arguments.value(3), arguments.value(4));
    try {
        return kill(arguments.value(1, u"200"_s).toInt(), arguments.value(2, u"42"_s).toUInt());
    } catch (const std::exception &problem) {
        std::fprintf(stderr, "%s\n", problem.what());
        return 1;
    }
}
