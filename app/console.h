// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signalstop.h"
#include "data/error.h"
#include "gpu/simulate.h"

#include <QJsonObject>
#include <QString>

#include <functional>
#include <string>

namespace offtake {

/// Exit codes of every subcommand.
enum class ExitCode { Done = 0, Failed = 1, Usage = 2, Rejected = 3 };

/// Standard output and error of the subcommands.
namespace console {

void print(const QString &line);
void printJson(const QJsonObject &document);
/// One line on standard error: "offtake: place: message".
void printError(const QString &message);
/// Prints the error and gives the exit code that belongs to it.
ExitCode fail(const Error &error);

class ProgressBar;

/// For a run of the engine: shows its progress, stops at Ctrl-C. `bar` outlives them.
sim::RunCallbacks runCallbacks(ProgressBar &bar);

/// A progress bar on a terminal, nothing in a pipe; cleared when it goes out of scope.
class ProgressBar
{
public:
    ProgressBar();
    ~ProgressBar();
    ProgressBar(const ProgressBar &) = delete;
    ProgressBar &operator=(const ProgressBar &) = delete;

    /// fraction: 0..1. Thread-safe as long as one thread at a time calls it.
    void show(double fraction);

private:
    bool m_onTerminal;
    int m_lastPermille = -1;
};

} // namespace console

/// Writes beside the file and renames, so that an interrupted command leaves no half file.
Result<void> writeFile(const QString &path, const QByteArray &bytes);
Result<QByteArray> readFile(const QString &path);

} // namespace offtake
