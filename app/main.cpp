// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/commandline.h"
#include "app/signalstop.h"
#include "data/text/translation.h"

#include <QApplication>
#include <QHashSeed>

#include <csignal>
#include <cstdio>

namespace {

/// A subcommand needs no session of a desktop, so it is no news that there is none.
void passOn(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (!message.startsWith(QLatin1String("QStandardPaths: XDG_RUNTIME_DIR")))
        std::fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, message)));
}

int runHeadless(offtake::Invocation invocation, int argc, char **argv)
{
    qInstallMessageHandler(passOn);
    if (invocation == offtake::Invocation::Plain) {
        const QCoreApplication application(argc, argv);
        offtake::setLanguage({});
        return offtake::runCommandLine(argc, argv);
    }
    const QApplication application(argc, argv);
    offtake::setLanguage({});
    return offtake::runCommandLine(argc, argv);
}

} // namespace

int main(int argc, char **argv)
{
    using namespace offtake;
    // A file beyond a limit on sizes is an error like a full disk, and no reason to end.
    std::signal(SIGXFSZ, SIG_IGN);
    // Qt orders the fonts of a PDF by their hashes: the same report is the same bytes only with a fixed seed.
    QHashSeed::setDeterministicGlobalSeed();

    const Invocation invocation = invocationOf(argc, argv);
    if (invocation == Invocation::Painting && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen"); // charts and pages need fonts, not a display

    if (invocation != Invocation::Window) {
        // Before Qt starts threads of its own.
        SignalStop interruption;
        const int exitCode = runHeadless(invocation, argc, argv);
        interruption.finish();
        return exitCode;
    }
    QApplication application(argc, argv);
    return runWindow(application, argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString());
}
