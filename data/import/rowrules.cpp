// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/rowrules.h"

#include "data/fingerprints.h"
#include "data/quarter.h"
#include "data/text/textfold.h"

#include <QCoreApplication>

#include <bit>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kRememberedSlugs = 10'000;
/// Of most ids, the number behind them included.
constexpr qsizetype kRoomOfId = 96;

bool isNull(const Value &value)
{
    return std::holds_alternative<std::monostate>(value);
}

/// 2024, 2025q1, or the last day's month: short names of a period for ids.
QString periodName(const QString &from, const QString &to)
{
    const QDate first = QDate::fromString(from, Qt::ISODate);
    const QDate last = QDate::fromString(to, Qt::ISODate);
    const Quarter quarter = Quarter::of(first);
    if (first == QDate(first.year(), 1, 1) && last == QDate(first.year(), 12, 31))
        return QString::number(first.year());
    if (first == quarter.firstDay() && last == quarter.lastDay())
        return u"%1q%2"_s.arg(quarter.year()).arg(quarter.number());
    return last.toString(u"yyyy-MM");
}

} // namespace

RowRules::RowRules(const TableInfo &table)
    : m_table(table)
    , m_id(table.indexOf(u"id"_s))
    , m_provider(table.indexOf(u"provider_id"_s))
    , m_customer(table.indexOf(u"customer_id"_s))
    , m_label(table.indexOf(u"customer_label"_s))
    , m_amends(table.indexOf(u"amends_contract_id"_s))
    , m_amount(table.indexOf(u"total_value"_s))
    , m_revenue(table.indexOf(u"amount"_s))
    , m_equity(table.indexOf(u"equity_amount"_s))
    , m_currency(table.indexOf(u"currency"_s))
    , m_segment(table.indexOf(u"segment"_s))
    , m_valueBasis(table.indexOf(u"value_basis"_s))
    , m_signedOn(table.indexOf(u"signed_on"_s))
    , m_title(table.indexOf(u"title"_s))
    , m_periodStart(table.indexOf(u"period_start"_s))
    , m_periodEnd(table.indexOf(u"period_end"_s))
    , m_isShares(table.name == "revenue_shares"_L1)
    , m_isContracts(table.name == "contracts"_L1)
    , m_isRevenues(table.name == "revenues"_L1)
    , m_isSources(table.name == "sources"_L1)
{
    if (const int starts = table.indexOf(u"starts_on"_s); starts >= 0)
        m_spans.append({starts, table.indexOf(u"ends_on"_s)});
    if (m_periodStart >= 0)
        m_spans.append({m_periodStart, m_periodEnd});
    for (const int amount : {m_amount, m_equity, m_revenue}) {
        if (amount >= 0)
            m_amounts.append(amount);
    }
    for (const QString &column : table.key)
        m_key.append(table.indexOf(column));
    const bool kindMatters = table.name == "financings"_L1 || table.name == "backlogs"_L1;
    for (const QString &column : {u"provider_id"_s, u"organization_id"_s, u"customer_id"_s,
             u"counterparty_id"_s, u"segment"_s, u"kind"_s, u"name"_s, u"headline"_s}) {
        if (table.indexOf(column) >= 0 && (column != "kind"_L1 || kindMatters))
            m_nameParts.append(table.indexOf(column));
    }
    for (const QString &column : {u"signed_on"_s, u"announced_on"_s, u"as_of"_s}) {
        if (table.indexOf(column) >= 0)
            m_dateParts.append(table.indexOf(column));
    }
}

void RowRules::prepare(const RowReader::Told &told, PreparedRow &row)
{
    fill(row.values, told);
    row.problem = findProblem(row.values);
    encode(row.values, row.encoded);
    row.hasId = !isNull(row.values[m_id]);
    row.key = keyFingerprint(row.values);
    if (row.hasId)
        row.id = fingerprint(std::get<QString>(row.values[m_id]).toUtf8());
    else if (!row.problem)
        row.idBase = idBase(row.values);
}

void RowRules::fill(QList<Value> &values, const RowReader::Told &told) const
{
    values.resize(m_table.columns.size());
    for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
        const QString &word = m_table.columns[i].defaultWord;
        if (told[i])
            values[i] = *told[i];
        else if (word.isEmpty())
            values[i] = std::monostate();
        else
            values[i] = word;
    }
    // A value that is told without more is taken as the contract's own.
    if (m_valueBasis >= 0 && !told[m_valueBasis] && !isNull(at(values, m_amount)))
        values[m_valueBasis] = u"fixed"_s;
}

QList<Value> RowRules::over(const RowReader::Told &told, const QList<Value> &stored) const
{
    QList<Value> values = stored;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (told[i])
            values[i] = *told[i];
    }
    return values;
}

std::optional<RowProblem> RowRules::findProblem(const QList<Value> &values) const
{
    for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
        if (m_table.columns[i].required && isNull(values[i]))
            return RowProblem{m_table.columns[i].name, {},
                QCoreApplication::translate(
                    "Import", "The cell is empty, but every row needs a value here.")};
    }
    const auto bothEqual = [&](int a, int b) {
        return a >= 0 && b >= 0 && !isNull(values[a]) && values[a] == values[b];
    };
    if (bothEqual(m_provider, m_customer))
        return RowProblem{u"customer_id"_s, textAt(values, m_customer),
            QCoreApplication::translate("Import", "The provider sells to itself.")};
    if (bothEqual(m_id, m_amends))
        return RowProblem{u"amends_contract_id"_s, textAt(values, m_id),
            QCoreApplication::translate("Import", "The contract amends itself.")};
    for (const auto &[first, last] : m_spans) {
        const auto *from = std::get_if<QString>(&values[first]);
        const auto *to = std::get_if<QString>(&values[last]);
        if (from && to && *to < *from)
            return RowProblem{m_table.columns[last].name, *to,
                QCoreApplication::translate("Import", "The end is before the start, %1.").arg(*from)};
    }
    for (const int amount : m_amounts) {
        if (!isNull(values[amount]) && textAt(values, m_currency).isEmpty())
            return RowProblem{
                u"currency"_s, {}, QCoreApplication::translate("Import", "The amount has no currency.")};
    }
    if (m_isRevenues && std::get<double>(values[m_revenue]) < 0 && textAt(values, m_segment).isEmpty())
        return RowProblem{u"amount"_s, toText(values[m_revenue]),
            QCoreApplication::translate("Import", "The revenue of a whole company must not be negative.")};
    if (m_isShares && textAt(values, m_customer).isEmpty() && textAt(values, m_label).isEmpty())
        return RowProblem{u"customer_id"_s, {},
            QCoreApplication::translate("Import", "The row names neither a customer nor a label.")};
    return std::nullopt;
}

QList<int> RowRules::keyColumns(const QList<Value> &values) const
{
    QList<int> key = m_key;
    if (m_isShares && !isNull(values[m_customer]))
        key.removeAll(m_label);
    if (m_isContracts && isNull(values[m_signedOn]))
        key.append(m_title);
    return key;
}

quint64 RowRules::keyFingerprint(const QList<Value> &values) const
{
    FingerprintMaker maker;
    const auto add = [&](int column) {
        if (const auto *text = std::get_if<QString>(&values[column])) {
            QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
            QVarLengthArray<char, 256> bytes(encoder.requiredSpace(text->size()));
            const char *end = encoder.appendToBuffer(bytes.data(), *text);
            maker.addText(bytes.constData(), size_t(end - bytes.constData()));
        } else {
            maker.addNull();
        }
    };
    const bool byCustomer = m_isShares && !isNull(values[m_customer]);
    for (const int column : m_key) {
        if (!byCustomer || column != m_label)
            add(column);
    }
    if (m_isContracts && isNull(values[m_signedOn]))
        add(m_title);
    return maker.value();
}

quint64 RowRules::fingerprint(QByteArrayView utf8)
{
    FingerprintMaker maker;
    maker.addText(utf8.constData(), size_t(utf8.size()));
    return maker.value();
}

QString RowRules::idBase(const QList<Value> &values)
{
    QString base;
    base.reserve(kRoomOfId);
    const auto add = [&base](QStringView part) {
        if (!base.isEmpty() && !part.isEmpty())
            base.append(u'-');
        base.append(part);
    };
    for (const int column : m_nameParts)
        add(slugAt(values, column));
    if (m_label >= 0 && isNull(values[m_customer]))
        add(slugAt(values, m_label));
    if (m_isSources)
        add(slugAt(values, m_title));
    if (m_periodEnd >= 0 && !isNull(values[m_periodEnd]))
        add(periodName(textAt(values, m_periodStart), textAt(values, m_periodEnd)));
    for (const int column : m_dateParts)
        add(textAt(values, column).left(7));
    return base.isEmpty() ? m_table.name : base;
}

void RowRules::encode(const QList<Value> &values, EncodedRow &row)
{
    row.cells.clear();
    row.texts.resize(0);
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (m_table.columns[i].type == ColumnType::Organizations)
            continue;
        EncodedRow::Cell cell;
        if (const auto *text = std::get_if<QString>(&values[i])) {
            cell.kind = EncodedRow::Cell::Kind::Text;
            cell.integer = row.texts.size();
            row.texts.resize(cell.integer + m_encoder.requiredSpace(text->size()));
            const char *end = m_encoder.appendToBuffer(row.texts.data() + cell.integer, *text);
            row.texts.truncate(end - row.texts.constData());
            cell.size = int(row.texts.size() - cell.integer);
        } else if (const auto *integer = std::get_if<qint64>(&values[i])) {
            cell.kind = EncodedRow::Cell::Kind::Integer;
            cell.integer = *integer;
        } else if (const auto *real = std::get_if<double>(&values[i])) {
            cell.kind = EncodedRow::Cell::Kind::Real;
            cell.integer = std::bit_cast<qint64>(*real);
        }
        row.cells.append(cell);
    }
}

const Value &RowRules::at(const QList<Value> &values, int column) const
{
    static const Value none;
    return column < 0 ? none : values[column];
}

QString RowRules::textAt(const QList<Value> &values, int column) const
{
    return toText(at(values, column));
}

QString RowRules::slugAt(const QList<Value> &values, int column)
{
    const auto *text = std::get_if<QString>(&values[column]);
    if (!text)
        return {};
    if (const auto known = m_slugs.constFind(*text); known != m_slugs.cend())
        return *known;
    const QString made = slug(*text);
    if (m_slugs.size() < kRememberedSlugs)
        m_slugs.insert(*text, made);
    return made;
}

} // namespace offtake
