// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QThreadPool;

namespace offtake {

/// Where the works run that the window does not wait for. Not Qt's common pool: there Qt draws the parts of a
/// large area, and the window waits for them, behind whatever else was given to that pool. Before the
/// application ends, works that have begun are waited for.
QThreadPool &backgroundPool();

} // namespace offtake
