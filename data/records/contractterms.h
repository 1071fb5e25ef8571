// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/quarter.h"
#include "data/records.h"

#include <QDate>
#include <QMap>
#include <QString>

#include <optional>

namespace offtake {

/// A contract that measures or model do without, and why.
struct LeftOutContract
{
    ContractId id;
    QString reason; ///< translated
};

/// A date that is stored or follows from a rule.
struct RuledDate
{
    QDate date;
    bool isStored = false;
    QString ground; ///< translated; how it was found
};

/// When a contract runs, by the rules of docs/scenarios.md: start = starts_on, else signed_on, else end less
/// term, else the day of the source, else the start of the contract that it amends; end = ends_on, else
/// start + term, else start + `termMonths`.
struct ContractTerms
{
    RuledDate start; ///< first day
    RuledDate end;   ///< last day
};

/// None if no rule gives a start, or if the contract would end before it starts.
std::optional<ContractTerms> contractTerms(
    const Contract &contract, const QDate &sourceDate, const Contract *amended, int termMonths = 60);

/// The day on which something that happened was told: that of its source where that came later; the one that
/// is stored where only one is. Nothing thus counts at a date that only a later document tells of.
QDate toldOn(const QDate &day, const QDate &sourceDate);

/// The day from which the public knew of a contract: that of its signing or its source, the later one, else its
/// start by the rule above. Invalid if no date is stored at all.
QDate knownSince(const Contract &contract, const QDate &sourceDate, const Contract *amended = nullptr);
/// Whether a row counts at `asOf`; an invalid `asOf` lets every row count.
bool isKnownAt(const QDate &knownSince, const QDate &asOf);

/// The day from which a figure on a period is known: the day of its source; where that has no date, 90 days
/// after the period ended, when reports are due.
QDate knownSince(const QDate &periodEnd, const QDate &sourceDate);

/// Part of the value that falls into [from, to) when it is spread evenly over the days of the contract.
double valueBetween(const ContractTerms &terms, double value, const QDate &from, const QDate &to);

/// Why a contract is no promise to pay for capacity: terminated, only a letter of intent; empty = it is one.
QString notBindingReason(const Contract &contract);

/// Contracts whose figure another row restates: the restated row's id to the restating one's. A row restates
/// the one it amends if its notes say so in that very word.
QMap<ContractId, ContractId> restatedContracts(const QList<Contract> &contracts);

/// Value of one unit of each currency in the currency wanted. The currency itself needs no rate.
class CurrencyConverter
{
public:
    CurrencyConverter(QString target, QMap<QString, double> rates)
        : m_target(std::move(target))
        , m_rates(std::move(rates))
    {}
    const QString &target() const { return m_target; }
    /// None without a rate.
    std::optional<double> convert(double amount, const QString &currency) const;

private:
    QString m_target;
    QMap<QString, double> m_rates;
};

} // namespace offtake
