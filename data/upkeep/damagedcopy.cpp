// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/upkeep/damagedcopy.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QtEndian>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Salvage)
};

constexpr qsizetype kHeaderBytes = 100;
constexpr qint64 kCopiedAtOnce = qint64(4) << 20;

Result<void> copyFile(const QString &source, const QString &copy, const std::function<void(double)> &progress,
    const std::stop_token &stop)
{
    QFile from(source);
    QFile to(copy);
    QString problem;
    if (!from.open(QIODevice::ReadOnly))
        problem = from.errorString();
    else if (!to.open(QIODevice::WriteOnly))
        problem = to.errorString();
    while (problem.isEmpty() && !from.atEnd()) {
        if (stop.stop_requested())
            return failure(ErrorCode::Canceled, Text::tr("The recovery was canceled. No file was written."));
        const QByteArray bytes = from.read(kCopiedAtOnce);
        if (bytes.isEmpty())
            problem = from.errorString();
        else if (to.write(bytes) != bytes.size())
            problem = to.errorString();
        if (progress && from.size() > 0)
            progress(double(from.pos()) / double(from.size()));
    }
    if (problem.isEmpty() && to.flush())
        return {};
    return failure(ErrorCode::NoSpace,
        Text::tr("“%1” cannot be copied to the folder of the new file: there is no space, or it cannot be "
                 "read or written.")
            .arg(QDir::toNativeSeparators(source)),
        problem.isEmpty() ? to.errorString() : problem);
}

/// Makes the first bytes of a copy those of a SQLite file again: what the format fixes is known.
Result<void> mendHeader(const QString &copy)
{
    QFile file(copy);
    if (!file.open(QIODevice::ReadWrite))
        return failure(ErrorCode::Failed, Text::tr("The copy to be read could not be opened."), copy);
    QByteArray header = file.read(kHeaderBytes);
    if (header.size() < kHeaderBytes)
        return {};
    const QByteArray before = header;
    header.replace(0, 16, QByteArray("SQLite format 3\0", 16));
    const auto pageSize = qFromBigEndian<quint16>(header.constData() + 16);
    if (pageSize != 1 && (pageSize < 512 || (pageSize & (pageSize - 1)) != 0))
        qToBigEndian<quint16>(4096, header.data() + 16);
    for (const int place : {18, 19}) {
        if (header[place] != 1 && header[place] != 2)
            header[place] = 2;
    }
    header[20] = 0; // no reserved space
    header[21] = 64;
    header[22] = 32;
    header[23] = 32;
    // A size that the file does not have makes SQLite refuse pages that are there.
    const qint64 size = pageSize == 1 ? 65536 : qFromBigEndian<quint16>(header.constData() + 16);
    qToBigEndian<quint32>(quint32(file.size() / size), header.data() + 28);
    qToBigEndian<quint32>(qFromBigEndian<quint32>(header.constData() + 24), header.data() + 92);
    qToBigEndian<quint32>(4, header.data() + 44); // schema format
    qToBigEndian<quint32>(1, header.data() + 56); // UTF-8
    if (header == before)
        return {};
    file.seek(0);
    if (file.write(header) != header.size())
        return failure(ErrorCode::NoSpace, Text::tr("There is no space left for a copy of the damaged file."),
            file.errorString());
    return {};
}

} // namespace

Result<void> copyDamaged(const QString &source, const QString &copy,
    const std::function<void(double)> &progress, const std::stop_token &stop)
{
    if (auto copied = copyFile(source, copy, progress, stop); !copied)
        return copied;
    // What was saved last may lie in the log only; without it the file is as it was before.
    if (QFile::exists(source + "-wal"_L1)) {
        auto log = copyFile(source + "-wal"_L1, copy + "-wal"_L1, {}, stop);
        if (!log && log.error().code == ErrorCode::Canceled)
            return log;
    }
    return mendHeader(copy);
}

} // namespace offtake
