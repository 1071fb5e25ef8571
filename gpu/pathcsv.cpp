// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/pathcsv.h"

#include "gpu/atomicfile.h"

#include <cstdio>
#include <optional>

namespace offtake::sim {
namespace {

/// RFC 4180: quoted where a comma, a quote or a line break would be misread.
std::string csvField(const std::string &text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char c : text) {
        quoted += c;
        if (c == '"')
            quoted += c;
    }
    return quoted + '"';
}

/// One CSV file that may not be asked for; collects lines and writes them in large pieces.
class Table
{
public:
    Expected<void, std::string> open(const std::string &path, const char *header)
    {
        if (path.empty())
            return {};
        auto file = AtomicFile::create(path);
        if (!file)
            return Unexpected(std::move(file).error());
        m_file.emplace(std::move(file).value());
        m_text = header;
        return {};
    }
    bool wanted() const { return m_file.has_value(); }
    void add(std::uint64_t path, const std::string &id, std::size_t quarter, const char *value)
    {
        m_text += std::to_string(path) + ',' + id + ',' + std::to_string(quarter) + ',' + value + '\n';
        if (m_text.size() > (std::size_t{1} << 20))
            flush();
    }
    void add(std::uint64_t path, const std::string &id, std::size_t quarter, float value)
    {
        char text[32];
        std::snprintf(text, sizeof text, "%.9g", static_cast<double>(value));
        add(path, id, quarter, text);
    }
    Expected<void, std::string> commit()
    {
        if (!m_file)
            return {};
        flush();
        return m_file->commit();
    }

private:
    void flush()
    {
        m_file->write(m_text);
        m_text.clear();
    }

    std::optional<AtomicFile> m_file;
    std::string m_text;
};

const char *kindName(PathRecord::ExitKind kind)
{
    switch (kind) {
    case PathRecord::ExitKind::Default:
        return "default";
    case PathRecord::ExitKind::Distress:
        return "distress";
    case PathRecord::ExitKind::Forced:
        return "forced";
    case PathRecord::ExitKind::None:
        break;
    }
    return "none";
}

std::vector<std::string> fields(std::vector<std::string> ids)
{
    for (std::string &id : ids)
        id = csvField(id);
    return ids;
}

void addCells(Table &table, std::uint64_t path, const std::vector<std::string> &ids,
    const std::vector<float> &cells, std::size_t quarters)
{
    for (std::size_t i = 0; i < ids.size() && table.wanted(); ++i) {
        for (std::size_t q = 0; q < quarters; ++q)
            table.add(path, ids[i], q, cells[i * quarters + q]);
    }
}

} // namespace

SimulationResult<void> writePathFiles(
    const Model &model, const RunOptions &options, const PathFiles &files, const RunCallbacks &callbacks)
{
    Table revenue;
    Table exits;
    Table ratios;
    for (const auto &opened : {revenue.open(files.paths, "path,organization,quarter,revenue\n"),
             exits.open(files.exits, "path,organization,quarter,kind\n"),
             ratios.open(files.ratios, "path,organization,quarter,ratio\n")}) {
        if (!opened)
            return Unexpected(SimulationError{SimulationErrorCode::InvalidRun, opened.error()});
    }
    const std::vector<std::string> providers = fields(providerIds(model));
    const std::vector<std::string> resourced = fields(resourcedIds(model));
    std::vector<std::string> organizations;
    for (const Organization &o : model.organizations)
        organizations.push_back(csvField(o.id));
    const auto quarters = static_cast<std::size_t>(model.quarters);
    const auto followed = simulatePaths(
        model, options,
        [&](const PathRecord &record) {
            addCells(revenue, record.path, providers, record.revenue, quarters);
            addCells(ratios, record.path, resourced, record.ratio, quarters);
            for (std::size_t o = 0; o < organizations.size() && exits.wanted(); ++o) {
                const PathRecord::Exit &exit = record.exits[o];
                if (exit.kind != PathRecord::ExitKind::None)
                    exits.add(record.path, organizations[o], static_cast<std::size_t>(exit.quarter),
                        kindName(exit.kind));
            }
        },
        callbacks);
    if (!followed)
        return followed;
    for (Table *table : {&revenue, &exits, &ratios}) {
        if (const auto committed = table->commit(); !committed)
            return Unexpected(SimulationError{SimulationErrorCode::InvalidRun, committed.error()});
    }
    return {};
}

} // namespace offtake::sim
