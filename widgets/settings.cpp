// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/settings.h"

#include <QCoreApplication>
#include <QMap>
#include <QMutex>
#include <QSettings>
#include <QThreadPool>

#include <optional>

namespace offtake {

namespace {

class Writer
{
public:
    Writer() { m_pool.setMaxThreadCount(1); }

    std::optional<QVariant> pending(const QString &key)
    {
        const QMutexLocker lock(&m_mutex);
        const auto found = m_pending.constFind(key);
        return found == m_pending.cend() ? std::nullopt : std::optional(*found);
    }

    void set(const QString &key, const QVariant &value)
    {
        const QMutexLocker lock(&m_mutex);
        m_pending.insert(key, value);
        if (!std::exchange(m_isWriting, true))
            m_pool.start([this] { write(); });
    }

    void wait() { m_pool.waitForDone(); }

private:
    void write()
    {
        while (true) {
            QMap<QString, QVariant> written;
            {
                const QMutexLocker lock(&m_mutex);
                if (m_pending.isEmpty()) {
                    m_isWriting = false;
                    return;
                }
                written = m_pending;
            }
            {
                QSettings settings; // writes when it goes
                for (const auto &[key, value] : written.asKeyValueRange()) {
                    if (value.isValid())
                        settings.setValue(key, value);
                    else
                        settings.remove(key);
                }
            }
            const QMutexLocker lock(&m_mutex);
            m_pending.removeIf([&](auto entry) { return written.value(entry.key()) == entry.value(); });
        }
    }

    QMutex m_mutex;
    QMap<QString, QVariant> m_pending; ///< not in the file yet
    bool m_isWriting = false;
    QThreadPool m_pool;
};

Writer &writer()
{
    static auto *const writer = [] {
        qAddPostRoutine([] { offtake::writer().wait(); });
        return new Writer; // lives as long as the process: whatever may still set something
    }();
    return *writer;
}

} // namespace

QVariant setting(const QString &key, const QVariant &otherwise)
{
    if (const auto pending = writer().pending(key))
        return pending->isValid() ? *pending : otherwise;
    return QSettings().value(key, otherwise);
}

void setSetting(const QString &key, const QVariant &value)
{
    writer().set(key, value);
}

} // namespace offtake
