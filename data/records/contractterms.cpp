// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/contractterms.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ContractTerms)
};

/// Quarterly and annual reports of listed companies are due within 90 days.
constexpr int kReportingDays = 90;

std::optional<RuledDate> startOf(const Contract &contract, const QDate &sourceDate, const Contract *amended)
{
    if (contract.startsOn.isValid())
        return RuledDate{contract.startsOn, true, Text::tr("stored start")};
    if (contract.signedOn.isValid())
        return RuledDate{contract.signedOn, false, Text::tr("the day of signing")};
    if (contract.endsOn.isValid() && contract.termMonths) {
        return RuledDate{contract.endsOn.addDays(1).addMonths(-*contract.termMonths), false,
            Text::tr("the stored end less the stored term")};
    }
    if (sourceDate.isValid())
        return RuledDate{sourceDate, false, Text::tr("the day of its source, for no signing date is stored")};
    if (amended) {
        if (const auto start = startOf(*amended, {}, nullptr))
            return RuledDate{start->date, false, Text::tr("the start of the contract that it amends")};
    }
    return std::nullopt;
}

} // namespace

std::optional<ContractTerms> contractTerms(
    const Contract &contract, const QDate &sourceDate, const Contract *amended, int termMonths)
{
    const std::optional<RuledDate> start = startOf(contract, sourceDate, amended);
    if (!start)
        return std::nullopt;
    ContractTerms terms{*start, {}};
    if (contract.endsOn.isValid()) {
        terms.end = {contract.endsOn, true, Text::tr("stored end")};
    } else if (contract.termMonths) {
        terms.end = {start->date.addMonths(*contract.termMonths).addDays(-1), false,
            Text::tr("start and stored term")};
    } else {
        terms.end = {start->date.addMonths(termMonths).addDays(-1), false,
            Text::tr("%n month(s) after the start, for neither end nor term is stored", nullptr, termMonths)};
    }
    if (terms.end.date < terms.start.date)
        return std::nullopt;
    return terms;
}

QDate toldOn(const QDate &day, const QDate &sourceDate)
{
    return day.isValid() && sourceDate.isValid() ? std::max(day, sourceDate) : day.isValid() ? day : sourceDate;
}

QDate knownSince(const Contract &contract, const QDate &sourceDate, const Contract *amended)
{
    if (const QDate told = toldOn(contract.signedOn, sourceDate); told.isValid())
        return told;
    const auto start = startOf(contract, {}, amended);
    return start ? start->date : QDate();
}

bool isKnownAt(const QDate &knownSince, const QDate &asOf)
{
    return !asOf.isValid() || (knownSince.isValid() && knownSince <= asOf);
}

QDate knownSince(const QDate &periodEnd, const QDate &sourceDate)
{
    return sourceDate.isValid() ? std::max(sourceDate, periodEnd) : periodEnd.addDays(kReportingDays);
}

double valueBetween(const ContractTerms &terms, double value, const QDate &from, const QDate &to)
{
    const QDate first = std::max(from, terms.start.date);
    const QDate behind = std::min(to, terms.end.date.addDays(1));
    if (first >= behind)
        return 0;
    return value * double(first.daysTo(behind)) / double(terms.start.date.daysTo(terms.end.date) + 1);
}

QString notBindingReason(const Contract &contract)
{
    if (contract.status == u"terminated")
        return Text::tr("terminated");
    if (contract.commitment == u"letter_of_intent")
        return Text::tr("a letter of intent binds nobody");
    return {};
}

QMap<ContractId, ContractId> restatedContracts(const QList<Contract> &contracts)
{
    static const QRegularExpression kRestates(u"\\brestates\\b"_s, QRegularExpression::CaseInsensitiveOption);
    QMap<ContractId, ContractId> restated;
    for (const Contract &contract : contracts) {
        if (!contract.amendsContractId.isEmpty() && contract.totalValue && contract.notes.contains(kRestates))
            restated.insert(contract.amendsContractId, contract.id);
    }
    return restated;
}

std::optional<double> CurrencyConverter::convert(double amount, const QString &currency) const
{
    if (currency == m_target)
        return amount;
    const auto rate = m_rates.constFind(currency);
    return rate == m_rates.constEnd() ? std::nullopt : std::optional(amount * *rate);
}

} // namespace offtake
