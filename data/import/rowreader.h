// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/import/celldates.h"
#include "data/import/importer.h"
#include "data/import/referenceindex.h"
#include "data/store/query.h"
#include "data/store/tables.h"
#include "data/text/cellnumbers.h"
#include "data/text/csv.h"

#include <QHash>
#include <QList>

#include <functional>
#include <optional>

namespace offtake {

/// How one column of the table is read from the file; decided once, from all its cells.
struct ColumnReading
{
    int column = -1; ///< in TableInfo::columns
    int field = -1;  ///< in the record
    QString header;
    QChar decimal = u'.';
    DateOrder dateOrder = DateOrder::Ymd;
    bool dateOrderKnown = true; ///< otherwise a date with two readings is refused
    bool serialDates = false;
    double scale = 1;        ///< of bare numbers, told by the header
    bool scaleTold = false;  ///< by the analyst: a bare number is then not suspect
    bool verbatim = false;   ///< a text is kept as it stands
    QString nullMark;        ///< a cell that says so holds nothing; empty = none
    bool clearEmpty = false; ///< an empty cell says that there is nothing
    bool percent = false;    ///< bare numbers are per cent, told by the header
    int bareUnitMonths = 1;
    bool mostlyScaled = false; ///< most cells say thousands, millions, ...: a bare number is suspect
    QString currency;          ///< told by the header
};

/// The rows of a file read into values, before they meet the store.
class RowReader
{
public:
    /// A value of each column of the table; none where the file does not say.
    using Told = QList<std::optional<Value>>;

    struct Outcome
    {
        Told values;
        QString contextCurrency; ///< of a sign in an amount, where no currency column says it
        QList<ImportProblem> problems;
        bool rejected = false;
    };

    /// `organizations`: ids that names mean, whatever the store says. Throws SQLite::Exception: reads the
    /// names of organisations and sources.
    RowReader(const TableInfo &table, const QList<ColumnReading> &columns, const QStringList &headers,
        Database &database, const QMap<QString, QString> &organizations = {});

    /// `outcome` may have been that of another row before: it keeps its room.
    void read(const CsvRow &row, Outcome &outcome) const;

private:
    void readCell(const ColumnReading &reading, const QString &cell, qint64 line, Outcome &outcome) const;
    std::optional<Value> readAmount(
        const ColumnReading &reading, const QString &cell, qint64 line, Outcome &outcome) const;
    std::optional<Value> readReference(const ReferenceIndex &index, const ColumnReading &reading,
        const QString &cell, qint64 line, Outcome &outcome) const;
    void settleCurrency(const CsvRow &row, Outcome &outcome) const;
    void settleCustomerLabel(Outcome &outcome) const;
    void reject(Outcome &outcome, qint64 line, const QString &column, const QString &value,
        const QString &reason) const;
    void warn(Outcome &outcome, qint64 line, const QString &column, const QString &value,
        const QString &reason) const;

    const TableInfo &m_table;
    int m_currency; ///< indexes of columns
    int m_customer;
    int m_label;
    bool m_customerMapped = false;
    QList<ColumnReading> m_columns;
    QStringList m_headers;
    ReferenceIndex m_organizations;
    ReferenceIndex m_sources;
};

} // namespace offtake
