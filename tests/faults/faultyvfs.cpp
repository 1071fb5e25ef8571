// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultyvfs.h"

#include <sqlite3.h>

#include <atomic>
#include <cstring>

namespace offtake::faultyvfs {

namespace {

std::atomic<Fault> fault{Fault::None};
std::atomic<int> after{0};
std::atomic<int> count{0};
std::atomic<bool> onlyOnce{false};

sqlite3_vfs *real = nullptr;
sqlite3_vfs shim;

/// The real file lies behind the shim's own part.
struct File
{
    sqlite3_file base;
    sqlite3_file *inner() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

sqlite3_file *inner(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file)->inner();
}

bool strikes(std::initializer_list<Fault> kinds)
{
    for (const Fault kind : kinds) {
        if (fault != kind)
            continue;
        const int now = count++;
        return onlyOnce ? now == after : now >= after;
    }
    return false;
}

int onWriting(int otherwise)
{
    const Fault now = fault;
    if (!strikes({Fault::Full, Fault::Write, Fault::ReadOnly}))
        return SQLITE_OK;
    return now == Fault::Full ? SQLITE_FULL : now == Fault::ReadOnly ? SQLITE_READONLY : otherwise;
}

int fileClose(sqlite3_file *file)
{
    return inner(file)->pMethods->xClose(inner(file));
}
int fileRead(sqlite3_file *file, void *to, int size, sqlite3_int64 offset)
{
    if (strikes({Fault::Read}))
        return SQLITE_IOERR_READ;
    return inner(file)->pMethods->xRead(inner(file), to, size, offset);
}
int fileWrite(sqlite3_file *file, const void *from, int size, sqlite3_int64 offset)
{
    if (const int code = onWriting(SQLITE_IOERR_WRITE); code != SQLITE_OK)
        return code;
    return inner(file)->pMethods->xWrite(inner(file), from, size, offset);
}
int fileTruncate(sqlite3_file *file, sqlite3_int64 size)
{
    if (const int code = onWriting(SQLITE_IOERR_TRUNCATE); code != SQLITE_OK)
        return code;
    return inner(file)->pMethods->xTruncate(inner(file), size);
}
int fileSync(sqlite3_file *file, int flags)
{
    if (strikes({Fault::Sync}))
        return SQLITE_IOERR_FSYNC;
    return inner(file)->pMethods->xSync(inner(file), flags);
}
int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return inner(file)->pMethods->xFileSize(inner(file), size);
}
int fileLock(sqlite3_file *file, int level)
{
    return inner(file)->pMethods->xLock(inner(file), level);
}
int fileUnlock(sqlite3_file *file, int level)
{
    return inner(file)->pMethods->xUnlock(inner(file), level);
}
int fileCheckLock(sqlite3_file *file, int *reserved)
{
    return inner(file)->pMethods->xCheckReservedLock(inner(file), reserved);
}
int fileControl(sqlite3_file *file, int what, void *argument)
{
    return inner(file)->pMethods->xFileControl(inner(file), what, argument);
}
int fileSector(sqlite3_file *file)
{
    return inner(file)->pMethods->xSectorSize(inner(file));
}
int fileDevice(sqlite3_file *file)
{
    return inner(file)->pMethods->xDeviceCharacteristics(inner(file));
}
int fileShmMap(sqlite3_file *file, int page, int size, int extend, void volatile **to)
{
    return inner(file)->pMethods->xShmMap(inner(file), page, size, extend, to);
}
int fileShmLock(sqlite3_file *file, int offset, int n, int flags)
{
    return inner(file)->pMethods->xShmLock(inner(file), offset, n, flags);
}
void fileShmBarrier(sqlite3_file *file)
{
    inner(file)->pMethods->xShmBarrier(inner(file));
}
int fileShmUnmap(sqlite3_file *file, int remove)
{
    return inner(file)->pMethods->xShmUnmap(inner(file), remove);
}

const sqlite3_io_methods kMethods{2, fileClose, fileRead, fileWrite, fileTruncate, fileSync, fileSize,
    fileLock, fileUnlock, fileCheckLock, fileControl, fileSector, fileDevice, fileShmMap, fileShmLock,
    fileShmBarrier, fileShmUnmap, nullptr, nullptr};

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    const int code = real->xOpen(real, name, inner(file), flags, outFlags);
    if (inner(file)->pMethods)
        file->pMethods = &kMethods;
    return code;
}

} // namespace

void install()
{
    real = sqlite3_vfs_find(nullptr);
    shim = *real; // all but opening goes to the real one, which takes its own data from the copy
    shim.zName = "faulty";
    shim.szOsFile = real->szOsFile + int(sizeof(File));
    shim.xOpen = &openFile;
    sqlite3_vfs_register(&shim, 1);
}

void set(Fault kind, int from, bool once)
{
    fault = Fault::None;
    after = from;
    onlyOnce = once;
    count = 0;
    fault = kind;
}

void clear()
{
    fault = Fault::None;
}

int operations()
{
    return count;
}

} // namespace offtake::faultyvfs
