// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/scenarios/comparison.h"
#include "data/scenarios/sensitivity.h"
#include "gpu/results.h"

#include <QByteArray>
#include <QMap>
#include <QMutex>
#include <QMutexLocker>

#include <optional>
#include <tuple>

namespace offtake {

/// What was simulated for one report and can serve the next: a preview that only changes its sections need
/// not simulate again, and an export takes what the preview has. Keys hold all that a value follows from.
/// Thread-safe.
class ReportCache
{
public:
    template <class Value>
    std::optional<Value> find(const QByteArray &key)
    {
        const QMutexLocker lock(&m_mutex);
        const QMap<QByteArray, Value> &values = std::get<QMap<QByteArray, Value>>(m_values);
        const auto found = values.constFind(key);
        return found == values.constEnd() ? std::nullopt : std::optional<Value>(*found);
    }

    template <class Value>
    void keep(const QByteArray &key, const Value &value)
    {
        const QMutexLocker lock(&m_mutex);
        QMap<QByteArray, Value> &values = std::get<QMap<QByteArray, Value>>(m_values);
        if (values.size() >= kMost)
            values.clear();
        values.insert(key, value);
    }

private:
    static constexpr qsizetype kMost = 24; ///< of each kind: some megabytes in all

    QMutex m_mutex;
    std::tuple<QMap<QByteArray, sim::Results>, QMap<QByteArray, Sensitivity>,
        QMap<QByteArray, PairedComparison>>
        m_values;
};

} // namespace offtake
