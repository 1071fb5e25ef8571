// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/store/database.h"
#include "data/ids.h"

#include <SQLiteCpp/Statement.h>

#include <QDate>

#include <optional>
#include <variant>

namespace offtake {

/// What a cell of the store can hold; monostate is NULL.
using Value = std::variant<std::monostate, qint64, double, QString>;

/// A null string is NULL; an empty one that is not null is the empty text.
Value toValue(const QString &text);
Value toValue(QDate date);
inline Value toValue(qint64 number)
{
    return number;
}
inline Value toValue(int number)
{
    return qint64(number);
}
inline Value toValue(double number)
{
    return number;
}
template <class Tag>
Value toValue(const Id<Tag> &id)
{
    return id.isEmpty() ? Value() : Value(id.value());
}
template <class T>
Value toValue(const std::optional<T> &value)
{
    return value ? toValue(*value) : Value();
}

/// As a CSV file has it: plain digits, ISO dates; null for NULL.
QString toText(const Value &value);

/// A prepared statement with Qt's types. Throws SQLite::Exception (see Database::attempt). Parameters are
/// named (":id") or numbered from 1, columns counted from 0.
class Query
{
public:
    Query(Database &database, const QString &sql);

    Query &bind(const char *name, const Value &value);
    Query &bind(int index, const Value &value);
    template <class T>
    Query &bind(const char *name, const T &value)
    {
        return bind(name, toValue(value));
    }

    /// The next row; false at the end.
    bool step() { return m_statement.executeStep(); }
    /// Runs a statement without rows and makes it ready for the next values.
    int run();
    /// Ready for other values; the bound ones stay until bound anew.
    void reset() { m_statement.reset(); }

    bool isNull(int column) const;
    QString text(int column) const; ///< null where NULL
    QDate date(int column) const;
    qint64 integer(int column) const;
    double real(int column) const;
    std::optional<int> optionalInt(int column) const;
    std::optional<qint64> optionalInteger(int column) const;
    std::optional<double> optionalReal(int column) const;
    Value value(int column) const;
    template <class T>
    T id(int column) const
    {
        return T(text(column));
    }

private:
    SQLite::Statement m_statement;
};

} // namespace offtake
