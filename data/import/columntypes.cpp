// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/columntypes.h"

#include <QCoreApplication>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ColumnTypes)
};

struct Scale
{
    const char16_t *word;
    double factor;
};
constexpr Scale kScales[] = {{u"units", 1}, {u"thousands", 1e3}, {u"millions", 1e6}, {u"billions", 1e9}};

QString wordOf(double scale)
{
    for (const Scale &known : kScales) {
        if (known.factor == scale)
            return QString::fromUtf16(known.word);
    }
    return {};
}

QString textOfWord(const QString &word)
{
    const std::pair<QString, QString> texts[] = {
        {u"dmy"_s, Text::tr("day, month, year")},
        {u"mdy"_s, Text::tr("month, day, year")},
        {u"ymd"_s, Text::tr("year, month, day")},
        {u"serial"_s, Text::tr("day numbers of a spreadsheet")},
        {u"point"_s, Text::tr("decimal point")},
        {u"comma"_s, Text::tr("decimal comma")},
        {u"units"_s, Text::tr("in units")},
        {u"thousands"_s, Text::tr("in thousands")},
        {u"millions"_s, Text::tr("in millions")},
        {u"billions"_s, Text::tr("in billions")},
        {u"fraction"_s, Text::tr("a fraction, 0 to 1")},
        {u"percent"_s, Text::tr("per cent")},
        {u"months"_s, Text::tr("months")},
        {u"years"_s, Text::tr("years")},
        {u"text"_s, Text::tr("text as it stands")},
    };
    for (const auto &[known, text] : texts) {
        if (known == word)
            return text;
    }
    return word;
}

} // namespace

QStringList typeWords(ColumnType type)
{
    switch (type) {
    case ColumnType::Text:
        return {u"text"_s};
    case ColumnType::Date:
        return {u"dmy"_s, u"mdy"_s, u"ymd"_s, u"serial"_s};
    case ColumnType::Amount:
        return {u"point"_s, u"comma"_s, u"units"_s, u"thousands"_s, u"millions"_s, u"billions"_s};
    case ColumnType::Share:
        return {u"fraction"_s, u"percent"_s, u"point"_s, u"comma"_s};
    case ColumnType::Number:
    case ColumnType::Integer:
        return {u"point"_s, u"comma"_s};
    case ColumnType::Months:
        return {u"months"_s, u"years"_s, u"point"_s, u"comma"_s};
    default:
        return {};
    }
}

Result<void> applyTypeWords(ColumnReading &reading, const TableColumn &column, const QString &words)
{
    const QStringList known = typeWords(column.type);
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
        if (!known.contains(word))
            return failure(ErrorCode::InvalidInput,
                known.isEmpty() ? Text::tr("The column %1 is always read as it stands; “%2” is not for it.")
                                      .arg(column.name, word)
                                : Text::tr("The column %1 cannot be read as “%2”. It can be: %3.")
                                      .arg(column.name, word, known.join(u", ")));
        if (word == "point"_L1 || word == "comma"_L1) {
            reading.decimal = word == "comma"_L1 ? u',' : u'.';
        } else if (word == "serial"_L1) {
            reading.serialDates = true;
        } else if (word == "dmy"_L1 || word == "mdy"_L1 || word == "ymd"_L1) {
            reading.dateOrder = word == "dmy"_L1   ? DateOrder::Dmy
                                : word == "mdy"_L1 ? DateOrder::Mdy
                                                   : DateOrder::Ymd;
            reading.dateOrderKnown = true;
            reading.serialDates = false;
        } else if (word == "fraction"_L1 || word == "percent"_L1) {
            reading.percent = word == "percent"_L1;
        } else if (word == "months"_L1 || word == "years"_L1) {
            reading.bareUnitMonths = word == "years"_L1 ? 12 : 1;
        } else if (word == "text"_L1) {
            reading.verbatim = true;
        } else {
            for (const Scale &scale : kScales) {
                if (word == QStringView(scale.word)) {
                    reading.scale = scale.factor;
                    reading.scaleTold = true;
                }
            }
        }
    }
    return {};
}

QString typeWordsOf(const ColumnReading &reading, const TableColumn &column)
{
    const QString decimal = reading.decimal == u',' ? u"comma"_s : u"point"_s;
    switch (column.type) {
    case ColumnType::Text:
        return reading.verbatim ? u"text"_s : QString();
    case ColumnType::Date:
        if (reading.serialDates)
            return u"serial"_s;
        return reading.dateOrder == DateOrder::Dmy   ? u"dmy"_s
               : reading.dateOrder == DateOrder::Mdy ? u"mdy"_s
                                                     : u"ymd"_s;
    case ColumnType::Amount:
        return QString(decimal + u' ' + wordOf(reading.scale)).trimmed();
    case ColumnType::Share:
        return (reading.percent ? u"percent "_s : u"fraction "_s) + decimal;
    case ColumnType::Number:
    case ColumnType::Integer:
        return decimal;
    case ColumnType::Months:
        return (reading.bareUnitMonths == 12 ? u"years "_s : u"months "_s) + decimal;
    default:
        return {};
    }
}

QString typeText(const QString &words)
{
    QStringList texts;
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts))
        texts.append(textOfWord(word));
    return texts.join(u"; ");
}

} // namespace offtake
