// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/import/rowreader.h"
#include "data/store/query.h"
#include "data/store/tables.h"

#include <QHash>
#include <QList>
#include <QStringEncoder>
#include <QVarLengthArray>

#include <optional>

namespace offtake {

struct RowProblem
{
    QString column; ///< of the table
    QString value;
    QString reason;
};

/// A row as an INSERT binds it: the columns that lie in the table itself, their texts in UTF-8.
struct EncodedRow
{
    struct Cell
    {
        enum class Kind : quint8 { Null, Integer, Real, Text };
        qint64 integer = 0; ///< of a text: where it begins in `texts`; of a real: its bits
        int size = 0;       ///< of a text
        Kind kind = Kind::Null;
    };
    QVarLengthArray<Cell, 32> cells;
    QByteArray texts;
};

/// What a row is when it is new: all that can be said of it without asking the store.
struct PreparedRow
{
    QList<Value> values; ///< in the table's order
    std::optional<RowProblem> problem;
    EncodedRow encoded;
    quint64 id = 0;  ///< fingerprint of the id, where the row has one
    quint64 key = 0; ///< fingerprint of the key
    bool hasId = false;
    QString idBase; ///< what a readable id begins with, where the row has none
};

/// The rules of a table that need no store. Not shared by threads: what it has found it remembers.
class RowRules
{
public:
    explicit RowRules(const TableInfo &table);

    /// `row` may have been another one before: it keeps its room.
    void prepare(const RowReader::Told &told, PreparedRow &row);

    /// What the row says over what is stored.
    QList<Value> over(const RowReader::Told &told, const QList<Value> &stored) const;
    std::optional<RowProblem> findProblem(const QList<Value> &values) const;

    /// The columns that tell which row a row without an id is. A share of a known customer goes by the
    /// customer, otherwise by the label; a contract whose signing is not dated also by its title.
    QList<int> keyColumns(const QList<Value> &values) const;
    quint64 keyFingerprint(const QList<Value> &values) const;
    static quint64 fingerprint(QByteArrayView utf8);

    /// Made of what the row is: coreweave-openai-2025-03, coreweave-2024, ... It has room for a number.
    QString idBase(const QList<Value> &values);

    const Value &at(const QList<Value> &values, int column) const;
    const TableInfo &table() const { return m_table; }

private:
    /// What the row says over the defaults of a new row.
    void fill(QList<Value> &values, const RowReader::Told &told) const;
    void encode(const QList<Value> &values, EncodedRow &row);
    QString textAt(const QList<Value> &values, int column) const;
    QString slugAt(const QList<Value> &values, int column);

    const TableInfo &m_table;
    int m_id;
    int m_provider, m_customer, m_label, m_amends, m_amount, m_revenue, m_equity, m_currency, m_segment;
    int m_valueBasis, m_signedOn, m_title, m_periodStart, m_periodEnd;
    QList<std::pair<int, int>> m_spans; ///< start and end
    QList<int> m_amounts;
    QList<int> m_key;
    QList<int> m_nameParts; ///< columns that an id is made of
    QList<int> m_dateParts;
    bool m_isShares, m_isContracts, m_isRevenues, m_isSources;
    QHash<QString, QString> m_slugs;
    QStringEncoder m_encoder{QStringEncoder::Utf8, QStringEncoder::Flag::Stateless};
};

} // namespace offtake
