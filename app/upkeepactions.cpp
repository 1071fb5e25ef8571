// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/upkeepactions.h"

#include "app/fileactions.h"
#include "app/joblist.h"
#include "app/workspace.h"
#include "data/store/backup.h"
#include "data/store/wayson.h"
#include "data/text/format.h"
#include "data/upkeep/check.h"
#include "data/upkeep/salvage.h"
#include "widgets/tables/findingsdialog.h"

#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

QString storeFilter()
{
    return UpkeepActions::tr("Offtake stores (*.offtake)");
}

QString beside(const QString &path, const QString &addition)
{
    const QFileInfo file(path);
    return file.absoluteDir().filePath(file.completeBaseName() + u' ' + addition + u".offtake"_s);
}

} // namespace

UpkeepActions::UpkeepActions(Workspace &workspace, FileActions &files, JobList &jobs, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_files(files)
    , m_jobs(jobs)
    , m_window(window)
{
    m_poll.setInterval(100);
    connect(&m_poll, &QTimer::timeout, this, [this] { m_jobs.setProgress(this, m_job->progress); });
}

template <class Work, class Then>
void UpkeepActions::run(const QString &title, Work work, Then then)
{
    if (m_job) {
        emit problemOccurred(tr("Other work on a file is running. Wait for its end, or cancel it."));
        return;
    }
    m_job = std::make_shared<JobState>();
    m_jobs.start(this, title, [job = m_job] { job->stop.request_stop(); });
    m_poll.start();
    runInBackground(
        this,
        [work, job = m_job] {
            return work([job](double share) { job->progress = share; }, job->stop.get_token());
        },
        [this, then](const auto &outcome) {
            m_poll.stop();
            m_job.reset();
            m_jobs.finish(this);
            if (outcome)
                then(outcome);
            else if (outcome.error().code != ErrorCode::Canceled)
                emit problemOccurred(outcome.error().message);
        });
}

void UpkeepActions::backUp()
{
    if (!m_workspace.store())
        return;
    const QString path = m_workspace.path();
    QString target = QFileDialog::getSaveFileName(m_window, tr("Back up the store"),
        beside(path, QDate::currentDate().toString(Qt::ISODate)), storeFilter());
    if (target.isEmpty())
        return;
    if (QFileInfo(target).suffix().isEmpty())
        target += ".offtake"_L1;
    run(
        tr("Backup"),
        [path, target](const Progress &progress, std::stop_token stop) {
            return backUpStore(path, target, true, progress, std::move(stop)); // the dialog has asked
        },
        [this, target](const Result<void> &) {
            emit succeeded(tr("The backup is at %1.").arg(QDir::toNativeSeparators(target)));
        });
}

void UpkeepActions::compact()
{
    if (!m_workspace.store())
        return;
    if (m_workspace.store()->mode() == Store::Mode::ReadOnly) {
        emit problemOccurred(tr("%1 can only be read.").arg(QFileInfo(m_workspace.path()).fileName()));
        return;
    }
    run(
        tr("Compacting"),
        [path = m_workspace.path()](const Progress &progress, std::stop_token stop) {
            return compactStore(path, progress, std::move(stop));
        },
        [this](const Result<CompactReport> &report) {
            const QLocale locale = m_window->locale();
            emit succeeded(tr("The store took %1 and takes %2 now.")
                               .arg(locale.formattedDataSize(report->bytesBefore),
                                   locale.formattedDataSize(report->bytesAfter)));
        });
}

void UpkeepActions::check()
{
    if (!m_workspace.store())
        return;
    run(
        tr("Check"),
        [path = m_workspace.path()](const Progress &progress, std::stop_token stop) {
            return checkStore(path, progress, std::move(stop));
        },
        [this](const Result<QList<Finding>> &findings) {
            if (findings->isEmpty()) {
                emit succeeded(tr("The check found nothing wrong."));
                return;
            }
            auto *dialog = new FindingsDialog(*findings, m_window);
            connect(dialog, &FindingsDialog::recordRequested, this, &UpkeepActions::recordRequested);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->show();
        });
}

void UpkeepActions::recover(const QString &path)
{
    const QString target = QFileDialog::getSaveFileName(
        m_window, tr("Recover into a new store"), beside(path, tr("recovered")), storeFilter());
    if (target.isEmpty())
        return;
    run(
        tr("Recovery"),
        [path, target](const Progress &progress, std::stop_token stop) {
            return salvage(path, target, progress, std::move(stop));
        },
        [this](const Result<SalvageReport> &report) {
            m_files.open(report->target);
            emit succeeded(report->isWhole()
                               ? tr("Every row was recovered.")
                               : tr("%1 rows were recovered, %2 are missing. “offtake recover” lists them.")
                                     .arg(format::number(double(report->recovered()), m_window->locale()),
                                         format::number(double(report->missing()), m_window->locale())));
        });
}

QList<NoticeBar::Action> UpkeepActions::actionsFor(const Error &error, const QString &path)
{
    QList<NoticeBar::Action> actions;
    for (const WayOn way : waysOn(error, path)) {
        switch (way) {
        case WayOn::TryAgain:
            actions.append({tr("Try again"), [this, path] { m_files.open(path); }});
            break;
        case WayOn::OpenReadOnly:
            actions.append({tr("Open for reading"), [this, path] { m_files.openReadOnly(path); }});
            break;
        case WayOn::OpenBackup:
            actions.append({tr("Open a backup..."), [this, path] {
                                const QString chosen = QFileDialog::getOpenFileName(m_window,
                                    tr("Open a backup"), backupsBeside(path).value(0),
                                    tr("Backups and stores (*.bak *.offtake)"));
                                if (!chosen.isEmpty())
                                    m_files.open(chosen);
                            }});
            break;
        case WayOn::Recover:
            actions.append({tr("Recover what can be read..."), [this, path] { recover(path); }});
            break;
        }
    }
    return actions;
}

} // namespace offtake
