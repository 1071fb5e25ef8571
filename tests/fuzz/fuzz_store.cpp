// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/database.h"
#include "data/store/history.h"
#include "data/store/search.h"
#include "data/store/store.h"
#include "data/upkeep/check.h"
#include "data/upkeep/salvage.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cstdint>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

using namespace offtake;

QTemporaryDir *folder = nullptr;
QByteArray sample;

QString path(const char *name)
{
    return folder->filePath(QString::fromLatin1(name));
}

void write(const QString &to, const QByteArray &bytes)
{
    QFile file(to);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        std::abort();
}

QByteArray content(const QString &of)
{
    QFile file(of);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A whole file, or the sample with bytes changed: four bytes of place and value each.
QByteArray fileOf(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (bytes.startsWith("SQLite") || size < 4)
        return bytes;
    QByteArray changed = sample;
    for (std::size_t i = 0; i + 4 <= size; i += 4) {
        const std::size_t place = (std::size_t(data[i]) << 16 | std::size_t(data[i + 1]) << 8 | data[i + 2]) %
                                  std::size_t(sample.size());
        changed[qsizetype(place)] = char(data[i + 3]);
    }
    return changed;
}

void removeAll(const char *name)
{
    for (const char *suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(path(name) + QLatin1StringView(suffix));
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static QCoreApplication application(*argc, *argv);
    folder = new QTemporaryDir(u"/dev/shm/fuzz_store-XXXXXX"_s);
    if (!Store::create(path("sample.offtake"), Store::Contents::Sample))
        std::abort();
    sample = content(path("sample.offtake"));
    return 0;
}

/// Any file: it opens, or the error has a sentence and the file stays as it is to the byte; what is open can
/// be read, and what is damaged be salvaged, without a crash or an endless loop.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fileOf(data, size);
    const QString file = path("fuzzed.offtake");
    write(file, bytes);
    const bool writes = size % 2 == 1;
    auto store = Store::open(file, writes ? Store::Mode::ReadWrite : Store::Mode::ReadOnly);
    if (!store) {
        if (store.error().message.isEmpty())
            std::abort();
        // An upgrade may have begun in a file that seemed sound.
        if (store.error().code == ErrorCode::Damaged && !writes && content(file) != bytes)
            std::abort();
    } else {
        (void)(*store)->info();
        (void)(*store)->organizations();
        (void)(*store)->providers();
        (void)Search((*store)->database()).find(u"core weave"_s);
        if (writes)
            (void)History((*store)->database()).undo();
        (void)(*store)->contractsOf(OrganizationId(u"coreweave"_s));
        store->reset();
        (void)checkStore(file);
    }
    const auto salvaged = salvage(file, path("salvaged.offtake"));
    if (salvaged) {
        const auto opened = Store::open(path("salvaged.offtake"), Store::Mode::ReadOnly);
        if (!opened ||
            !(*opened)->database().attempt([&] { return (*opened)->database().pragma("foreign_key_check"); }))
            std::abort();
    } else if (salvaged.error().message.isEmpty()) {
        std::abort();
    }
    removeAll("fuzzed.offtake");
    removeAll("salvaged.offtake");
    for (const QString &left : QDir(folder->path()).entryList({u"fuzzed*"_s}, QDir::Files))
        QFile::remove(folder->filePath(left)); // copies before upgrades
    return 0;
}
