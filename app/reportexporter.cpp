// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reportexporter.h"

#include "data/store.h"
#include "widgets/reportpictures.h"

#include <QDir>
#include <QSaveFile>

namespace offtake {

namespace {

Result<ReportContent> gatherAt(
    const QString &storePath, const ReportRequest &request, const SharedJobState &job)
{
    const auto store = Store::open(storePath, Store::Mode::ReadOnly);
    if (!store)
        return Unexpected<Error>(store.error());
    return gatherReport(
        **store, request, [&job](double share) { job->progress = 0.9 * share; }, job->stop.get_token());
}

Result<void> writeReport(const ReportContent &content, const ReportPictures &pictures, const QString &target)
{
    const auto bytes = renderReport(content, pictures);
    if (!bytes)
        return Unexpected<Error>(bytes.error());
    QSaveFile file(target);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit()) {
        return failure(ErrorCode::ReadOnly,
            ReportExporter::tr("The report could not be written to %1. Choose another folder.")
                .arg(QDir::toNativeSeparators(target)),
            file.errorString());
    }
    return {};
}

} // namespace

ReportExporter::ReportExporter(QObject *parent)
    : QObject(parent)
{
    m_poll.setInterval(100);
    connect(&m_poll, &QTimer::timeout, this, [this] { emit progressed(m_job->progress); });
}

ReportExporter::~ReportExporter()
{
    cancel();
}

void ReportExporter::start(const QString &storePath, const ReportRequest &request, const QString &target)
{
    m_job = std::make_shared<JobState>();
    m_target = target;
    m_poll.start();
    runInBackground(
        this, [storePath, request, job = m_job] { return gatherAt(storePath, request, job); },
        [this](const Result<ReportContent> &content) {
            if (content)
                draw(*content);
            else
                end(Unexpected<Error>(content.error()));
        });
}

void ReportExporter::draw(const ReportContent &content)
{
    runInBackground(
        this,
        [content, pictures = recordReportPictures(content), target = m_target] {
            return writeReport(content, pictures, target);
        },
        [this](const Result<void> &written) { end(written); });
}

void ReportExporter::end(const Result<void> &outcome)
{
    m_poll.stop();
    m_job.reset();
    if (outcome)
        emit finished(m_target);
    else
        emit failed(outcome.error());
}

void ReportExporter::cancel()
{
    if (m_job)
        m_job->stop.request_stop();
}

} // namespace offtake
