// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/reportcontent.h"
#include "widgets/background.h"

#include <QObject>
#include <QTimer>

namespace offtake {

/// Makes a report from the window: gathers on a worker, draws the charts in the GUI thread, lays the pages
/// out and writes them on a worker again. One at a time.
class ReportExporter : public QObject
{
    Q_OBJECT
public:
    explicit ReportExporter(QObject *parent = nullptr);
    ~ReportExporter() override;

    bool isRunning() const { return m_job != nullptr; }
    void start(const QString &storePath, const ReportRequest &request, const QString &target);
    void cancel();

signals:
    void progressed(double share);
    void finished(const QString &path);
    void failed(const offtake::Error &error);

private:
    void draw(const ReportContent &content);
    void end(const Result<void> &outcome);

    SharedJobState m_job;
    QString m_target;
    QTimer m_poll;
};

} // namespace offtake
