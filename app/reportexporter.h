// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/report/reportmaker.h"

#include <QObject>

namespace offtake {

/// Makes a report from the window and writes it to a file, beside it first and then renamed. One at a time.
class ReportExporter : public QObject
{
    Q_OBJECT
public:
    explicit ReportExporter(QObject *parent = nullptr);

    bool isRunning() const { return m_isRunning; }
    void start(const QString &storePath, const ReportRequest &request, const QString &target);
    void cancel();

signals:
    void progressed(double share);
    void finished(const QString &path);
    void failed(const offtake::Error &error);

private:
    void write(const QByteArray &pdf);
    void end(const Result<void> &outcome);

    ReportMaker m_maker;
    QString m_target;
    bool m_isRunning = false;
};

} // namespace offtake
