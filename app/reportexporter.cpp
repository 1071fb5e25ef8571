// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reportexporter.h"

#include <QDir>
#include <QSaveFile>

namespace offtake {

namespace {

Result<void> writeReport(const QByteArray &pdf, const QString &target)
{
    QSaveFile file(target);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.commit()) {
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
    connect(&m_maker, &ReportMaker::progressed, this, &ReportExporter::progressed);
    connect(&m_maker, &ReportMaker::finished, this, &ReportExporter::write);
    connect(
        &m_maker, &ReportMaker::failed, this, [this](const Error &error) { end(Unexpected<Error>(error)); });
}

void ReportExporter::start(const QString &storePath, const ReportRequest &request, const QString &target)
{
    m_target = target;
    m_isRunning = true;
    m_maker.start(storePath, request);
}

void ReportExporter::write(const QByteArray &pdf)
{
    runInBackground(
        this, [pdf, target = m_target] { return writeReport(pdf, target); },
        [this](const Result<void> &written) { end(written); });
}

void ReportExporter::end(const Result<void> &outcome)
{
    m_isRunning = false;
    if (outcome)
        emit finished(m_target);
    else
        emit failed(outcome.error());
}

void ReportExporter::cancel()
{
    if (!m_maker.isRunning())
        return; // nothing runs, or the file is just being written
    m_maker.cancel();
    end(failure(ErrorCode::Canceled, tr("The report was canceled.")));
}

} // namespace offtake
