// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>
#include <utility>

namespace offtake {

/// A record's readable id; the tag keeps ids of different tables apart.
template <class Tag>
class Id
{
public:
    Id() = default;
    explicit Id(QString value) : m_value(std::move(value)) {}

    const QString &value() const { return m_value; }
    bool isEmpty() const { return m_value.isEmpty(); }

    friend bool operator==(const Id &, const Id &) = default;
    friend bool operator<(const Id &a, const Id &b) { return a.m_value < b.m_value; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_value, seed); }

private:
    QString m_value;
};

using SourceId = Id<struct SourceTag>;
using OrganizationId = Id<struct OrganizationTag>;
using ContractId = Id<struct ContractTag>;
using ScenarioId = Id<struct ScenarioTag>;

} // namespace offtake
