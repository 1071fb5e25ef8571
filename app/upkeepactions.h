// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"
#include "widgets/background.h"
#include "widgets/noticebar.h"

#include <QObject>
#include <QTimer>

#include <functional>

class QWidget;

namespace offtake {

class FileActions;
class JobList;
class Workspace;

/// Backing up, compacting, checking and recovering stores, each beside the window's work, with progress and a
/// way to stop; and the ways on from a file that could not be opened.
class UpkeepActions : public QObject
{
    Q_OBJECT
public:
    UpkeepActions(Workspace &workspace, FileActions &files, JobList &jobs, QWidget *window);

    /// Asks where to.
    void backUp();
    void compact();
    /// Shows the findings in a window of their own.
    void check();
    /// Asks for the new file and opens it.
    void recover(const QString &path);

    /// The buttons that belong to the message of an error in opening.
    QList<NoticeBar::Action> actionsFor(const Error &error, const QString &path);

signals:
    void problemOccurred(const QString &message);
    void succeeded(const QString &message);
    /// A finding is to be seen where its row is.
    void recordRequested(const QString &table, const QString &id);

private:
    using Progress = std::function<void(double)>;
    /// `work(progress, stop)` on another thread, then `then` with its value here. One at a time.
    template <class Work, class Then>
    void run(const QString &title, Work work, Then then);

    Workspace &m_workspace;
    FileActions &m_files;
    JobList &m_jobs;
    QWidget *m_window;
    QTimer m_poll;
    SharedJobState m_job;
};

} // namespace offtake
