// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/mainwindow.h"
#include "app/workspace.h"
#include "data/text/translation.h"
#include "gpu/simulate.h"
#include "widgets/background.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QSettings>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

void openFirst(Workspace &workspace, MainWindow &window, const QString &storePath)
{
    if (!storePath.isEmpty()) {
        window.openFile(storePath);
        return;
    }
    const QStringList recent = Workspace::recentFiles();
    if (!recent.isEmpty())
        window.openFile(recent.first());
    if (!workspace.store()) {
        if (const Result<void> opened = workspace.openSample(); !opened)
            window.showProblem(opened.error().message);
    }
    if (workspace.path() == Workspace::samplePath())
        window.showWelcome();
}

} // namespace

void setApplicationNames()
{
    QCoreApplication::setOrganizationName(u"offtake"_s);
    QCoreApplication::setApplicationName(u"offtake"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(OFFTAKE_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Offtake"_s);
}

int runWindow(QApplication &application, const QString &storePath)
{
    setApplicationNames();
    const QSettings settings;
    setLanguage(settings.value(u"view/language"_s).toString());
    applyTheme(themeChoiceOf(settings.value(u"view/theme"_s).toString()));

    Workspace workspace;
    MainWindow window(workspace);
    openFirst(workspace, window, storePath);
    window.show();
    // Asking for a GPU wakes its driver, which takes its time.
    runInBackground(
        &window, [] { return QString::fromStdString(sim::describeBackend(sim::Backend::Auto)); },
        [&window](const QString &engine) { window.setEngine(engine); });
    return application.exec();
}

} // namespace offtake
