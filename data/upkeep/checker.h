// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/store/database.h"
#include "data/upkeep/check.h"

#include <QMap>

#include <utility>

namespace offtake {

struct TableColumn;
struct TableInfo;

/// Every rule on one open store. The members throw SQLite::Exception.
class Checker
{
public:
    explicit Checker(Database &database)
        : m_database(database)
    {}

    using Severity = Finding::Severity;

    using Rule = void (Checker::*)();
    static const QList<Rule> &rules()
    {
        static const QList<Rule> all{&Checker::integrity, &Checker::foreignKeys, &Checker::reversedDates,
            &Checker::missingCurrencies, &Checker::unknownWords, &Checker::missingSources,
            &Checker::sharesAboveOne, &Checker::overlappingRevenues, &Checker::amendments,
            &Checker::sameContracts, &Checker::documents};
        return all;
    }

    void integrity();
    /// Tells what was found, with a last finding for what every rule left out.
    QList<Finding> take();

private:
    void add(const QString &rule, Severity severity, const QString &table, const QString &id,
        const QString &message);
    void foreignKeys();
    void reversedDates();
    void missingCurrencies();
    void unknownWords();
    void missingSources();
    void sharesAboveOne();
    void overlappingRevenues();
    void amendments();
    void sameContracts();
    void documents();

    QString idOfRow(const QString &table, qint64 row);
    /// Adds a finding for every id that `sql` gives; its further columns fill %1, %2, ... of the message.
    void addRows(const QString &rule, Severity severity, const QString &table, const QString &sql,
        const QString &message);
    void unknownWordsOf(const TableInfo &table, const TableColumn &column);

    Database &m_database;
    QList<Finding> m_findings;
    QMap<std::pair<QString, QString>, int> m_counts; ///< by rule and table
};

} // namespace offtake
