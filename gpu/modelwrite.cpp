// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/jsonwriter.h"
#include "gpu/modeljson.h"
#include "gpu/sha256.h"

#include <cstdio>

namespace offtake::sim {
namespace {

/// Writes members whose value is not the default.
class SparseWriter
{
public:
    explicit SparseWriter(JsonWriter &json)
        : m_json(json)
    {}
    template <class T>
    SparseWriter &operator()(const char *key, const T &value, const T &standard)
    {
        if (!(value == standard))
            m_json.member(key, value);
        return *this;
    }

private:
    JsonWriter &m_json;
};

void writeIndexFactor(JsonWriter &json, const char *key, const IndexFactor &factor)
{
    if (factor == IndexFactor{})
        return;
    json.key(key).beginObject();
    SparseWriter{json}("drift", factor.drift, 0.0)("regime_sd", factor.regimeSd, 0.0)(
        "volatility", factor.volatility, 0.0);
    json.endObject();
}

void writeFactors(JsonWriter &json, const Factors &factors)
{
    if (factors == Factors{})
        return;
    json.key("factors").beginObject();
    writeIndexFactor(json, "demand", factors.demand);
    writeIndexFactor(json, "price", factors.price);
    if (factors.correlation != kIdentityCorrelation) {
        json.key("correlation").beginArray();
        for (const auto &row : factors.correlation)
            json.value(std::vector<double>(row.begin(), row.end()));
        json.endArray();
    }
    json.endObject();
}

void writeOrganization(JsonWriter &json, const Organization &o, std::uint32_t position)
{
    json.beginObject();
    json.member("id", std::string_view(o.id));
    SparseWriter sparse(json);
    sparse("draw", o.draw.value_or(position), position);
    if (o.cumulativeDefaultProbability.empty())
        sparse("annual_default_probability", o.annualDefaultProbability, 0.0);
    else
        json.member("cumulative_default_probability", o.cumulativeDefaultProbability);
    if (o.loadings != Loadings{}) {
        json.key("loadings").beginObject();
        sparse("demand", o.loadings.demand, 0.0)("price", o.loadings.price, 0.0)(
            "funding", o.loadings.funding, 0.0)("build", o.loadings.build, 0.0);
        json.endObject();
    }
    sparse("recovery", o.recovery, 0.0);
    if (o.forcedExitQuarter)
        json.member("forced_exit_quarter", *o.forcedExitQuarter);
    if (o.resources) {
        const Resources &r = *o.resources;
        json.key("resources").beginObject().member("per_quarter", r.perQuarter);
        sparse("growth", r.growth, 0.0)("demand_elasticity", r.demandElasticity, 0.0)("dispersion",
            r.dispersion,
            0.0)("funding_loading", r.fundingLoading, 0.0)("receipts_share", r.receiptsShare, 1.0);
        json.endObject();
    }
    if (o.distress) {
        json.key("distress").beginObject();
        json.member("ratio", o.distress->ratio).member("quarters", o.distress->quarters).endObject();
    }
    if (o.uncontracted) {
        json.key("uncontracted").beginObject().member("per_quarter", o.uncontracted->perQuarter);
        sparse("demand_elasticity", o.uncontracted->demandElasticity, 1.0)(
            "price_elasticity", o.uncontracted->priceElasticity, 1.0);
        json.endObject();
    }
    json.endObject();
}

void writeClauses(JsonWriter &json, const Contract &c)
{
    SparseWriter sparse(json);
    if (c.delay) {
        json.key("delay").beginObject().member("mean", c.delay->mean);
        sparse("cv", c.delay->cv, 0.0)("build_loading", c.delay->buildLoading, 0.0)(
            "extends_term", c.delay->extendsTerm, true);
        json.endObject();
    }
    if (c.termination) {
        json.key("termination").beginObject().member("annual_probability", c.termination->annualProbability);
        sparse("fee_quarters", c.termination->feeQuarters, 0.0);
        json.endObject();
    }
    if (c.renegotiation) {
        json.key("renegotiation").beginObject().member("trigger", c.renegotiation->trigger);
        sparse("probability", c.renegotiation->probability, 1.0)(
            "pass_through", c.renegotiation->passThrough, 1.0);
        json.endObject();
    }
    if (c.renewal) {
        json.key("renewal").beginObject().member("probability", c.renewal->probability);
        sparse("demand_loading", c.renewal->demandLoading, 0.0)("discount", c.renewal->discount, 0.0);
        json.endObject();
    }
    if (c.relet) {
        json.key("relet").beginObject().member("share", c.relet->share);
        sparse("lag", c.relet->lag, 0);
        json.endObject();
    }
}

void writeContract(JsonWriter &json, const Contract &c, std::uint32_t position)
{
    json.beginObject();
    json.member("id", std::string_view(c.id));
    SparseWriter sparse(json);
    sparse("draw", c.draw.value_or(position), position);
    json.member("provider", std::string_view(c.provider)).member("customer", std::string_view(c.customer));
    json.member("starts", c.starts).member("ends", c.ends);
    sparse("ramp", c.ramp, 0.0);
    if (c.rate)
        json.member("rate", *c.rate);
    if (c.totalValue)
        json.member("total_value", *c.totalValue);
    sparse("take_or_pay", c.takeOrPay, 1.0);
    writeClauses(json, c);
    json.endObject();
}

void writeOutputs(JsonWriter &json, const Outputs &outputs)
{
    const Outputs standard;
    if (outputs == standard)
        return;
    json.key("outputs").beginObject();
    SparseWriter{json}("quantiles", outputs.quantiles, standard.quantiles)(
        "tail", outputs.tail, standard.tail);
    if (!outputs.thresholds.empty()) {
        json.key("thresholds").beginObject();
        for (const auto &[id, values] : outputs.thresholds)
            json.member(id, values);
        json.endObject();
    }
    if (outputs.dependency) {
        json.key("dependency").beginObject();
        SparseWriter{json}("quarter", outputs.dependency->quarter, 0);
        if (outputs.dependency->customers) {
            json.key("customers").beginArray();
            for (const std::string &id : *outputs.dependency->customers)
                json.value(std::string_view(id));
            json.endArray();
        }
        json.endObject();
    }
    json.endObject();
}

} // namespace

std::string writeModel(const Model &model)
{
    char start[16];
    std::snprintf(
        start, sizeof start, "%04d-%02d-01", model.startYear % 10000, 3 * ((model.startQuarter - 1) & 3) + 1);
    JsonWriter json(2);
    json.beginObject().member("schema", "offtake-model/1").member("start", std::string_view(start));
    json.member("quarters", model.quarters).member("currency", std::string_view(model.currency));
    writeFactors(json, model.factors);
    if (model.studentDegreesOfFreedom != 0) {
        json.key("copula").beginObject().member("kind", "student_t");
        SparseWriter{json}("degrees_of_freedom", model.studentDegreesOfFreedom, 4);
        json.endObject();
    }
    if (!model.clearing)
        json.key("clearing").beginObject().member("enabled", false).endObject();
    json.key("organizations").beginArray();
    for (std::size_t i = 0; i < model.organizations.size(); ++i)
        writeOrganization(json, model.organizations[i], static_cast<std::uint32_t>(i));
    json.endArray();
    json.key("contracts").beginArray();
    for (std::size_t i = 0; i < model.contracts.size(); ++i)
        writeContract(json, model.contracts[i], static_cast<std::uint32_t>(i));
    json.endArray();
    writeOutputs(json, model.outputs);
    json.endObject();
    return json.text() + '\n';
}

std::string modelSha256(const Model &model)
{
    return sha256(writeModel(model));
}

} // namespace offtake::sim
