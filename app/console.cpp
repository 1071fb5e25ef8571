// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

#include <cstdio>
#include <unistd.h>

namespace offtake {

namespace console {

void print(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
}

void printJson(const QJsonObject &document)
{
    const QByteArray bytes = QJsonDocument(document).toJson(QJsonDocument::Indented);
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
}

void printError(const QString &message)
{
    QString line = message;
    line.replace(u'\n', u' ');
    const QByteArray bytes = "offtake: " + line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
}

ExitCode fail(const Error &error)
{
    printError(error.message);
    return error.code == ErrorCode::Rejected ? ExitCode::Rejected : ExitCode::Failed;
}

sim::RunCallbacks runCallbacks(ProgressBar &bar)
{
    sim::RunCallbacks callbacks;
    callbacks.progress = [&bar](std::uint64_t done, std::uint64_t total) {
        bar.show(double(done) / double(total));
    };
    callbacks.stop = SignalStop::token();
    return callbacks;
}

ProgressBar::ProgressBar()
    : m_onTerminal(isatty(STDERR_FILENO) != 0)
{}

ProgressBar::~ProgressBar()
{
    if (m_onTerminal && m_lastPermille >= 0)
        std::fputs("\r\033[K", stderr);
}

void ProgressBar::show(double fraction)
{
    const int permille = qBound(0, int(fraction * 1000), 1000);
    if (!m_onTerminal || permille == m_lastPermille)
        return;
    m_lastPermille = permille;
    constexpr int kWidth = 40;
    const int filled = permille * kWidth / 1000;
    std::fprintf(stderr, "\r[%s%s] %5.1f %%", std::string(size_t(filled), '=').c_str(),
        std::string(size_t(kWidth - filled), ' ').c_str(), permille / 10.0);
    std::fflush(stderr);
}

} // namespace console

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return failure(ErrorCode::Failed,
            QCoreApplication::translate("Files", "%1: cannot be written: %2").arg(path, file.errorString()));
    }
    return {};
}

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(file.exists() ? ErrorCode::Failed : ErrorCode::NotFound,
            QCoreApplication::translate("Files", "%1: cannot be read: %2").arg(path, file.errorString()));
    }
    return file.readAll();
}

} // namespace offtake
