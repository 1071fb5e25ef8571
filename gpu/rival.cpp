// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/rival.h"

#include <nlohmann/json.hpp>

#include <cstdio>

namespace offtake::sim {
namespace {

/// In single quotes, so that the shell leaves it alone.
std::string quoted(const std::string &text)
{
    std::string result = "'";
    for (const char c : text)
        result += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return result + '\'';
}

} // namespace

Expected<RivalRun, std::string> runRival(
    const std::string &command, const std::string &model, std::uint64_t paths)
{
    const std::string line = command + " --model " + quoted(model) + " --paths " + std::to_string(paths);
    std::FILE *pipe = popen(line.c_str(), "r");
    if (!pipe)
        return Unexpected(command + ": cannot be started.");
    std::string output;
    char buffer[4096];
    while (const std::size_t size = std::fread(buffer, 1, sizeof buffer, pipe))
        output.append(buffer, size);
    if (pclose(pipe) != 0)
        return Unexpected(command + ": failed.");
    try {
        const auto json = nlohmann::json::parse(output);
        RivalRun run;
        run.skipped = json.value("skipped", "");
        if (!run.skipped.empty())
            return run;
        run.name = json.at("name").get<std::string>();
        run.paths = json.at("paths").get<std::uint64_t>();
        run.seconds = json.at("seconds").get<double>();
        for (const auto &[id, figures] : json.at("providers").items())
            run.providers[id] = {figures.at("mean").get<double>(), figures.at("standard_error").get<double>(),
                figures.at("expected_shortfall").get<double>()};
        return run;
    } catch (const nlohmann::json::exception &error) {
        return Unexpected(command + ": its output is no run: " + error.what());
    }
}

} // namespace offtake::sim
