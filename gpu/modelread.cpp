// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/modeljson.h"
#include "gpu/objectreader.h"

#include <algorithm>
#include <cstdio>

namespace offtake::sim {
namespace {

void readStart(ObjectReader &reader, Model &model)
{
    std::string text;
    reader.readRequired("start", text);
    if (!reader.has("start") || (text.empty() && !reader.member("start")->is_string()))
        return;
    int year = 0;
    int month = 0;
    int day = 0;
    int length = 0;
    const bool shaped =
        text.size() == 10 && text[4] == '-' && text[7] == '-' && text[0] != '-' && text[0] != '+' &&
        std::sscanf(text.c_str(), "%4d-%2d-%2d%n", &year, &month, &day, &length) == 3 && length == 10;
    if (!shaped || day != 1 || month < 1 || month > 12 || month % 3 != 1) {
        reader.fault(
            "start", "\"" + text + "\" is not the first day of a calendar quarter, such as 2026-01-01");
        return;
    }
    model.startYear = year;
    model.startQuarter = (month + 2) / 3;
}

void readIndexFactor(ObjectReader &parent, const char *key, IndexFactor &factor)
{
    const Json *value = parent.member(key);
    if (!value)
        return;
    ObjectReader reader(*value, parent.placeOf(key), parent.problems());
    reader.read("drift", factor.drift);
    reader.read("regime_sd", factor.regimeSd);
    reader.read("volatility", factor.volatility);
}

void readCorrelation(ObjectReader &parent, FactorMatrix &correlation)
{
    const Json *value = parent.member("correlation");
    if (!value)
        return;
    const std::string place = parent.placeOf("correlation");
    const auto isRow = [](const Json &row) {
        return row.is_array() && row.size() == kFactorCount &&
               std::all_of(row.begin(), row.end(), [](const Json &cell) { return cell.is_number(); });
    };
    if (!value->is_array() || value->size() != kFactorCount ||
        !std::all_of(value->begin(), value->end(), isRow)) {
        parent.fault(place, "a list of 4 lists of 4 numbers is needed");
        return;
    }
    for (std::size_t i = 0; i < kFactorCount; ++i) {
        for (std::size_t j = 0; j < kFactorCount; ++j)
            correlation[i][j] = (*value)[i][j].get<double>();
    }
}

void readFactors(ObjectReader &root, Factors &factors)
{
    const Json *value = root.member("factors");
    if (!value)
        return;
    ObjectReader reader(*value, "factors", root.problems());
    readIndexFactor(reader, "demand", factors.demand);
    readIndexFactor(reader, "price", factors.price);
    readCorrelation(reader, factors.correlation);
}

void readCopula(ObjectReader &root, Model &model)
{
    const Json *value = root.member("copula");
    if (!value)
        return;
    ObjectReader reader(*value, "copula", root.problems());
    std::string kind;
    reader.readRequired("kind", kind);
    if (kind == "student_t") {
        model.studentDegreesOfFreedom = 4;
        reader.read("degrees_of_freedom", model.studentDegreesOfFreedom);
        if (model.studentDegreesOfFreedom < 3 || model.studentDegreesOfFreedom > 30)
            reader.fault("copula.degrees_of_freedom",
                std::to_string(model.studentDegreesOfFreedom) + " is outside the allowed range 3 to 30");
    } else if (kind != "gaussian" && reader.has("kind") && reader.member("kind")->is_string()) {
        reader.member("degrees_of_freedom");
        reader.fault("copula.kind", "\"" + kind + "\" is neither gaussian nor student_t");
    }
}

void readClearing(ObjectReader &root, Model &model)
{
    const Json *value = root.member("clearing");
    if (!value)
        return;
    ObjectReader reader(*value, "clearing", root.problems());
    reader.read("enabled", model.clearing);
}

void readLoadings(ObjectReader &parent, Loadings &loadings)
{
    const Json *value = parent.member("loadings");
    if (!value)
        return;
    ObjectReader reader(*value, parent.placeOf("loadings"), parent.problems());
    reader.read("demand", loadings.demand);
    reader.read("price", loadings.price);
    reader.read("funding", loadings.funding);
    reader.read("build", loadings.build);
}

void readResources(ObjectReader &parent, std::optional<Resources> &into)
{
    const Json *value = parent.optional("resources");
    if (!value)
        return;
    ObjectReader reader(*value, parent.placeOf("resources"), parent.problems());
    Resources &r = into.emplace();
    reader.readRequired("per_quarter", r.perQuarter);
    reader.read("growth", r.growth);
    reader.read("demand_elasticity", r.demandElasticity);
    reader.read("dispersion", r.dispersion);
    reader.read("funding_loading", r.fundingLoading);
    reader.read("receipts_share", r.receiptsShare);
}

void readDistress(ObjectReader &parent, std::optional<Distress> &into)
{
    const Json *value = parent.optional("distress");
    if (!value)
        return;
    ObjectReader reader(*value, parent.placeOf("distress"), parent.problems());
    Distress &d = into.emplace();
    reader.readRequired("ratio", d.ratio);
    reader.readRequired("quarters", d.quarters);
}

void readUncontracted(ObjectReader &parent, std::optional<Uncontracted> &into)
{
    const Json *value = parent.optional("uncontracted");
    if (!value)
        return;
    ObjectReader reader(*value, parent.placeOf("uncontracted"), parent.problems());
    Uncontracted &u = into.emplace();
    reader.readRequired("per_quarter", u.perQuarter);
    reader.read("demand_elasticity", u.demandElasticity);
    reader.read("price_elasticity", u.priceElasticity);
}

void readOrganization(ObjectReader &reader, Organization &o)
{
    reader.readRequired("id", o.id);
    reader.readDraw(o.draw);
    reader.read("annual_default_probability", o.annualDefaultProbability);
    if (reader.has("cumulative_default_probability")) {
        reader.read("cumulative_default_probability", o.cumulativeDefaultProbability);
        const std::string place = reader.placeOf("cumulative_default_probability");
        if (reader.has("annual_default_probability"))
            reader.fault(
                place, "given together with annual_default_probability; only one of them is allowed");
        else if (o.cumulativeDefaultProbability.empty())
            reader.fault(place, "empty; one value per quarter is needed");
    }
    readLoadings(reader, o.loadings);
    reader.read("recovery", o.recovery);
    if (reader.optional("forced_exit_quarter"))
        reader.read("forced_exit_quarter", o.forcedExitQuarter.emplace());
    readResources(reader, o.resources);
    readDistress(reader, o.distress);
    readUncontracted(reader, o.uncontracted);
}

void readClauses(ObjectReader &parent, Contract &c)
{
    if (const Json *value = parent.optional("delay")) {
        ObjectReader reader(*value, parent.placeOf("delay"), parent.problems());
        Delay &d = c.delay.emplace();
        reader.readRequired("mean", d.mean);
        reader.read("cv", d.cv);
        reader.read("build_loading", d.buildLoading);
        reader.read("extends_term", d.extendsTerm);
    }
    if (const Json *value = parent.optional("termination")) {
        ObjectReader reader(*value, parent.placeOf("termination"), parent.problems());
        Termination &t = c.termination.emplace();
        reader.readRequired("annual_probability", t.annualProbability);
        reader.read("fee_quarters", t.feeQuarters);
    }
    if (const Json *value = parent.optional("renegotiation")) {
        ObjectReader reader(*value, parent.placeOf("renegotiation"), parent.problems());
        Renegotiation &r = c.renegotiation.emplace();
        reader.readRequired("trigger", r.trigger);
        reader.read("probability", r.probability);
        reader.read("pass_through", r.passThrough);
    }
    if (const Json *value = parent.optional("renewal")) {
        ObjectReader reader(*value, parent.placeOf("renewal"), parent.problems());
        Renewal &r = c.renewal.emplace();
        reader.readRequired("probability", r.probability);
        reader.read("demand_loading", r.demandLoading);
        reader.read("discount", r.discount);
    }
    if (const Json *value = parent.optional("relet")) {
        ObjectReader reader(*value, parent.placeOf("relet"), parent.problems());
        Relet &r = c.relet.emplace();
        reader.readRequired("share", r.share);
        reader.read("lag", r.lag);
    }
}

void readContract(ObjectReader &reader, Contract &c)
{
    reader.readRequired("id", c.id);
    reader.readDraw(c.draw);
    reader.readRequired("provider", c.provider);
    reader.readRequired("customer", c.customer);
    reader.readRequired("starts", c.starts);
    reader.readRequired("ends", c.ends);
    reader.read("ramp", c.ramp);
    if (reader.has("rate"))
        reader.read("rate", c.rate.emplace());
    else
        reader.member("rate");
    if (reader.has("total_value"))
        reader.read("total_value", c.totalValue.emplace());
    else
        reader.member("total_value");
    reader.read("take_or_pay", c.takeOrPay);
    readClauses(reader, c);
}

template <class Item, class Read>
void readList(ObjectReader &root, const char *key, std::vector<Item> &items, Read read)
{
    const Json *value = root.member(key);
    if (!value)
        return;
    if (!value->is_array()) {
        root.fault(key, "a list is needed");
        return;
    }
    items.resize(value->size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        ObjectReader reader((*value)[i], std::string(key) + '[' + std::to_string(i) + ']', root.problems());
        read(reader, items[i]);
    }
}

void readDependency(ObjectReader &parent, std::optional<Dependency> &into)
{
    const Json *value = parent.optional("dependency");
    if (!value)
        return;
    ObjectReader reader(*value, parent.placeOf("dependency"), parent.problems());
    Dependency &d = into.emplace();
    reader.read("quarter", d.quarter);
    const Json *customers = reader.member("customers");
    if (!customers || *customers == "all")
        return;
    const std::string place = reader.placeOf("customers");
    if (!customers->is_array()) {
        reader.fault(place, "a list of organization ids or \"all\" is needed");
        return;
    }
    std::vector<std::string> &ids = d.customers.emplace();
    for (const Json &id : *customers) {
        if (id.is_string())
            ids.push_back(id.get<std::string>());
        else
            reader.fault(place, "a list of organization ids is needed");
    }
}

void readOutputs(ObjectReader &root, Outputs &outputs)
{
    const Json *value = root.member("outputs");
    if (!value)
        return;
    ObjectReader reader(*value, "outputs", root.problems());
    reader.read("quantiles", outputs.quantiles);
    reader.read("tail", outputs.tail);
    if (const Json *thresholds = reader.member("thresholds")) {
        if (!thresholds->is_object()) {
            reader.fault("outputs.thresholds", "an object of lists of numbers is needed");
        } else {
            for (const auto &[id, list] : thresholds->items())
                reader.readNumbers(list, "outputs.thresholds." + id, outputs.thresholds[id]);
        }
    }
    readDependency(reader, outputs.dependency);
}

void readDocument(const Json &json, Model &model, std::vector<ModelProblem> &problems)
{
    if (!json.is_object()) {
        problems.push_back({"document", "an object is needed"});
        return;
    }
    ObjectReader root(json, "", problems);
    std::string schema;
    root.readRequired("schema", schema);
    if (root.has("schema") && schema != "offtake-model/1")
        root.fault("schema", "\"" + schema + "\" is not offtake-model/1, the only schema that is read");
    readStart(root, model);
    root.readRequired("quarters", model.quarters);
    root.readRequired("currency", model.currency);
    readFactors(root, model.factors);
    readCopula(root, model);
    readClearing(root, model);
    readList(root, "organizations", model.organizations, readOrganization);
    readList(root, "contracts", model.contracts, readContract);
    readOutputs(root, model.outputs);
}

bool overlap(const std::string &a, const std::string &b)
{
    const std::string &outer = a.size() < b.size() ? a : b;
    const std::string &inner = a.size() < b.size() ? b : a;
    return inner.compare(0, outer.size(), outer) == 0 &&
           (inner.size() == outer.size() || inner[outer.size()] == '.' || inner[outer.size()] == '[');
}

} // namespace

Expected<Model, std::vector<ModelProblem>> readModel(std::string_view json)
{
    std::vector<ModelProblem> problems;
    const Json document = parseJson(json, problems);
    if (!problems.empty())
        return Unexpected(std::move(problems));

    Model model;
    readDocument(document, model, problems);
    // A member that could not be read kept its default: what the rules say of it would only confuse.
    const std::vector<ModelProblem> misread = problems;
    for (ModelProblem &problem : checkModel(model)) {
        const auto sameplace = [&](const ModelProblem &other) { return overlap(other.place, problem.place); };
        if (std::none_of(misread.begin(), misread.end(), sameplace))
            problems.push_back(std::move(problem));
    }
    if (!problems.empty())
        return Unexpected(std::move(problems));
    return model;
}

} // namespace offtake::sim
