// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/query.h"

#include <SQLiteCpp/Column.h>
#include <sqlite3.h>

#include <QLocale>

namespace offtake {

Value toValue(const QString &text)
{
    return text.isNull() ? Value() : Value(text);
}

Value toValue(QDate date)
{
    if (!date.isValid())
        return {};
    int year = 0;
    int month = 0;
    int day = 0;
    date.getDate(&year, &month, &day);
    if (year < 1000 || year > 9999)
        return date.toString(Qt::ISODate);
    QString text(10, u'-'); // an import writes millions of them
    const auto put = [&text](int place, int digits, int number) {
        for (int i = digits - 1; i >= 0; --i, number /= 10)
            text[place + i] = QChar(u'0' + number % 10);
    };
    put(0, 4, year);
    put(5, 2, month);
    put(8, 2, day);
    return text;
}

QString toText(const Value &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *integer = std::get_if<qint64>(&value))
        return QString::number(*integer);
    if (const auto *real = std::get_if<double>(&value))
        return QString::number(*real, 'f', QLocale::FloatingPointShortest);
    return {};
}

Query::Query(Database &database, const QString &sql)
    : m_statement(database.connection(), sql.toStdString())
{}

Query &Query::bind(const char *name, const Value &value)
{
    return bind(m_statement.getIndex(name), value);
}

Query &Query::bind(int index, const Value &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        m_statement.bind(index, text->toStdString());
    else if (const auto *integer = std::get_if<qint64>(&value))
        m_statement.bind(index, int64_t(*integer));
    else if (const auto *real = std::get_if<double>(&value))
        m_statement.bind(index, *real);
    else
        m_statement.bind(index);
    return *this;
}

int Query::run()
{
    const int changed = m_statement.exec();
    m_statement.reset();
    return changed;
}

bool Query::isNull(int column) const
{
    return m_statement.getColumn(column).isNull();
}

QString Query::text(int column) const
{
    const SQLite::Column cell = m_statement.getColumn(column);
    if (cell.isNull())
        return {};
    const char *text = cell.getText();
    return QString::fromUtf8(text, cell.getBytes());
}

QDate Query::date(int column) const
{
    return QDate::fromString(text(column), Qt::ISODate);
}

qint64 Query::integer(int column) const
{
    return m_statement.getColumn(column).getInt64();
}

double Query::real(int column) const
{
    return m_statement.getColumn(column).getDouble();
}

std::optional<int> Query::optionalInt(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(m_statement.getColumn(column).getInt());
}

std::optional<qint64> Query::optionalInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

std::optional<double> Query::optionalReal(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(real(column));
}

Value Query::value(int column) const
{
    const SQLite::Column cell = m_statement.getColumn(column);
    switch (cell.getType()) {
    case SQLITE_INTEGER:
        return qint64(cell.getInt64());
    case SQLITE_FLOAT:
        return cell.getDouble();
    case SQLITE_NULL:
        return {};
    default:
        return text(column);
    }
}

} // namespace offtake
