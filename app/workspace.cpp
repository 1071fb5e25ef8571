// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace.h"

#include "widgets/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostRecent = 10;
constexpr int kPollMs = 500; // a poll is one prepared PRAGMA: below a microsecond

const QString kRecentKey = u"files/recent"_s;

} // namespace

Workspace::Workspace(QObject *parent)
    : QObject(parent)
{
    m_poll.setInterval(kPollMs);
    connect(&m_poll, &QTimer::timeout, this, &Workspace::poll);
    connect(&m_editor, &StoreEditor::written, this, &Workspace::poll);
}

Result<void> Workspace::open(const QString &path)
{
    auto store = Store::open(path);
    if (!store && store.error().code == ErrorCode::ReadOnly)
        store = Store::open(path, Store::Mode::ReadOnly);
    if (!store)
        return Unexpected<Error>(store.error());
    use(*std::move(store));
    return {};
}

Result<void> Workspace::openReadOnly(const QString &path)
{
    auto store = Store::open(path, Store::Mode::ReadOnly);
    if (!store)
        return Unexpected<Error>(store.error());
    use(*std::move(store));
    return {};
}

Result<void> Workspace::create(const QString &path, Store::Contents contents)
{
    auto store = Store::create(path, contents);
    if (!store)
        return Unexpected<Error>(store.error());
    use(*std::move(store));
    return {};
}

Result<void> Workspace::openSample()
{
    const QString path = samplePath();
    if (QFileInfo::exists(path))
        return open(path);
    QDir().mkpath(QFileInfo(path).path());
    return create(path, Store::Contents::Sample);
}

QString Workspace::samplePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/sample.offtake"_s;
}

QStringList Workspace::recentFiles()
{
    QStringList files = setting(kRecentKey).toStringList();
    files.removeIf([](const QString &file) { return !QFileInfo::exists(file); });
    return files;
}

void Workspace::use(std::unique_ptr<Store> store)
{
    // The views of the old store go when they hear opened(): it must outlive that.
    const auto previous = std::exchange(m_store, std::move(store));
    m_version = m_store->dataVersion();
    m_poll.start();
    m_editor.setStore(m_store->path(), m_store->mode() == Store::Mode::ReadOnly);
    m_editor.catchUpSearch();
    emit opened();
    // Only now, for the views have read the settings that are being written.
    QStringList files = recentFiles();
    const QString path = QFileInfo(m_store->path()).absoluteFilePath();
    files.removeAll(path);
    files.prepend(path);
    setSetting(kRecentKey, QStringList(files.first(std::min(files.size(), kMostRecent))));
}

void Workspace::poll()
{
    const qint64 version = m_store->dataVersion();
    if (version == m_version)
        return;
    m_version = version;
    m_editor.readSteps();
    m_editor.catchUpSearch();
    emit changed();
}

} // namespace offtake
