// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/report/reportcontent.h"
#include "widgets/background.h"
#include "widgets/report/reportdocument.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace offtake {

/// Makes the PDF of a report without stopping the window: gathers on a worker, draws the charts in the GUI
/// thread one by one, lays the pages out on a worker again. A new start replaces the running one.
class ReportMaker : public QObject
{
    Q_OBJECT
public:
    explicit ReportMaker(QObject *parent = nullptr);
    ~ReportMaker() override;

    bool isRunning() const { return m_job != nullptr; }
    void start(const QString &storePath, const ReportRequest &request);
    /// Nothing is signalled any more of what ran.
    void cancel();

signals:
    void progressed(double share);
    void finished(const QByteArray &pdf);
    void failed(const offtake::Error &error);

private:
    void drawNext(const SharedJobState &job);
    void layOut(const SharedJobState &job);
    void end(const SharedJobState &job, const Result<QByteArray> &outcome);

    SharedJobState m_job;
    ReportContent m_content;
    ReportPictures m_pictures;
    QList<std::function<void(ReportPictures &)>> m_drawings; ///< still to do
    qsizetype m_drawingCount = 0;
    QTimer m_poll;
};

} // namespace offtake
