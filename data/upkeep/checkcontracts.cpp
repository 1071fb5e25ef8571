// SPDX-License-Identifier: GPL-3.0-or-later
// The check's rules on contracts that are about other contracts.
#include "data/upkeep/checker.h"

#include "data/store/query.h"
#include "data/store/recordqueries.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Check)
};

/// Two rows of the same parties and amount, signed within so many days, are likely one contract told twice.
constexpr int kSameDealDays = 31;

} // namespace

void Checker::amendments()
{
    static const QRegularExpression kRestates(u"\\brestates\\b"_s, QRegularExpression::CaseInsensitiveOption);
    Query query(m_database,
        RecordQuery<Contract>::select() +
            u"WHERE amends_contract_id IS NOT NULL OR id IN (SELECT amends_contract_id FROM contracts) "
            "OR notes LIKE '%restates%' ORDER BY row_id"_s);
    const QList<Contract> contracts = readAll<Contract>(query);
    QMap<ContractId, const Contract *> byId;
    for (const Contract &contract : contracts)
        byId.insert(contract.id, &contract);

    QSet<ContractId> told; // members of a circle are told once each, with the circle they are in
    for (const Contract &contract : contracts) {
        QStringList way;
        const Contract *at = &contract;
        while (at && !way.contains(at->id.value())) {
            way.append(at->id.value());
            at = at->amendsContractId.isEmpty() ? nullptr : byId.value(at->amendsContractId);
        }
        if (at == &contract && !told.contains(contract.id)) {
            told.insert(contract.id);
            add(u"amendment_circle"_s, Severity::Error, u"contracts"_s, contract.id.value(),
                Text::tr("It amends itself by way of %1.").arg(way.join(u" → "_s)));
        }
    }

    for (const Contract &contract : contracts) {
        const bool restates = contract.notes.contains(kRestates);
        const Contract *amended =
            contract.amendsContractId.isEmpty() ? nullptr : byId.value(contract.amendsContractId);
        if (restates && contract.amendsContractId.isEmpty()) {
            add(u"restated_value"_s, Severity::Warning, u"contracts"_s, contract.id.value(),
                Text::tr("Its notes say that it restates a contract, but it names none that it amends: both "
                         "values count."));
        } else if (restates && amended && contract.totalValue && amended->totalValue) {
            add(u"restated_value"_s, Severity::Warning, u"contracts"_s, contract.id.value(),
                Text::tr("Its value restates that of %1; only this one counts.").arg(amended->id.value()));
        } else if (amended && contract.totalValue && contract.totalValue == amended->totalValue &&
                   contract.currency == amended->currency) {
            add(u"restated_value"_s, Severity::Warning, u"contracts"_s, contract.id.value(),
                Text::tr("It has the value of %1, which it amends; both count, for rows that amend hold "
                         "what is added.")
                    .arg(amended->id.value()));
        }
    }
}

void Checker::sameContracts()
{
    struct Row
    {
        QStringList key;
        QString id;
        QString amends;
        QDate signedOn;
    };
    // Sorted, the rows to be compared are neighbours: a join of each with each would take hours on a large
    // store.
    Query query(m_database,
        u"SELECT id, amends_contract_id, signed_on, provider_id, customer_id, kind, currency, total_value "
        "FROM contracts WHERE total_value > 0 "
        "ORDER BY provider_id, customer_id, kind, currency, total_value, signed_on, row_id"_s);
    Row before;
    while (query.step()) {
        const Row row{{query.text(3), query.text(4), query.text(5), query.text(6), query.text(7)},
            query.text(0), query.text(1), query.date(2)};
        const bool isLinked = row.amends == before.id || before.amends == row.id;
        const bool isSameTime = !row.signedOn.isValid() || !before.signedOn.isValid() ||
                                before.signedOn.daysTo(row.signedOn) <= kSameDealDays;
        if (row.key == before.key && !isLinked && isSameTime) {
            add(u"restated_value"_s, Severity::Warning, u"contracts"_s, row.id,
                Text::tr("It has the parties, kind and value of %1, signed about the same day: perhaps it is "
                         "told twice.")
                    .arg(before.id));
        }
        before = row;
    }
}

} // namespace offtake
