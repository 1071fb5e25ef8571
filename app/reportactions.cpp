// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reportactions.h"

#include "app/joblist.h"
#include "app/workspace.h"
#include "widgets/report/reportpage.h"

#include <QDir>
#include <QFileDialog>
#include <QUrl>

namespace offtake {

using namespace Qt::StringLiterals;

ReportActions::ReportActions(Workspace &workspace, JobList &jobs, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_jobs(jobs)
    , m_window(window)
{
    connect(&m_exporter, &ReportExporter::progressed, this,
        [this](double share) { m_jobs.setProgress(this, share); });
    connect(&m_exporter, &ReportExporter::finished, this, [this](const QString &path) {
        const QString link =
            u"<a href=\"%1\">%2</a>"_s.arg(QUrl::fromLocalFile(path).toString().toHtmlEscaped(),
                QDir::toNativeSeparators(path).toHtmlEscaped());
        end(tr("The report is at %1.").arg(link), false);
    });
    connect(
        &m_exporter, &ReportExporter::failed, this, [this](const Error &error) { end(error.message, true); });
}

void ReportActions::exportReport(ReportPage *page, const QString &providerName)
{
    if (m_exporter.isRunning() || page->request().scenarios.isEmpty())
        return;
    const QString path = QFileDialog::getSaveFileName(
        m_window, tr("Export report"), providerName + u".pdf"_s, tr("PDF document (*.pdf)"));
    if (path.isEmpty())
        return;
    page->setBusy(true);
    page->showOutcome(QString(), false);
    m_jobs.start(this, tr("Report"), [this] { m_exporter.cancel(); });
    m_exporter.start(m_workspace.path(), page->request(), path);
}

void ReportActions::end(const QString &message, bool isProblem)
{
    m_jobs.finish(this);
    // Another store may have come meanwhile, and with it another page.
    if (auto *page = m_window->findChild<ReportPage *>()) {
        page->setBusy(false);
        page->showOutcome(message, isProblem);
    }
}

} // namespace offtake
