// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/text/cellnumbers.h"

#include "data/text/textfold.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxMonths = 1200;

/// Groups of digits may be parted by spaces (also no-break, narrow and thin ones) and by apostrophes.
bool isGroupSpace(QChar c)
{
    return c.isSpace() || c == u'\'' || c == u'\u2019';
}

struct NumberParts
{
    QString before; ///< currency or sign
    QString digits; ///< digits, points and commas
    int exponent = 0;
    QString after; ///< scale, currency, per cent or sign
};

std::optional<NumberParts> splitNumber(const QString &cell)
{
    // Most cells are bare digits: no need for the general form.
    const bool bare = !cell.isEmpty() && std::ranges::all_of(cell, [](QChar c) {
        return (c >= u'0' && c <= u'9') || c == u'.' || c == u',';
    });
    if (bare)
        return NumberParts{{}, cell, 0, {}};
    static const QRegularExpression form(
        u"^([^0-9.,]*)([0-9.,](?:[0-9.,\\s'\\x{2019}]*[0-9.,])?)(?:[eE]([+-]?[0-9]{1,3})(?![0-9A-Za-z]))?([^0-9]*)$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = form.match(cell.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    NumberParts parts{match.captured(1).trimmed(), match.captured(2), match.captured(3).toInt(),
        match.captured(4).trimmed()};
    return parts;
}

/// The value of bare digits, which most cells are, without the general form; none for any other.
std::optional<double> wholeNumber(QStringView text)
{
    constexpr qsizetype kExactDigits = 15;
    if (text.isEmpty() || text.size() > kExactDigits)
        return std::nullopt;
    qint64 number = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        number = 10 * number + (c.unicode() - u'0');
    }
    return double(number);
}

/// Of the groups of an integer part all but the first have three digits, the first one to three.
bool areGroups(const QStringList &groups)
{
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const qsizetype digits = groups[i].size();
        if (i == 0 ? digits < 1 || (digits > 3 && groups.size() > 1) : digits != 3)
            return false;
    }
    return true;
}

/// The number in `digits` as C writes it; empty where its groups are not regular.
QString plainDigits(const QString &digits, QChar decimal)
{
    const QChar group = decimal == u'.' ? u',' : u'.';
    const qsizetype at = digits.indexOf(decimal);
    if (at >= 0 && digits.indexOf(decimal, at + 1) >= 0)
        return {};
    QString whole = at < 0 ? digits : digits.left(at);
    const QString fraction = at < 0 ? QString() : digits.mid(at + 1);
    for (QChar &c : whole) {
        if (isGroupSpace(c))
            c = u' ';
    }
    if (whole.contains(u' ') && whole.contains(group))
        return {};
    const QStringList groups = whole.split(whole.contains(u' ') ? u' ' : group);
    if (whole.isEmpty() ? fraction.isEmpty() : !areGroups(groups))
        return {};
    for (const QChar c : fraction) {
        if (!c.isDigit())
            return {};
    }
    return (whole.isEmpty() ? u"0"_s : groups.join(QString())) + u'.' + fraction;
}

std::optional<double> scaleOf(const QString &word)
{
    static const QHash<QString, double> scales{{u"k"_s, 1e3}, {u"mil"_s, 1e3}, {u"thousand"_s, 1e3},
        {u"thousands"_s, 1e3}, {u"miles"_s, 1e3}, {u"m"_s, 1e6}, {u"mm"_s, 1e6}, {u"mn"_s, 1e6},
        {u"mln"_s, 1e6}, {u"mio"_s, 1e6}, {u"mill"_s, 1e6}, {u"million"_s, 1e6}, {u"millions"_s, 1e6},
        {u"millon"_s, 1e6}, {u"millones"_s, 1e6}, {u"b"_s, 1e9}, {u"bn"_s, 1e9}, {u"bln"_s, 1e9},
        {u"billion"_s, 1e9}, {u"billions"_s, 1e9}, {u"mil millones"_s, 1e9}, {u"miles de millones"_s, 1e9},
        {u"mm millones"_s, 1e9}, {u"millardo"_s, 1e9}, {u"millardos"_s, 1e9}, {u"t"_s, 1e12}, {u"tn"_s, 1e12},
        {u"trn"_s, 1e12}, {u"trillion"_s, 1e12}, {u"trillions"_s, 1e12}, {u"billon"_s, 1e12},
        {u"billones"_s, 1e12}};
    const auto found = scales.constFind(word);
    return found == scales.cend() ? std::nullopt : std::optional(*found);
}

/// The words around the digits: each must be a scale, a currency, a sign or a per cent sign.
bool readAffix(const QString &affix, CellNumber &number, double &scale, bool &negative)
{
    const auto isMinus = [](QChar c) { return c == u'-' || c == u'\u2212'; };
    QString text = folded(affix);
    if (!text.isEmpty() && (isMinus(text.front()) || isMinus(text.back()))) {
        if (negative)
            return false; // one sign is enough
        negative = true;
        text = (isMinus(text.front()) ? text.mid(1) : text.chopped(1)).trimmed();
    } else if (text.startsWith(u'+')) {
        text = text.mid(1).trimmed();
    }
    if (text.endsWith(u'%') || text.endsWith("per cent"_L1) || text.endsWith("percent"_L1)) {
        number.isPercent = true;
        text.chop(text.endsWith(u'%') ? 1 : text.endsWith("per cent"_L1) ? 8 : 7);
        text = text.trimmed();
    }
    if (text.isEmpty())
        return true;
    // The longest leading words that name a scale, the rest a currency; or the other way round.
    const auto isScale = [&](const QString &words) {
        const auto found = scaleOf(words);
        if (found) {
            scale *= *found;
            number.hasScale = true;
        }
        return found.has_value();
    };
    const auto isCurrency = [&](const QString &words) {
        const QString code = currencyFrom(words);
        if (!code.isEmpty())
            number.currency = code;
        return !code.isEmpty();
    };
    if (isScale(text) || isCurrency(text))
        return true;
    static const QRegularExpression gap(
        u"\\s+(?:de\\s+)?|(?<=[a-z])(?=[$\\x{20ac}\\x{a3}\\x{a5}])|(?<=[$\\x{20ac}\\x{a3}\\x{a5}])(?=[a-z])"_s);
    for (auto it = gap.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString first = text.left(match.capturedStart());
        const QString second = text.mid(match.capturedEnd());
        if (scaleOf(first) && !currencyFrom(second).isEmpty())
            return isScale(first) && isCurrency(second);
        if (!currencyFrom(first).isEmpty() && scaleOf(second))
            return isCurrency(first) && isScale(second);
    }
    return false;
}

/// What one cell says: '.', ',' or that it allows both; none where it has neither sign.
enum class Reading { None, Point, Comma, Both };

Reading readingOf(const QString &digits)
{
    const qsizetype points = digits.count(u'.');
    const qsizetype commas = digits.count(u',');
    if (points == 0 && commas == 0)
        return Reading::None;
    if (points > 0 && commas > 0)
        return digits.lastIndexOf(u'.') > digits.lastIndexOf(u',') ? Reading::Point : Reading::Comma;
    const bool isPoint = points > 0;
    if (points + commas > 1)
        return isPoint ? Reading::Comma : Reading::Point; // repeated: it groups
    const qsizetype at = digits.indexOf(isPoint ? u'.' : u',');
    const bool mayGroup = digits.size() - at - 1 == 3 && at >= 1 && at <= 3 && !digits.startsWith(u'0');
    if (mayGroup)
        return Reading::Both;
    return isPoint ? Reading::Point : Reading::Comma;
}

} // namespace

void DecimalEvidence::add(const QString &cell)
{
    if (wholeNumber(cell))
        return;
    const auto parts = splitNumber(cell);
    if (!parts)
        return;
    switch (readingOf(parts->digits)) {
    case Reading::Point:
        ++m_point;
        break;
    case Reading::Comma:
        ++m_comma;
        break;
    case Reading::Both:
        ++m_ambiguous;
        break;
    case Reading::None:
        break;
    }
}

void DecimalEvidence::add(const DecimalEvidence &other)
{
    m_point += other.m_point;
    m_comma += other.m_comma;
    m_ambiguous += other.m_ambiguous;
}

std::optional<QChar> DecimalEvidence::decimal() const
{
    if (m_point == m_comma)
        return std::nullopt;
    return m_point > m_comma ? u'.' : u',';
}

std::optional<CellNumber> parseNumber(const QString &cell, QChar decimal)
{
    if (const auto whole = wholeNumber(cell)) {
        CellNumber number;
        number.value = *whole;
        return number;
    }
    // Bookkeepers write negative amounts in brackets.
    const QString trimmed = cell.trimmed();
    const bool bracketed = trimmed.startsWith(u'(') && trimmed.endsWith(u')');
    const auto parts = splitNumber(bracketed ? trimmed.mid(1, trimmed.size() - 2) : trimmed);
    if (!parts)
        return std::nullopt;
    const QString digits = plainDigits(parts->digits, decimal);
    if (digits.isEmpty())
        return std::nullopt;
    CellNumber number;
    number.isAmbiguous = readingOf(parts->digits) == Reading::Both;
    double scale = 1;
    bool negative = bracketed;
    if (!readAffix(parts->before, number, scale, negative) ||
        !readAffix(parts->after, number, scale, negative))
        return std::nullopt;
    // The exponent goes into the text: 1.9e9 is then the nearest number, not a product.
    bool ok = false;
    number.value = QString(digits + u'e' + QString::number(parts->exponent)).toDouble(&ok);
    if (!ok || !std::isfinite(number.value))
        return std::nullopt;
    if (number.hasScale) {
        const double scaled = number.value * scale;
        // Amounts are whole units: 17400.5 million is exact, 11.9 thousand million should not end in ...0002.
        number.value = std::abs(scaled) >= 1000 ? std::round(scaled) : scaled;
    }
    if (number.isPercent)
        number.value = QString(digits + u'e' + QString::number(parts->exponent - 2)).toDouble();
    if (!std::isfinite(number.value)) // only its scale took it beyond all numbers
        return std::nullopt;
    if (negative)
        number.value = -number.value;
    return number;
}

std::optional<int> parseMonths(const QString &cell, QChar decimal, int bareUnitMonths)
{
    static const QRegularExpression part(
        u"^\\s*([0-9][0-9.,]*)\\s*(y|yr|yrs|year|years|ano|anos|a|m|mo|mos|month|months|mes|meses)?\\.?"
        "\\s*(?:and|y|,|&)?(?=\\s|[0-9]|$)"_s);
    if (const auto bare = wholeNumber(cell)) {
        const double whole = *bare * bareUnitMonths;
        return whole >= 1 && whole <= kMaxMonths ? std::optional(int(whole)) : std::nullopt;
    }
    QString rest = folded(cell).trimmed();
    double months = 0;
    if (rest.isEmpty())
        return std::nullopt;
    while (!rest.isEmpty()) {
        const QRegularExpressionMatch match = part.match(rest);
        if (!match.hasMatch())
            return std::nullopt;
        const auto number = parseNumber(match.captured(1), decimal);
        if (!number)
            return std::nullopt;
        const QString unit = match.captured(2);
        const int factor = unit.isEmpty()                                   ? bareUnitMonths
                           : unit.startsWith(u'y') || unit.startsWith(u'a') ? 12
                                                                            : 1;
        months += number->value * factor;
        rest = rest.mid(match.capturedEnd()).trimmed();
    }
    const double whole = std::round(months);
    if (std::abs(whole - months) > 1e-6 || whole < 1 || whole > kMaxMonths)
        return std::nullopt;
    return int(whole);
}

double scaleInHeader(const QString &header)
{
    static const QRegularExpression inBrackets(u"[(\\[,]\\s*([^)\\]]+?)\\s*[)\\]]?\\s*$"_s);
    const QString text = folded(header);
    const QRegularExpressionMatch match = inBrackets.match(text);
    QStringList words = foldedWords(match.hasMatch() ? match.captured(1) : text).split(u' ');
    if (!match.hasMatch()) {
        // Outside brackets only whole words: "m" alone may mean anything.
        for (const auto &[word, scale] : {std::pair(u"billion"_s, 1e9), std::pair(u"billions"_s, 1e9),
                 std::pair(u"millions"_s, 1e6), std::pair(u"million"_s, 1e6), std::pair(u"millones"_s, 1e6),
                 std::pair(u"thousands"_s, 1e3)}) {
            if (words.contains(word))
                return words.contains(u"mil"_s) || words.contains(u"miles"_s) ? 1e9 : scale;
        }
        return 1;
    }
    if (words.contains(u"en"_s))
        words.removeAll(u"en"_s);
    words.removeAll(u"in"_s);
    for (qsizetype from = 0; from < words.size(); ++from) {
        for (qsizetype count = words.size() - from; count > 0; --count) {
            if (const auto scale = scaleOf(words.mid(from, count).join(u' ')))
                return *scale;
        }
    }
    return 1;
}

QString currencyInHeader(const QString &header)
{
    static const QRegularExpression tokens(u"[A-Za-z]*[$\\x{20ac}\\x{a3}\\x{a5}]|[A-Z]{3}"_s);
    for (auto it = tokens.globalMatch(header); it.hasNext();) {
        const QString code = currencyFrom(it.next().captured());
        if (!code.isEmpty())
            return code;
    }
    return {};
}

bool isCurrencyCode(const QString &code)
{
    // ISO 4217, the codes of money in use (2024), without funds and metals.
    static const QStringList list =
        u"AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN "
        u"BZD CAD "
        "CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF "
        "GTQ "
        "GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP "
        "LKR "
        "LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB "
        "PEN "
        "PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL "
        "THB "
        "TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL"_s
            .split(u' ');
    static const QSet<QString> codes(list.begin(), list.end());
    return codes.contains(code.toUpper());
}

QString currencyFrom(const QString &text)
{
    static const QHash<QString, QString> signs{{u"$"_s, u"USD"_s}, {u"us$"_s, u"USD"_s}, {u"u$s"_s, u"USD"_s},
        {u"$us"_s, u"USD"_s}, {u"dollar"_s, u"USD"_s}, {u"dollars"_s, u"USD"_s}, {u"us dollars"_s, u"USD"_s},
        {u"dolares"_s, u"USD"_s}, {u"\u20ac"_s, u"EUR"_s}, {u"euro"_s, u"EUR"_s}, {u"euros"_s, u"EUR"_s},
        {u"\u00a3"_s, u"GBP"_s}, {u"\u00a5"_s, u"JPY"_s}, {u"c$"_s, u"CAD"_s}, {u"ca$"_s, u"CAD"_s},
        {u"a$"_s, u"AUD"_s}, {u"au$"_s, u"AUD"_s}, {u"hk$"_s, u"HKD"_s}, {u"s$"_s, u"SGD"_s},
        {u"nt$"_s, u"TWD"_s}, {u"mx$"_s, u"MXN"_s}, {u"r$"_s, u"BRL"_s}};
    const bool isPlainCode =
        text.size() == 3 && std::ranges::all_of(text, [](QChar c) { return c >= u'A' && c <= u'Z'; });
    if (isPlainCode && isCurrencyCode(text))
        return text;
    const QString sign = folded(text);
    if (const auto found = signs.constFind(sign); found != signs.cend())
        return *found;
    return sign.size() == 3 && isCurrencyCode(sign) ? sign.toUpper() : QString();
}

} // namespace offtake
