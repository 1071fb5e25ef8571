// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reportexporter.h"

#include <QObject>

class QWidget;

namespace offtake {

class JobList;
class ReportPage;
class Workspace;

/// Has the report made that the report page asks for, and tells the page how it went.
class ReportActions : public QObject
{
    Q_OBJECT
public:
    ReportActions(Workspace &workspace, JobList &jobs, QWidget *window);

    /// Asks where to and starts; does nothing while one is being made. `providerName` names the file.
    void exportReport(ReportPage *page, const QString &providerName);

private:
    void end(const QString &message, bool isProblem);

    Workspace &m_workspace;
    JobList &m_jobs;
    QWidget *m_window;
    ReportExporter m_exporter;
};

} // namespace offtake
