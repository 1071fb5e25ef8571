// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"
#include "data/store/store.h"
#include "widgets/tables/storeeditor.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <memory>

namespace offtake {

/// The open file: the window's own connection to it, and word of every change. Lives in the GUI thread;
/// workers open stores of their own by path().
class Workspace : public QObject
{
    Q_OBJECT
public:
    explicit Workspace(QObject *parent = nullptr);

    /// Opens instead of the present file; on failure the present one stays.
    Result<void> open(const QString &path);
    /// For reading only; nothing is written, not even an upgrade.
    Result<void> openReadOnly(const QString &path);
    /// Makes a new file and opens it.
    Result<void> create(const QString &path, Store::Contents contents);
    /// The sample in the user's data folder, made on the first call.
    Result<void> openSample();

    /// Null before the first open().
    Store *store() const { return m_store.get(); }
    QString path() const { return m_store ? m_store->path() : QString(); }
    /// Writes to the open file for the views.
    StoreEditor &editor() { return m_editor; }
    /// Newest first; files that are gone are left out.
    static QStringList recentFiles();
    static QString samplePath();

signals:
    void opened();
    /// Another connection wrote: a worker of ours, the command line, another window.
    void changed();

private:
    void use(std::unique_ptr<Store> store);
    void poll();

    std::unique_ptr<Store> m_store;
    StoreEditor m_editor;
    QTimer m_poll;
    qint64 m_version = 0;
};

} // namespace offtake
