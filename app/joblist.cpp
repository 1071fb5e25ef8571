// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/joblist.h"

#include "widgets/jobbar.h"

#include <QStatusBar>

#include <utility>

namespace offtake {

JobList::JobList(QStatusBar *bar)
    : QObject(bar)
    , m_bar(bar)
{}

void JobList::start(QObject *owner, const QString &what, std::function<void()> cancel)
{
    if (!m_jobs.contains(owner)) {
        auto *bar = new JobBar;
        m_bar->addPermanentWidget(bar);
        m_jobs.insert(owner, {bar, {}});
        connect(bar, &JobBar::canceled, this, [this, owner] {
            if (const auto stop = m_jobs.value(owner).cancel)
                stop();
        });
        connect(owner, &QObject::destroyed, bar, [this, owner] { delete m_jobs.take(owner).bar; });
    }
    Job &job = m_jobs[owner];
    job.cancel = std::move(cancel);
    job.bar->start(what);
}

void JobList::setProgress(QObject *owner, double progress)
{
    if (const auto job = m_jobs.constFind(owner); job != m_jobs.cend())
        job->bar->setProgress(progress);
}

void JobList::finish(QObject *owner)
{
    if (const auto job = m_jobs.constFind(owner); job != m_jobs.cend())
        job->bar->finish();
}

} // namespace offtake
