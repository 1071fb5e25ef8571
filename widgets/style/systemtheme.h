// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QVariant>

namespace offtake {

/// Whether the desktop asks for dark windows, now and when it changes its mind: the desktop portal's setting
/// org.freedesktop.appearance color-scheme, heard over D-Bus; without a portal, the palette that the program
/// started with. Lives in the GUI thread.
class SystemTheme : public QObject
{
    Q_OBJECT
public:
    static SystemTheme &instance();

    bool isDark() const { return m_isDark; }
    /// Asks the portal and listens to it, without waiting for an answer; further calls do nothing.
    void listen();

public slots:
    /// As the portal tells it; other settings are passed over.
    void takeSetting(const QString &group, const QString &key, const QVariant &value);

signals:
    void changed();

private:
    SystemTheme();
    void set(bool isDark);

    bool m_paletteIsDark = false;
    bool m_isDark = false;
    bool m_listens = false;
};

} // namespace offtake
