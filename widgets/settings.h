// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

namespace offtake {

/// A setting of the person's, as it was set last.
QVariant setting(const QString &key, const QVariant &otherwise = {});

/// Written on a thread of its own, soon: QSettings locks its file and waits until the disk has it, which on a
/// busy disk takes longer than a window may. Without a value the setting goes. Before the application ends,
/// everything is written.
void setSetting(const QString &key, const QVariant &value);

} // namespace offtake
