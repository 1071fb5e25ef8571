// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/partial.h"

#include "gpu/atomicfile.h"
#include "gpu/modeljson.h"
#include "gpu/runrange.h"
#include "gpu/sha256.h"
#include "gpu/summary.h"

#include <algorithm>
#include <optional>

namespace offtake::sim {
namespace {

constexpr std::string_view kMagic = "offtake-partial/2\n";
constexpr std::size_t kDigestLength = 64;

/// Whole numbers as bytes, least significant first, seven bits a byte with a continuation bit: most are
/// small.
class ByteWriter
{
public:
    void put(std::uint64_t number)
    {
        while (number >= 0x80) {
            m_bytes += static_cast<char>((number & 0x7F) | 0x80);
            number >>= 7;
        }
        m_bytes += static_cast<char>(number);
    }
    void put(std::string_view text)
    {
        put(text.size());
        m_bytes += text;
    }
    std::string &bytes() { return m_bytes; }

private:
    std::string m_bytes;
};

/// Reads what ByteWriter wrote; past the end everything is 0 and ok() is false.
class ByteReader
{
public:
    explicit ByteReader(std::string_view bytes)
        : m_bytes(bytes)
    {}
    std::uint64_t get()
    {
        std::uint64_t number = 0;
        for (int shift = 0; shift < 70; shift += 7) {
            if (m_bytes.empty())
                break;
            const auto byte = static_cast<unsigned char>(m_bytes.front());
            m_bytes.remove_prefix(1);
            number |= static_cast<std::uint64_t>(byte & 0x7F) << std::min(shift, 63);
            if (byte < 0x80)
                return number;
        }
        m_ok = false;
        return 0;
    }
    std::string_view text()
    {
        const std::uint64_t size = get();
        if (size > m_bytes.size()) {
            m_ok = false;
            return {};
        }
        const std::string_view text = m_bytes.substr(0, size);
        m_bytes.remove_prefix(size);
        return text;
    }
    bool ok() const { return m_ok; }
    std::size_t rest() const { return m_bytes.size(); }
    void fail() { m_ok = false; }

private:
    std::string_view m_bytes;
    bool m_ok = true;
};

/// Walks over every number of an accumulator in one fixed order, for writing and reading alike.
template <class Visitor, class Sums>
void visitSums(Visitor &visit, Sums &sums)
{
    for (auto &provider : sums.providers) {
        for (auto &series : provider.quarters)
            visit(series);
        for (auto &series : provider.years)
            visit(series);
        visit(provider.horizon);
        visit(provider.parts);
        visit(provider.concentration);
        visit(provider.below);
    }
    for (auto &ratio : sums.ratios) {
        visit(ratio.owing);
        visit(ratio.sum);
        visit(ratio.belowOne);
        visit(ratio.pooled);
    }
    visit(sums.exits);
    for (auto &variant : sums.variants) {
        for (auto &series : variant)
            visit(series);
    }
}

struct SumsWriter
{
    ByteWriter &to;
    void operator()(const std::vector<std::uint64_t> &numbers)
    {
        for (const std::uint64_t number : numbers)
            to.put(number);
    }
    void operator()(const BinnedSeries &series)
    {
        to.put(series.count());
        if (series.count() == 0)
            return;
        const auto sum = static_cast<UInt128>(series.sum());
        for (const UInt128 wide : {sum, series.squares()}) {
            to.put(static_cast<std::uint64_t>(wide));
            to.put(static_cast<std::uint64_t>(wide >> 64));
        }
        to.put(static_cast<std::uint64_t>(series.low()));
        to.put(static_cast<std::uint64_t>(series.high() - series.low()));
        to.put(static_cast<std::uint64_t>(series.shift()));
        std::int64_t last = series.low() >> series.shift();
        series.forEach(
            [&](std::int64_t number, const BinnedSeries::Bin &bin, std::span<const std::uint64_t> columns) {
                to.put(bin.count);
                to.put(static_cast<std::uint64_t>(number - last));
                last = number;
                to.put(static_cast<std::uint64_t>(bin.low - (number << series.shift())));
                to.put(static_cast<std::uint64_t>(bin.high - bin.low));
                for (const std::uint64_t column : columns)
                    to.put(column);
            });
        to.put(std::uint64_t{0});
    }
};

struct SumsReader
{
    ByteReader &from;
    void operator()(std::vector<std::uint64_t> &numbers)
    {
        for (std::uint64_t &number : numbers)
            number = from.get();
    }
    void operator()(BinnedSeries &series)
    {
        const std::uint64_t count = from.get();
        if (count == 0)
            return;
        UInt128 wide[2];
        for (UInt128 &number : wide) {
            const std::uint64_t lower = from.get();
            number = (static_cast<UInt128>(from.get()) << 64) | lower;
        }
        const auto low = static_cast<std::int64_t>(from.get());
        const auto high = static_cast<std::int64_t>(static_cast<std::uint64_t>(low) + from.get());
        const std::uint64_t shift = from.get();
        if (!from.ok() || low < 0 || high < low || shift > 62 ||
            (high >> shift) - (low >> shift) >= (std::int64_t{1} << series.bits())) {
            from.fail();
            return;
        }
        series.restore(count, static_cast<Int128>(wide[0]), wide[1], low, high, static_cast<int>(shift));
        std::int64_t number = low >> shift;
        std::vector<std::uint64_t> columns(static_cast<std::size_t>(series.columns()));
        while (from.ok()) {
            BinnedSeries::Bin bin;
            bin.count = from.get();
            if (bin.count == 0)
                return;
            number += static_cast<std::int64_t>(from.get() & 0xFFFFFFFFU);
            if (number > (high >> shift)) {
                from.fail();
                return;
            }
            bin.low = (number << shift) + static_cast<std::int64_t>(from.get());
            bin.high = bin.low + static_cast<std::int64_t>(from.get());
            for (std::uint64_t &column : columns)
                column = from.get();
            series.restoreBin(number, bin, columns);
        }
    }
};

std::string encode(
    const Model &model, const RunOptions &options, const Accumulator &sums, const RunRecord &record)
{
    ByteWriter body;
    body.put(writeModel(model));
    body.put(options.firstPath);
    body.put(options.paths);
    body.put(options.seed);
    body.put(record.version);
    body.put(record.backend);
    body.put(record.device);
    body.put(record.threads);
    body.put(static_cast<std::uint64_t>(record.seconds * 1e9));
    body.put(record.startedAt);
    SumsWriter writer{body};
    visitSums(writer, sums);
    // A digest of all that follows: a file that was cut off or damaged is refused, never merged.
    return std::string(kMagic) + sha256(body.bytes()) + '\n' + body.bytes();
}

struct Shard
{
    std::string file;
    std::string model;
    RunOptions range;
    RunRecord record;
    std::string bytes;
    std::size_t sumsAt = 0;
};

Expected<Shard, std::string> decodeHeader(NamedPartial partial)
{
    Shard shard;
    shard.file = std::move(partial.name);
    shard.bytes = std::move(partial.bytes);
    const std::string &file = shard.file;
    const std::string_view text = shard.bytes;
    const std::size_t start = kMagic.size() + kDigestLength + 1;
    if (text.substr(0, kMagic.size()) != kMagic || text.size() < start)
        return Unexpected(file + ": not a partial result (offtake-partial/2).");
    const std::string_view body = text.substr(start);
    if (text.substr(kMagic.size(), kDigestLength) != sha256(body))
        return Unexpected(file + ": damaged: its contents do not match its checksum.");
    ByteReader reader(body);
    shard.model = reader.text();
    shard.range.firstPath = reader.get();
    shard.range.paths = reader.get();
    shard.range.seed = reader.get();
    shard.record.version = reader.text();
    shard.record.backend = reader.text();
    shard.record.device = reader.text();
    shard.record.threads = static_cast<unsigned>(reader.get());
    shard.record.seconds = static_cast<double>(reader.get()) * 1e-9;
    shard.record.startedAt = reader.text();
    if (!reader.ok())
        return Unexpected(file + ": damaged: it ends too early.");
    shard.sumsAt = shard.bytes.size() - reader.rest();
    return shard;
}

/// Why these shards do not make up one range; they are sorted by their first path.
std::optional<std::string> misfit(const std::vector<Shard> &shards)
{
    for (std::size_t i = 1; i < shards.size(); ++i) {
        const Shard &one = shards[i - 1];
        const Shard &next = shards[i];
        const std::string files = one.file + " and " + next.file;
        if (next.model != one.model)
            return files + ": of different models.";
        if (next.range.seed != one.range.seed)
            return files + ": of different seeds, " + std::to_string(one.range.seed) + " and " +
                   std::to_string(next.range.seed) + '.';
        const std::uint64_t end = one.range.firstPath + one.range.paths;
        if (next.range.firstPath < end)
            return files + ": overlap: both have path " + std::to_string(next.range.firstPath) + '.';
        if (next.range.firstPath > end)
            return files + ": leave a gap: paths " + std::to_string(end) + " to " +
                   std::to_string(next.range.firstPath - 1) + " are missing.";
    }
    return std::nullopt;
}

Expected<Results, std::string> merge(const std::vector<Shard> &shards)
{
    const auto model = readModel(shards.front().model);
    if (!model)
        return Unexpected(shards.front().file + ": its model is refused: " + model.error().front().place +
                          ": " + model.error().front().reason + '.');
    const auto plan = buildPlan(*model);
    std::optional<Accumulator> all;
    RunRecord record = shards.front().record;
    record.seconds = 0;
    std::uint64_t paths = 0;
    for (const Shard &shard : shards) {
        Accumulator sums(*plan, horizonBits(*plan, kMaxPaths));
        sums.paths = shard.range.paths;
        ByteReader reader(std::string_view(shard.bytes).substr(shard.sumsAt));
        SumsReader sumsReader{reader};
        visitSums(sumsReader, sums);
        if (!reader.ok() || reader.rest() != 0)
            return Unexpected(shard.file + ": damaged: its sums cannot be read.");
        if (all)
            all->merge(sums);
        else
            all.emplace(std::move(sums));
        paths += shard.range.paths;
        record.seconds += shard.record.seconds;
        record.startedAt = std::min(record.startedAt, shard.record.startedAt);
    }
    if (paths > kMaxPaths)
        return Unexpected("Together " + std::to_string(paths) + " paths; at most " +
                          std::to_string(kMaxPaths) + " can be merged.");
    Results results = summarize(*plan, *all, shards.front().range.firstPath, shards.front().range.seed);
    results.run = record;
    results.run.pathsPerSecond = record.seconds > 0 ? static_cast<double>(paths) / record.seconds : 0;
    return results;
}

SimulationResult<Plan> checkedPlan(const Model &model)
{
    auto plan = buildPlan(model);
    if (plan)
        return std::move(plan).value();
    return Unexpected(invalidModel(plan.error()));
}

struct PartialRun
{
    Plan plan;
    RunOutcome outcome;
};

SimulationResult<PartialRun> runPartial(
    const Model &model, const RunOptions &options, const RunCallbacks &callbacks)
{
    auto plan = checkedPlan(model);
    if (!plan)
        return Unexpected(std::move(plan).error());
    // As fine as the largest merge may want them.
    auto outcome = simulateRange(*plan, options, callbacks, horizonBits(*plan, kMaxPaths));
    if (!outcome)
        return Unexpected(std::move(outcome).error());
    return PartialRun{std::move(plan).value(), std::move(outcome).value()};
}

} // namespace

SimulationResult<Results> simulateAndWritePartial(
    const Model &model, const RunOptions &options, const std::string &path, const RunCallbacks &callbacks)
{
    const auto run = runPartial(model, options, callbacks);
    if (!run)
        return Unexpected(run.error());
    const RunOutcome &outcome = run->outcome;
    if (const auto written = writeFile(path, encode(model, options, outcome.sums, outcome.record)); !written)
        return Unexpected(SimulationError{SimulationErrorCode::InvalidRun, written.error()});
    Results results = summarize(run->plan, outcome.sums, options.firstPath, options.seed);
    results.run = outcome.record;
    return results;
}

SimulationResult<std::string> simulatePartial(
    const Model &model, const RunOptions &options, const RunCallbacks &callbacks)
{
    const auto run = runPartial(model, options, callbacks);
    if (!run)
        return Unexpected(run.error());
    return encode(model, options, run->outcome.sums, run->outcome.record);
}

Expected<Results, std::string> mergePartialBytes(std::vector<NamedPartial> partials)
{
    if (partials.empty())
        return Unexpected(std::string("No partial results were given."));
    std::vector<Shard> shards;
    for (NamedPartial &partial : partials) {
        auto shard = decodeHeader(std::move(partial));
        if (!shard)
            return Unexpected(std::move(shard).error());
        shards.push_back(std::move(shard).value());
    }
    std::sort(shards.begin(), shards.end(),
        [](const Shard &a, const Shard &b) { return a.range.firstPath < b.range.firstPath; });
    if (auto reason = misfit(shards))
        return Unexpected(std::move(*reason));
    return merge(shards);
}

Expected<Results, std::string> mergePartials(const std::vector<std::string> &paths)
{
    std::vector<NamedPartial> partials;
    for (const std::string &path : paths) {
        auto bytes = readFile(path);
        if (!bytes)
            return Unexpected(std::move(bytes).error());
        partials.push_back({path, std::move(bytes).value()});
    }
    return mergePartialBytes(std::move(partials));
}

} // namespace offtake::sim
