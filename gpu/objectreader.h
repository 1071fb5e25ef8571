// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/modeljson.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace offtake::sim {

using Json = nlohmann::json;

/// Parses the text; a key that stands twice in one object is a fault, as the later one would win silently.
Json parseJson(std::string_view text, std::vector<ModelProblem> &problems);

/// Reads the members of one JSON object; what is left unread in the end is an unknown key. Whatever is wrong
/// is added to `problems` with its place, and the target keeps its value.
class ObjectReader
{
public:
    ObjectReader(const Json &json, std::string place, std::vector<ModelProblem> &problems);
    ObjectReader(const ObjectReader &) = delete;
    ObjectReader &operator=(const ObjectReader &) = delete;
    ~ObjectReader();

    bool has(const char *key) const { return m_json.is_object() && m_json.contains(key); }
    std::string placeOf(const std::string &key) const { return m_place.empty() ? key : m_place + '.' + key; }
    void fault(std::string place, std::string reason);
    std::vector<ModelProblem> &problems() { return m_problems; }

    /// The member, or nullptr where it is absent.
    const Json *member(const char *key);
    const Json *required(const char *key);
    /// The member where it is neither absent nor null.
    const Json *optional(const char *key);

    void read(const char *key, double &into);
    void read(const char *key, int &into);
    void read(const char *key, bool &into);
    void read(const char *key, std::vector<double> &into);
    void readRequired(const char *key, double &into);
    void readRequired(const char *key, int &into);
    void readRequired(const char *key, std::string &into);
    void readNumbers(const Json &value, const std::string &place, std::vector<double> &into);
    void readDraw(std::optional<std::uint32_t> &into);

private:
    void convert(const Json *value, const char *key, double &into);
    void convertAt(const Json &value, const std::string &place, double &into);
    void convertInteger(const Json *value, const char *key, int &into);

    const Json &m_json;
    std::string m_place;
    std::vector<ModelProblem> &m_problems;
    std::set<std::string> m_known;
};

} // namespace offtake::sim
