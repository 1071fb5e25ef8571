// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/systemtheme.h"

#include "widgets/style/theme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

const QString kService = u"org.freedesktop.portal.Desktop"_s;
const QString kPath = u"/org/freedesktop/portal/desktop"_s;
const QString kInterface = u"org.freedesktop.portal.Settings"_s;
const QString kGroup = u"org.freedesktop.appearance"_s;
const QString kKey = u"color-scheme"_s;

/// Values of color-scheme; 0 is 'no preference'.
constexpr uint kPrefersDark = 1;
constexpr uint kPrefersLight = 2;

/// Portals wrap a value once or twice.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>() && value.typeId() == qMetaTypeId<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

SystemTheme &SystemTheme::instance()
{
    static SystemTheme theme;
    return theme;
}

SystemTheme::SystemTheme()
    : m_paletteIsDark(Theme::of(QGuiApplication::palette()).dark)
    , m_isDark(m_paletteIsDark)
{}

void SystemTheme::listen()
{
    if (m_listens)
        return;
    m_listens = true;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(kService, kPath, kInterface, u"SettingChanged"_s, this,
        SLOT(takeSetting(QString, QString, QVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(kService, kPath, kInterface, u"Read"_s);
    question << kGroup << kKey;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (!reply.isError())
            takeSetting(kGroup, kKey, reply.value().variant());
    });
}

void SystemTheme::takeSetting(const QString &group, const QString &key, const QVariant &value)
{
    if (group != kGroup || key != kKey)
        return;
    const uint scheme = unwrapped(value).toUInt();
    set(scheme == kPrefersDark || (scheme != kPrefersLight && m_paletteIsDark));
}

void SystemTheme::set(bool isDark)
{
    if (isDark == m_isDark)
        return;
    m_isDark = isDark;
    emit changed();
}

} // namespace offtake
