// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/scenarios/scenario.h"
#include "data/store/query.h"
#include "data/store/store.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <string>

namespace offtake {

inline const sim::Contract *contractOf(const CompiledScenario &compiled, const std::string &id)
{
    for (const sim::Contract &contract : compiled.model.contracts) {
        if (contract.id == id)
            return &contract;
    }
    return nullptr;
}

inline const sim::Organization *organizationOf(const CompiledScenario &compiled, const std::string &id)
{
    for (const sim::Organization &organization : compiled.model.organizations) {
        if (organization.id == id)
            return &organization;
    }
    return nullptr;
}

inline QString reasonOf(const CompiledScenario &compiled, const QString &id)
{
    for (const LeftOutContract &contract : compiled.leftOut) {
        if (contract.id.value() == id)
            return contract.reason;
    }
    return {};
}

inline const TraceEntry *traceOf(const CompiledScenario &compiled, const QString &place)
{
    for (const TraceEntry &entry : compiled.trace) {
        if (entry.place == place)
            return &entry;
    }
    return nullptr;
}

/// The sample store, and what scenarios of it become.
class SampleModels
{
public:
    /// A fresh sample; false where it could not be made.
    bool open()
    {
        using namespace Qt::StringLiterals;
        m_store.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        auto store = Store::create(m_folder->filePath(u"sample.offtake"_s), Store::Contents::Sample);
        if (!store) {
            qWarning() << store.error().detail;
            return false;
        }
        m_store = std::move(*store);
        return true;
    }

    Store &store() { return *m_store; }
    static Scenario scenario(int index = 0) { return readyMadeScenarios().at(index); }
    CompiledScenario compile(const Scenario &scenario)
    {
        auto compiled = compileScenario(*m_store, scenario);
        if (!compiled) {
            qWarning() << compiled.error().message << compiled.error().detail;
            return {};
        }
        return *compiled;
    }
    void execute(const QString &sql) { Query(m_store->database(), sql).run(); }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
};

} // namespace offtake
