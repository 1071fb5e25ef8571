// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace offtake {

/// Makes SQLite's files fail: stands between SQLite and the system for every file that is opened from now on
/// in this process.
namespace faultyvfs {

enum class Fault {
    None,
    Full,     ///< no space left
    Write,    ///< EIO on writing
    Sync,     ///< EIO on syncing
    Read,     ///< EIO on reading
    ReadOnly, ///< the file system was mounted read-only
};

/// Becomes SQLite's default. Call once, before any file is opened.
void install();

/// From the `after`-th operation of the fault's kind on, each fails (or that one only, with `once`).
void set(Fault fault, int after = 0, bool once = false);
void clear();

/// Operations of the fault's kind since set().
int operations();

} // namespace faultyvfs

} // namespace offtake
