// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/objectreader.h"

#include <cmath>
#include <limits>

namespace offtake::sim {

Json parseJson(std::string_view text, std::vector<ModelProblem> &problems)
{
    std::vector<std::set<std::string>> keys;
    const auto watch = [&](int, Json::parse_event_t event, Json &parsed) {
        if (event == Json::parse_event_t::object_start)
            keys.emplace_back();
        else if (event == Json::parse_event_t::object_end)
            keys.pop_back();
        else if (event == Json::parse_event_t::key && !keys.back().insert(parsed.get<std::string>()).second)
            problems.push_back({"key \"" + parsed.get<std::string>() + "\"", "stands twice in one object"});
        return true;
    };
    try {
        return Json::parse(text, watch);
    } catch (const Json::exception &error) {
        std::string reason = error.what();
        if (const std::size_t end = reason.find("] "); end != std::string::npos)
            reason.erase(0, end + 2);
        problems.push_back({"document", "not JSON: " + reason});
        return {};
    }
}

ObjectReader::ObjectReader(const Json &json, std::string place, std::vector<ModelProblem> &problems)
    : m_json(json)
    , m_place(std::move(place))
    , m_problems(problems)
{
    if (!m_json.is_object())
        fault(m_place, "an object is needed");
}

ObjectReader::~ObjectReader()
{
    if (!m_json.is_object())
        return;
    for (const auto &[key, value] : m_json.items()) {
        if (!m_known.contains(key))
            fault(placeOf(key), "unknown key");
    }
}

void ObjectReader::fault(std::string place, std::string reason)
{
    m_problems.push_back({std::move(place), std::move(reason)});
}

const Json *ObjectReader::member(const char *key)
{
    m_known.insert(key);
    return has(key) ? &m_json.at(key) : nullptr;
}

const Json *ObjectReader::required(const char *key)
{
    const Json *value = member(key);
    if (!value && m_json.is_object())
        fault(placeOf(key), "missing; it is required");
    return value;
}

const Json *ObjectReader::optional(const char *key)
{
    const Json *value = member(key);
    return value && !value->is_null() ? value : nullptr;
}

void ObjectReader::read(const char *key, double &into)
{
    convert(member(key), key, into);
}

void ObjectReader::readRequired(const char *key, double &into)
{
    convert(required(key), key, into);
}

void ObjectReader::readRequired(const char *key, int &into)
{
    convertInteger(required(key), key, into);
}

void ObjectReader::read(const char *key, int &into)
{
    convertInteger(member(key), key, into);
}

void ObjectReader::readRequired(const char *key, std::string &into)
{
    const Json *value = required(key);
    if (!value)
        return;
    if (value->is_string())
        into = value->get<std::string>();
    else
        fault(placeOf(key), "a text is needed");
}

void ObjectReader::read(const char *key, bool &into)
{
    const Json *value = member(key);
    if (!value)
        return;
    if (value->is_boolean())
        into = value->get<bool>();
    else
        fault(placeOf(key), "true or false is needed");
}

void ObjectReader::read(const char *key, std::vector<double> &into)
{
    if (const Json *value = member(key))
        readNumbers(*value, placeOf(key), into);
}

void ObjectReader::readNumbers(const Json &value, const std::string &place, std::vector<double> &into)
{
    if (!value.is_array()) {
        fault(place, "a list of numbers is needed");
        return;
    }
    into.assign(value.size(), 0);
    for (std::size_t i = 0; i < value.size(); ++i)
        convertAt(value[i], place + '[' + std::to_string(i) + ']', into[i]);
}

void ObjectReader::readDraw(std::optional<std::uint32_t> &into)
{
    const Json *value = member("draw");
    if (!value)
        return;
    double number = -1;
    if (value->is_number())
        number = value->get<double>();
    if (number >= 0 && number <= 4294967295.0 && number == std::floor(number))
        into = static_cast<std::uint32_t>(number);
    else
        fault(placeOf("draw"), "a whole number in the range 0 to 4294967295 is needed");
}

void ObjectReader::convert(const Json *value, const char *key, double &into)
{
    if (value)
        convertAt(*value, placeOf(key), into);
}

void ObjectReader::convertAt(const Json &value, const std::string &place, double &into)
{
    if (value.is_number() && std::isfinite(value.get<double>()))
        into = value.get<double>();
    else
        fault(place, "a number is needed");
}

void ObjectReader::convertInteger(const Json *value, const char *key, int &into)
{
    if (!value)
        return;
    const double number = value->is_number() ? value->get<double>() : std::nan("");
    if (number == std::floor(number) && std::abs(number) <= std::numeric_limits<int>::max())
        into = static_cast<int>(number);
    else
        fault(placeOf(key), "a whole number is needed");
}

} // namespace offtake::sim
