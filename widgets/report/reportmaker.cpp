// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/reportmaker.h"

#include "data/store/store.h"
#include "data/text/translation.h"
#include "widgets/report/reportpictures.h"

namespace offtake {

namespace {

// Shares of the progress at the end of the steps.
constexpr double kGathered = 0.85;
constexpr double kDrawn = 0.92;

Result<ReportContent> gatherAt(
    const QString &storePath, const ReportRequest &request, const SharedJobState &job)
{
    // Contract reasons and the names of assumptions are told in the report's language from the start.
    const ScopedLanguage language(request.language);
    const auto store = Store::open(storePath, Store::Mode::ReadOnly);
    if (!store)
        return Unexpected<Error>(store.error());
    return gatherReport(
        **store, request, [&job](double share) { job->progress = kGathered * share; }, job->stop.get_token());
}

} // namespace

ReportMaker::ReportMaker(QObject *parent)
    : QObject(parent)
{
    m_poll.setInterval(100);
    connect(&m_poll, &QTimer::timeout, this, [this] { emit progressed(m_job ? m_job->progress.load() : 0); });
}

ReportMaker::~ReportMaker()
{
    cancel();
}

void ReportMaker::start(const QString &storePath, const ReportRequest &request)
{
    cancel();
    m_job = std::make_shared<JobState>();
    m_poll.start();
    runInBackground(
        this, [storePath, request, job = m_job] { return gatherAt(storePath, request, job); },
        [this, job = m_job](const Result<ReportContent> &content) {
            if (job != m_job)
                return; // replaced or canceled
            if (!content) {
                end(job, Unexpected<Error>(content.error()));
                return;
            }
            m_content = *content;
            m_pictures = ReportPictures();
            m_drawings = reportDrawings(m_content);
            m_drawingCount = m_drawings.size();
            drawNext(job);
        });
}

void ReportMaker::drawNext(const SharedJobState &job)
{
    if (job != m_job)
        return;
    if (m_drawings.isEmpty()) {
        layOut(job);
        return;
    }
    m_drawings.takeFirst()(m_pictures);
    const double done = 1 - double(m_drawings.size()) / double(m_drawingCount);
    job->progress = kGathered + (kDrawn - kGathered) * done;
    // One chart a turn, so that the window answers in between.
    QTimer::singleShot(0, this, [this, job] { drawNext(job); });
}

void ReportMaker::layOut(const SharedJobState &job)
{
    runInBackground(
        this,
        [content = m_content, pictures = m_pictures, job] {
            return renderReport(content, pictures, job->stop.get_token());
        },
        [this, job](const Result<QByteArray> &pdf) { end(job, pdf); });
}

void ReportMaker::end(const SharedJobState &job, const Result<QByteArray> &outcome)
{
    if (job != m_job)
        return;
    m_poll.stop();
    m_job.reset();
    m_content = {};
    m_pictures = ReportPictures();
    if (outcome)
        emit finished(*outcome);
    else
        emit failed(outcome.error());
}

void ReportMaker::cancel()
{
    if (!m_job)
        return;
    m_job->stop.request_stop();
    m_job.reset();
    m_poll.stop();
    m_drawings.clear();
}

} // namespace offtake
