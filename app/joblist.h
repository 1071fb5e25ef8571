// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

#include <functional>

class QStatusBar;

namespace offtake {

class JobBar;

/// The running works in the status bar, each with its progress and its way to stop; one for each owner.
class JobList : public QObject
{
    Q_OBJECT
public:
    explicit JobList(QStatusBar *bar);

    /// Takes the place of the owner's former job. It ends with finish() or with its owner.
    void start(QObject *owner, const QString &what, std::function<void()> cancel);
    /// 0..1
    void setProgress(QObject *owner, double progress);
    void finish(QObject *owner);

private:
    struct Job
    {
        JobBar *bar = nullptr;
        std::function<void()> cancel;
    };

    QStatusBar *m_bar;
    QHash<QObject *, Job> m_jobs;
};

} // namespace offtake
