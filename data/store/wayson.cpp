// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/wayson.h"

#include "data/store/backup.h"

namespace offtake {

QList<WayOn> waysOn(const Error &error, const QString &path)
{
    QList<WayOn> ways;
    switch (error.code) {
    case ErrorCode::Locked:
    case ErrorCode::NoSpace:
        ways = {WayOn::TryAgain, WayOn::OpenReadOnly};
        break;
    case ErrorCode::DiskError:
        ways = {WayOn::TryAgain, WayOn::Recover};
        break;
    case ErrorCode::ReadOnly:
        ways = {WayOn::OpenReadOnly};
        break;
    case ErrorCode::Damaged:
        ways = {WayOn::Recover};
        break;
    default:
        break;
    }
    const bool isOurs = !ways.isEmpty() || error.code == ErrorCode::NewerVersion;
    if (isOurs && !backupsBeside(path).isEmpty())
        ways.prepend(WayOn::OpenBackup);
    // A backup is older: where the file itself can be had, that comes first.
    if (error.code != ErrorCode::Damaged && ways.size() > 1 && ways.first() == WayOn::OpenBackup)
        ways.append(ways.takeFirst());
    return ways;
}

} // namespace offtake
