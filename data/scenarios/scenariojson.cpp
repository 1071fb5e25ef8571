// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/scenarios/scenariojson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <cmath>
#include <limits>
#include <type_traits>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ScenarioJson)
};

constexpr auto kSchema = "offtake-scenario/1"_L1;

/// Allowed values of a number.
struct Range
{
    double low = -std::numeric_limits<double>::max();
    double high = std::numeric_limits<double>::max();
};
constexpr Range kAny;
constexpr Range kNotNegative{0, kAny.high};
constexpr Range kFraction{0, 1};
constexpr Range kLoading{-1, 1};
constexpr Range kLag{0, 80};

// The keys of every part, once for both directions: `archive` is a Writer or a Reader, `usual` holds the
// defaults that are left out.

template <class Archive>
void describe(Archive &archive, sim::IndexFactor &value, const sim::IndexFactor &usual)
{
    archive.field("drift"_L1, value.drift, usual.drift, Range{-5, 5});
    archive.field("regime_sd"_L1, value.regimeSd, usual.regimeSd, Range{0, 5});
    archive.field("volatility"_L1, value.volatility, usual.volatility, Range{0, 5});
}

template <class Archive>
void describe(Archive &archive, sim::Factors &value, const sim::Factors &usual)
{
    archive.field("demand"_L1, value.demand, usual.demand);
    archive.field("price"_L1, value.price, usual.price);
    archive.field("correlation"_L1, value.correlation, usual.correlation, kLoading);
}

template <class Archive>
void describe(Archive &archive, sim::Loadings &value, const sim::Loadings &usual)
{
    archive.field("demand"_L1, value.demand, usual.demand, kLoading);
    archive.field("price"_L1, value.price, usual.price, kLoading);
    archive.field("funding"_L1, value.funding, usual.funding, kLoading);
    archive.field("build"_L1, value.build, usual.build, kLoading);
}

template <class Archive>
void describe(Archive &archive, sim::Resources &value, const sim::Resources &usual)
{
    archive.field("per_quarter"_L1, value.perQuarter, usual.perQuarter, kNotNegative);
    archive.field("growth"_L1, value.growth, usual.growth, Range{-0.99, 10});
    archive.field("demand_elasticity"_L1, value.demandElasticity, usual.demandElasticity, Range{-10, 10});
    archive.field("dispersion"_L1, value.dispersion, usual.dispersion, Range{0, 5});
    archive.field("funding_loading"_L1, value.fundingLoading, usual.fundingLoading, kLoading);
    archive.field("receipts_share"_L1, value.receiptsShare, usual.receiptsShare, kFraction);
}

template <class Archive>
void describe(Archive &archive, sim::Distress &value, const sim::Distress &usual)
{
    archive.field("ratio"_L1, value.ratio, usual.ratio, kFraction);
    archive.field("quarters"_L1, value.quarters, usual.quarters, Range{1, 80});
}

template <class Archive>
void describe(Archive &archive, sim::Delay &value, const sim::Delay &usual)
{
    archive.field("mean"_L1, value.mean, usual.mean, kNotNegative);
    archive.field("cv"_L1, value.cv, usual.cv, kNotNegative);
    archive.field("build_loading"_L1, value.buildLoading, usual.buildLoading, kLoading);
    archive.field("extends_term"_L1, value.extendsTerm, usual.extendsTerm);
}

template <class Archive>
void describe(Archive &archive, sim::Termination &value, const sim::Termination &usual)
{
    archive.field("annual_probability"_L1, value.annualProbability, usual.annualProbability, kFraction);
    archive.field("fee_quarters"_L1, value.feeQuarters, usual.feeQuarters, kNotNegative);
}

template <class Archive>
void describe(Archive &archive, sim::Renegotiation &value, const sim::Renegotiation &usual)
{
    archive.field("trigger"_L1, value.trigger, usual.trigger, kNotNegative);
    archive.field("probability"_L1, value.probability, usual.probability, kFraction);
    archive.field("pass_through"_L1, value.passThrough, usual.passThrough, kFraction);
}

template <class Archive>
void describe(Archive &archive, sim::Renewal &value, const sim::Renewal &usual)
{
    archive.field("probability"_L1, value.probability, usual.probability, kFraction);
    archive.field("demand_loading"_L1, value.demandLoading, usual.demandLoading, kLoading);
    archive.field("discount"_L1, value.discount, usual.discount, kFraction);
}

template <class Archive>
void describe(Archive &archive, sim::Relet &value, const sim::Relet &usual)
{
    archive.field("share"_L1, value.share, usual.share, kNotNegative);
    archive.field("lag"_L1, value.lag, usual.lag, kLag);
}

template <class Archive>
void describe(Archive &archive, Assumptions::TakeOrPay &value, const Assumptions::TakeOrPay &usual)
{
    archive.field("take_or_pay"_L1, value.takeOrPay, usual.takeOrPay, kFraction);
    archive.field("committed"_L1, value.committed, usual.committed, kFraction);
    archive.field("unknown"_L1, value.unknown, usual.unknown, kFraction);
    archive.field("usage"_L1, value.usage, usual.usage, kFraction);
    archive.field("option"_L1, value.option, usual.option, kFraction);
}

template <class Archive>
void describe(Archive &archive, Assumptions &value, const Assumptions &usual)
{
    archive.field("take_or_pay"_L1, value.takeOrPay, usual.takeOrPay);
    archive.field("term_months"_L1, value.termMonths, usual.termMonths, Range{1, 1200});
    archive.field("ramp_quarters"_L1, value.rampQuarters, usual.rampQuarters, Range{0, 80});
    archive.field("delay"_L1, value.delay, usual.delay);
    archive.field("renewal"_L1, value.renewal, usual.renewal);
    archive.field("relet"_L1, value.relet, usual.relet);
    archive.field("renegotiation"_L1, value.renegotiation, usual.renegotiation);
    archive.field("recovery"_L1, value.recovery, usual.recovery, kFraction);
    archive.field("unrated_class"_L1, value.unratedClass, usual.unratedClass);
    archive.field("labs"_L1, value.labs, usual.labs);
    archive.field("neoclouds"_L1, value.neoclouds, usual.neoclouds);
    archive.field("technology"_L1, value.technology, usual.technology);
    archive.field("uncontracted_demand_elasticity"_L1, value.uncontractedDemandElasticity,
        usual.uncontractedDemandElasticity, Range{-10, 10});
    archive.field("uncontracted_price_elasticity"_L1, value.uncontractedPriceElasticity,
        usual.uncontractedPriceElasticity, Range{-10, 10});
}

template <class Archive>
void describe(Archive &archive, OrganizationOverride &value, const OrganizationOverride &usual)
{
    archive.field("annual_default_probability"_L1, value.annualDefaultProbability,
        usual.annualDefaultProbability, kFraction);
    archive.field("recovery"_L1, value.recovery, usual.recovery, kFraction);
    archive.field("forced_exit_quarter"_L1, value.forcedExitQuarter, usual.forcedExitQuarter, kLag);
    archive.field("loadings"_L1, value.loadings, usual.loadings);
    archive.field("resources"_L1, value.resources, usual.resources);
    archive.field("distress"_L1, value.distress, usual.distress);
}

template <class Archive>
void describe(Archive &archive, ContractOverride &value, const ContractOverride &usual)
{
    archive.field("included"_L1, value.included, usual.included);
    archive.field("take_or_pay"_L1, value.takeOrPay, usual.takeOrPay, kFraction);
    archive.field("renewal_probability"_L1, value.renewalProbability, usual.renewalProbability, kFraction);
    archive.field("delay_mean"_L1, value.delayMean, usual.delayMean, kNotNegative);
    archive.field("termination"_L1, value.termination, usual.termination);
}

template <class Archive>
void describe(Archive &archive, Scenario &value, const Scenario &usual)
{
    archive.field("title"_L1, value.title, usual.title);
    archive.field("description"_L1, value.description, usual.description);
    archive.field("provider"_L1, value.provider, usual.provider);
    archive.field("valuation_date"_L1, value.valuationDate, usual.valuationDate);
    archive.field("known_until"_L1, value.knownUntil, usual.knownUntil);
    archive.field("quarters"_L1, value.quarters, usual.quarters, Range{1, 80});
    archive.field("currency"_L1, value.currency, usual.currency);
    archive.field("factors"_L1, value.factors, usual.factors);
    archive.field("student_degrees_of_freedom"_L1, value.studentDegreesOfFreedom,
        usual.studentDegreesOfFreedom, Range{0, 30});
    archive.field("clearing"_L1, value.clearing, usual.clearing);
    archive.field("contract_kinds"_L1, value.contractKinds, usual.contractKinds);
    archive.field("take_or_pay"_L1, value.takeOrPay, usual.takeOrPay, kFraction);
    archive.field("credit_correlation"_L1, value.creditCorrelation, usual.creditCorrelation, Range{0, 2});
    archive.field("assumptions"_L1, value.assumptions, usual.assumptions);
    archive.field("exchange_rates"_L1, value.exchangeRates, usual.exchangeRates, kNotNegative);
    archive.field("organizations"_L1, value.organizations, usual.organizations);
    archive.field("contracts"_L1, value.contracts, usual.contracts);
    archive.field("thresholds"_L1, value.thresholds, usual.thresholds, kNotNegative);
}

class Writer
{
public:
    const QJsonObject &object() const { return m_object; }

    template <class T>
    void field(QLatin1StringView key, T &value, const T &usual, Range = kAny)
    {
        if (!(value == usual))
            m_object.insert(key, toJson(value, usual));
    }

private:
    // The values are taken as they come from describe(), not const, or the template below would fit better.
    static QJsonValue toJson(double value, double) { return value; }
    static QJsonValue toJson(int value, int) { return value; }
    static QJsonValue toJson(bool value, bool) { return value; }
    static QJsonValue toJson(QString &value, const QString &) { return value; }
    static QJsonValue toJson(QStringList &value, const QStringList &)
    {
        return QJsonArray::fromStringList(value);
    }
    static QJsonValue toJson(QList<double> &value, const QList<double> &)
    {
        QJsonArray numbers;
        for (const double number : std::as_const(value))
            numbers.append(number);
        return numbers;
    }
    static QJsonValue toJson(OrganizationId &value, const OrganizationId &) { return value.value(); }
    static QJsonValue toJson(QDate &value, const QDate &) { return value.toString(Qt::ISODate); }
    static QJsonValue toJson(RatingClass value, RatingClass) { return ratingClassName(value); }
    static QJsonValue toJson(sim::FactorMatrix &value, const sim::FactorMatrix &)
    {
        QJsonArray rows;
        for (const auto &row : value) {
            QJsonArray cells;
            for (const double cell : row)
                cells.append(cell);
            rows.append(cells);
        }
        return rows;
    }
    template <class T>
    static QJsonValue toJson(std::optional<T> &value, const std::optional<T> &)
    {
        return toJson(*value, T());
    }
    template <class T>
    static QJsonValue toJson(QMap<QString, T> &value, const QMap<QString, T> &)
    {
        QJsonObject object;
        for (auto each = value.begin(); each != value.end(); ++each)
            object.insert(each.key(), toJson(each.value(), T()));
        return object;
    }
    template <class T>
    requires std::is_class_v<T>
    static QJsonValue toJson(T &value, const T &usual)
    {
        Writer writer;
        describe(writer, value, usual);
        return writer.m_object;
    }

    QJsonObject m_object;
};

/// Fills a part from its object; the first fault found anywhere stays in `fault`.
class Reader
{
public:
    Reader(const QJsonObject &object, QString place, QString &fault)
        : m_object(object)
        , m_place(std::move(place))
        , m_fault(fault)
    {}

    /// To be called after describe(): what was asked for is all there may be.
    void refuseUnknownKeys()
    {
        for (const QString &key : m_object.keys()) {
            if (!m_known.contains(key))
                report(key, Text::tr("unknown key"));
        }
    }

    template <class T>
    void field(QLatin1StringView key, T &value, const T &, Range range = kAny)
    {
        m_known.insert(key);
        const QJsonValue json = m_object.value(key);
        if (!json.isUndefined())
            read(json, value, key, range);
    }

private:
    void report(const QString &key, const QString &reason)
    {
        if (m_fault.isEmpty())
            m_fault = Text::tr("%1: %2").arg(m_place.isEmpty() ? key : QString(m_place + u'/' + key), reason);
    }

    void read(const QJsonValue &json, double &value, const QString &key, Range range)
    {
        if (!json.isDouble())
            return report(key, Text::tr("a number is expected"));
        if (json.toDouble() < range.low || json.toDouble() > range.high)
            return report(key, Text::tr("must lie between %1 and %2").arg(range.low).arg(range.high));
        value = json.toDouble();
    }
    void read(const QJsonValue &json, int &value, const QString &key, Range range)
    {
        double number = 0;
        read(json, number, key, {std::max(range.low, -1e9), std::min(range.high, 1e9)});
        if (number != std::floor(number))
            return report(key, Text::tr("a whole number is expected"));
        value = int(number);
    }
    void read(const QJsonValue &json, bool &value, const QString &key, Range)
    {
        if (!json.isBool())
            return report(key, Text::tr("true or false is expected"));
        value = json.toBool();
    }
    void read(const QJsonValue &json, QString &value, const QString &key, Range)
    {
        if (!json.isString())
            return report(key, Text::tr("a text is expected"));
        value = json.toString();
    }
    void read(const QJsonValue &json, OrganizationId &value, const QString &key, Range range)
    {
        QString id;
        read(json, id, key, range);
        value = OrganizationId(id);
    }
    void read(const QJsonValue &json, QStringList &value, const QString &key, Range range)
    {
        if (!json.isArray())
            return report(key, Text::tr("a list is expected"));
        value.clear();
        for (const QJsonValue &element : json.toArray()) {
            QString text;
            read(element, text, key, range);
            value.append(text);
        }
    }
    void read(const QJsonValue &json, QList<double> &value, const QString &key, Range range)
    {
        if (!json.isArray())
            return report(key, Text::tr("a list is expected"));
        value.clear();
        for (const QJsonValue &element : json.toArray()) {
            double number = 0;
            read(element, number, key, range);
            value.append(number);
        }
    }
    void read(const QJsonValue &json, QDate &value, const QString &key, Range)
    {
        value = QDate::fromString(json.toString(), Qt::ISODate);
        if (!value.isValid())
            report(key, Text::tr("a date such as 2026-07-01 is expected"));
    }
    void read(const QJsonValue &json, RatingClass &value, const QString &key, Range)
    {
        const auto rating = ratingClass(json.toString());
        if (!rating)
            return report(key, Text::tr("a rating class such as BBB is expected"));
        value = *rating;
    }
    void read(const QJsonValue &json, sim::FactorMatrix &value, const QString &key, Range range)
    {
        const QJsonArray rows = json.toArray();
        if (rows.size() != sim::kFactorCount)
            return report(key, Text::tr("four rows of four numbers are expected"));
        for (int row = 0; row < sim::kFactorCount; ++row) {
            const QJsonArray cells = rows[row].toArray();
            if (cells.size() != sim::kFactorCount)
                return report(key, Text::tr("four rows of four numbers are expected"));
            for (int column = 0; column < sim::kFactorCount; ++column)
                read(cells[column], value[size_t(row)][size_t(column)], key, range);
        }
    }
    template <class T>
    void read(const QJsonValue &json, std::optional<T> &value, const QString &key, Range range)
    {
        value = T();
        read(json, *value, key, range);
    }
    template <class T>
    void read(const QJsonValue &json, QMap<QString, T> &value, const QString &key, Range range)
    {
        if (!json.isObject())
            return report(key, Text::tr("an object is expected"));
        const QJsonObject object = json.toObject();
        for (auto each = object.begin(); each != object.end(); ++each) {
            T element{};
            read(each.value(), element, QString(key + u'/' + each.key()), range);
            value.insert(each.key(), element);
        }
    }
    template <class T>
    requires std::is_class_v<T>
    void read(const QJsonValue &json, T &value, const QString &key, Range)
    {
        if (!json.isObject())
            return report(key, Text::tr("an object is expected"));
        Reader reader(json.toObject(), m_place.isEmpty() ? key : QString(m_place + u'/' + key), m_fault);
        describe(reader, value, value);
        reader.refuseUnknownKeys();
    }

    QJsonObject m_object;
    QString m_place;
    QString &m_fault;
    QSet<QString> m_known;
};

} // namespace

QByteArray writeScenario(const Scenario &scenario)
{
    Writer writer;
    Scenario copy = scenario;
    describe(writer, copy, Scenario());
    QJsonObject object = writer.object();
    object.insert(u"schema"_s, kSchema);
    return QJsonDocument(object).toJson(QJsonDocument::Indented).trimmed();
}

Result<Scenario> readScenario(const QByteArray &json)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (!document.isObject()) {
        return failure(ErrorCode::InvalidInput, Text::tr("The scenario is no JSON document."),
            parseError.errorString() + u" at "_s + QString::number(parseError.offset));
    }
    QJsonObject object = document.object();
    if (object.take(u"schema"_s).toString() != kSchema)
        return failure(ErrorCode::InvalidInput,
            Text::tr("The document is no scenario: its schema is not %1.").arg(kSchema));
    Scenario scenario;
    QString fault;
    Reader reader(object, {}, fault);
    describe(reader, scenario, scenario);
    reader.refuseUnknownKeys();
    if (!fault.isEmpty())
        return failure(ErrorCode::InvalidInput, Text::tr("The scenario cannot be read. %1").arg(fault));
    return scenario;
}

} // namespace offtake
