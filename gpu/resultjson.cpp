// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/resultjson.h"

#include "gpu/jsonwriter.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <limits>
#include <stdexcept>

namespace offtake::sim {
namespace {

// Writing

void writeSummaryMembers(JsonWriter &json, const Summary &s)
{
    json.member("mean", s.mean).member("sd", s.sd).member("standard_error", s.standardError);
    json.member("minimum", s.minimum).member("maximum", s.maximum).member("quantiles", s.quantiles);
}

void writeSummary(JsonWriter &json, const Summary &s)
{
    json.beginObject();
    writeSummaryMembers(json, s);
    json.endObject();
}

void writeHorizon(JsonWriter &json, const HorizonSummary &h)
{
    json.beginObject();
    writeSummaryMembers(json, h);
    json.member("mean_interval", std::vector{h.meanInterval.low, h.meanInterval.high});
    json.key("value_at_risk").beginObject().member("value", h.valueAtRisk.value);
    json.member("low", h.valueAtRisk.low).member("high", h.valueAtRisk.high).endObject();
    const ShortfallEstimate &es = h.expectedShortfall;
    json.key("expected_shortfall").beginObject().member("value", es.value);
    json.member("standard_error", es.standardError).member("low", es.low).member("high", es.high).endObject();
    json.key("below").beginArray();
    for (const ThresholdProbability &b : h.below) {
        json.beginObject().member("threshold", b.threshold).member("probability", b.probability.value);
        json.member("low", b.probability.low).member("high", b.probability.high).endObject();
    }
    json.endArray();
    json.key("histogram").beginObject().member("low", h.histogram.low).member("high", h.histogram.high);
    json.member("counts", h.histogram.counts).endObject();
    json.member("distribution", h.distribution);
    json.endObject();
}

void writeContribution(JsonWriter &json, const Contribution &c)
{
    json.beginObject().member("mean", c.mean).member("share", c.share);
    json.member("shortfall_contribution", c.shortfallContribution).endObject();
}

void writeProvider(JsonWriter &json, const ProviderResult &p)
{
    json.beginObject().key("quarters").beginArray();
    for (const Summary &s : p.quarters)
        writeSummary(json, s);
    json.endArray().key("years").beginObject();
    for (const auto &[year, s] : p.years) {
        json.key(std::to_string(year));
        writeSummary(json, s);
    }
    json.endObject().key("horizon");
    writeHorizon(json, p.horizon);
    json.key("customers").beginObject();
    for (const auto &[id, c] : p.customers) {
        json.key(id);
        writeContribution(json, c);
    }
    json.endObject().key("other").beginObject().key("re-let");
    writeContribution(json, p.relet);
    json.key("uncontracted");
    writeContribution(json, p.uncontracted);
    json.endObject().key("concentration").beginObject().member("paths", p.concentration.paths);
    json.member("mean", p.concentration.mean).member("quantiles", p.concentration.quantiles).endObject();
    json.endObject();
}

void writeOrganization(JsonWriter &json, const OrganizationResult &o)
{
    json.beginObject().key("exit_probability").beginObject();
    json.member("default", o.exitByDefault)
        .member("distress", o.exitByDistress)
        .member("forced", o.exitForced);
    json.endObject().key("payment_ratio");
    if (o.paymentRatio) {
        const PaymentRatio &r = *o.paymentRatio;
        json.beginObject().member("owing", r.owing).member("mean", r.mean).member("below_one", r.belowOne);
        json.member("pooled_mean", r.pooledMean).member("pooled_below_one", r.pooledBelowOne);
        json.member("pooled_quantiles", r.pooledQuantiles).endObject();
    } else {
        json.null();
    }
    json.endObject();
}

void writeChange(JsonWriter &json, const char *key, const DependencyChange &change)
{
    json.key(key).beginObject().member("mean", change.mean);
    json.member("expected_shortfall", change.expectedShortfall).endObject();
}

void writeDependency(JsonWriter &json, const DependencyResult &d)
{
    json.beginObject().member("quarter", d.quarter).key("customers").beginObject();
    for (const auto &[customer, providers] : d.customers) {
        json.key(customer).beginObject();
        for (const auto &[provider, cell] : providers) {
            json.key(provider).beginObject();
            writeChange(json, "direct", cell.direct);
            writeChange(json, "total", cell.total);
            json.endObject();
        }
        json.endObject();
    }
    json.endObject().endObject();
}

void writeRun(JsonWriter &json, const RunRecord &run)
{
    const auto text = [&json](const char *key, const std::string &value) {
        json.member(key, std::string_view(value));
    };
    json.beginObject();
    text("engine", run.engine);
    text("version", run.version);
    text("backend", run.backend);
    text("device", run.device);
    json.member("threads", run.threads).member("seconds", run.seconds);
    json.member("paths_per_second", run.pathsPerSecond);
    text("started_at", run.startedAt);
    json.endObject();
}

// Reading

using Json = nlohmann::ordered_json;

/// A place in the document while it is read; a fault there is thrown and becomes readResults' error.
class Node
{
public:
    Node(const Json &json, std::string place)
        : m_json(json)
        , m_place(std::move(place))
    {}

    Node operator[](const char *key) const
    {
        if (!m_json.is_object())
            fail("an object is needed");
        const auto member = m_json.find(key);
        if (member == m_json.end())
            throw std::runtime_error(placeOf(key) + ": missing");
        return {*member, placeOf(key)};
    }
    bool isNull() const { return m_json.is_null(); }

    double number() const
    {
        return m_json.is_number() ? m_json.get<double>() : fail<double>("a number is needed");
    }
    std::uint64_t count() const
    {
        return m_json.is_number_unsigned() ? m_json.get<std::uint64_t>()
                                           : fail<std::uint64_t>("a whole number of at least 0 is needed");
    }
    int whole() const
    {
        return m_json.is_number_integer() ? m_json.get<int>() : fail<int>("a whole number is needed");
    }
    std::string text() const
    {
        return m_json.is_string() ? m_json.get<std::string>() : fail<std::string>("a text is needed");
    }
    template <class Visit>
    void eachElement(Visit visit) const
    {
        if (!m_json.is_array())
            fail("a list is needed");
        for (std::size_t i = 0; i < m_json.size(); ++i)
            visit(Node(m_json[i], m_place + '[' + std::to_string(i) + ']'));
    }
    template <class Visit>
    void eachMember(Visit visit) const
    {
        if (!m_json.is_object())
            fail("an object is needed");
        for (const auto &[key, value] : m_json.items())
            visit(key, Node(value, placeOf(key)));
    }
    std::vector<double> numbers() const
    {
        std::vector<double> values;
        eachElement([&](const Node &node) { values.push_back(node.number()); });
        return values;
    }
    /// A number that stands as null where nothing was counted.
    double shareOrNull() const { return isNull() ? std::numeric_limits<double>::quiet_NaN() : number(); }
    std::vector<double> sharesOrNull() const
    {
        std::vector<double> values;
        eachElement([&](const Node &node) { values.push_back(node.shareOrNull()); });
        return values;
    }
    std::vector<std::uint64_t> counts() const
    {
        std::vector<std::uint64_t> values;
        eachElement([&](const Node &node) { values.push_back(node.count()); });
        return values;
    }
    template <class T = int>
    [[noreturn]] T fail(const char *reason) const
    {
        throw std::runtime_error((m_place.empty() ? std::string("document") : m_place) + ": " + reason);
    }

private:
    std::string placeOf(const std::string &key) const { return m_place.empty() ? key : m_place + '.' + key; }

    const Json &m_json;
    std::string m_place;
};

void readSummary(const Node &node, Summary &s)
{
    s.mean = node["mean"].number();
    s.sd = node["sd"].number();
    s.standardError = node["standard_error"].number();
    s.minimum = node["minimum"].number();
    s.maximum = node["maximum"].number();
    s.quantiles = node["quantiles"].numbers();
}

void readHorizon(const Node &node, HorizonSummary &h)
{
    readSummary(node, h);
    const std::vector<double> interval = node["mean_interval"].numbers();
    if (interval.size() != 2)
        node["mean_interval"].fail("two numbers are needed");
    h.meanInterval = {h.mean, interval[0], interval[1]};
    const Node var = node["value_at_risk"];
    h.valueAtRisk = {var["value"].number(), var["low"].number(), var["high"].number()};
    const Node es = node["expected_shortfall"];
    h.expectedShortfall.value = es["value"].number();
    h.expectedShortfall.standardError = es["standard_error"].number();
    h.expectedShortfall.low = es["low"].number();
    h.expectedShortfall.high = es["high"].number();
    node["below"].eachElement([&](const Node &b) {
        h.below.push_back(
            {b["threshold"].number(), {b["probability"].number(), b["low"].number(), b["high"].number()}});
    });
    const Node histogram = node["histogram"];
    h.histogram = {histogram["low"].number(), histogram["high"].number(), histogram["counts"].counts()};
    h.distribution = node["distribution"].numbers();
}

Contribution readContribution(const Node &node)
{
    return {node["mean"].number(), node["share"].number(), node["shortfall_contribution"].number()};
}

ProviderResult readProvider(const Node &node)
{
    ProviderResult p;
    node["quarters"].eachElement(
        [&](const Node &quarter) { readSummary(quarter, p.quarters.emplace_back()); });
    node["years"].eachMember([&](const std::string &key, const Node &year) {
        int number = 0;
        const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), number);
        if (error != std::errc() || end != key.data() + key.size())
            year.fail("the key is not a calendar year");
        readSummary(year, p.years[number]);
    });
    readHorizon(node["horizon"], p.horizon);
    node["customers"].eachMember(
        [&](const std::string &id, const Node &c) { p.customers.emplace_back(id, readContribution(c)); });
    p.relet = readContribution(node["other"]["re-let"]);
    p.uncontracted = readContribution(node["other"]["uncontracted"]);
    const Node concentration = node["concentration"];
    p.concentration = {
        concentration["paths"].count(), concentration["mean"].number(), concentration["quantiles"].numbers()};
    return p;
}

OrganizationResult readOrganization(const Node &node)
{
    OrganizationResult o;
    const Node exits = node["exit_probability"];
    o.exitByDefault = exits["default"].numbers();
    o.exitByDistress = exits["distress"].numbers();
    o.exitForced = exits["forced"].numbers();
    const Node ratio = node["payment_ratio"];
    if (!ratio.isNull())
        o.paymentRatio = PaymentRatio{ratio["owing"].counts(), ratio["mean"].sharesOrNull(),
            ratio["below_one"].sharesOrNull(), ratio["pooled_mean"].shareOrNull(),
            ratio["pooled_below_one"].shareOrNull(), ratio["pooled_quantiles"].sharesOrNull()};
    return o;
}

DependencyResult readDependency(const Node &node)
{
    const auto change = [](const Node &c) {
        return DependencyChange{c["mean"].number(), c["expected_shortfall"].number()};
    };
    DependencyResult d;
    d.quarter = node["quarter"].whole();
    node["customers"].eachMember([&](const std::string &customer, const Node &providers) {
        auto &row = d.customers.emplace_back(customer, Ordered<DependencyCell>{});
        providers.eachMember([&](const std::string &provider, const Node &cell) {
            row.second.emplace_back(provider, DependencyCell{change(cell["direct"]), change(cell["total"])});
        });
    });
    return d;
}

RunRecord readRun(const Node &node)
{
    RunRecord run;
    run.engine = node["engine"].text();
    run.version = node["version"].text();
    run.backend = node["backend"].text();
    run.device = node["device"].text();
    run.threads = static_cast<unsigned>(node["threads"].count());
    run.seconds = node["seconds"].number();
    run.pathsPerSecond = node["paths_per_second"].number();
    run.startedAt = node["started_at"].text();
    return run;
}

Results readDocument(const Node &node)
{
    if (node["schema"].text() != "offtake-result/1")
        node["schema"].fail("only offtake-result/1 can be read");
    Results r;
    r.modelSha256 = node["model_sha256"].text();
    r.paths = node["paths"].count();
    r.firstPath = node["first_path"].count();
    r.seed = node["seed"].count();
    r.quarterCount = node["quarters"].whole();
    r.quantiles = node["quantiles"].numbers();
    r.tail = node["tail"].number();
    r.confidence = node["confidence"].number();
    node["providers"].eachMember(
        [&](const std::string &id, const Node &p) { r.providers.emplace_back(id, readProvider(p)); });
    node["organizations"].eachMember(
        [&](const std::string &id, const Node &o) { r.organizations.emplace_back(id, readOrganization(o)); });
    if (const Node dependency = node["dependency"]; !dependency.isNull())
        r.dependency = readDependency(dependency);
    r.run = readRun(node["run"]);
    return r;
}

} // namespace

std::string writeResults(const Results &results)
{
    JsonWriter json(4);
    json.beginObject().member("schema", "offtake-result/1");
    json.member("model_sha256", std::string_view(results.modelSha256));
    json.member("paths", results.paths).member("first_path", results.firstPath).member("seed", results.seed);
    json.member("quarters", results.quarterCount).member("quantiles", results.quantiles);
    json.member("tail", results.tail).member("confidence", results.confidence);
    json.key("providers").beginObject();
    for (const auto &[id, provider] : results.providers) {
        json.key(id);
        writeProvider(json, provider);
    }
    json.endObject().key("organizations").beginObject();
    for (const auto &[id, organization] : results.organizations) {
        json.key(id);
        writeOrganization(json, organization);
    }
    json.endObject().key("dependency");
    if (results.dependency)
        writeDependency(json, *results.dependency);
    else
        json.null();
    json.key("run");
    writeRun(json, results.run);
    json.endObject();
    return json.text() + '\n';
}

Expected<Results, std::string> readResults(std::string_view text)
{
    try {
        const Json json = Json::parse(text);
        return readDocument(Node(json, ""));
    } catch (const std::exception &error) {
        return Unexpected(std::string(error.what()));
    }
}

} // namespace offtake::sim
