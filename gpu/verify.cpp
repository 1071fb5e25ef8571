// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/verify.h"

#include "gpu/atomicfile.h"
#include "gpu/cpu/cpuengine.h"
#include "gpu/modeljson.h"
#include "gpu/partial.h"
#include "gpu/resultjson.h"
#include "gpu/summary.h"

#include <algorithm>
#include <cstdio>
#include <set>
#include <thread>

namespace offtake::sim {
namespace {

Expected<std::string, std::string> documentOf(Engine &engine, const Plan &plan, const VerifyOptions &options)
{
    std::vector<Accumulator> sums = accumulatorsFor(plan, engine.workers(), horizonBits(plan, options.paths));
    const auto ran =
        engine.run(plan, {options.firstPath, options.paths}, options.seed, sums, [](std::uint64_t) {}, {});
    if (!ran)
        return Unexpected(ran.error().message);
    for (std::size_t worker = 1; worker < sums.size(); ++worker)
        sums[0].merge(sums[worker]);
    return writeResults(summarize(plan, sums[0], options.firstPath, options.seed));
}

/// Three shards of unlike lengths, merged from the last to the first.
Expected<std::string, std::string> documentOfShards(const Model &model, const VerifyOptions &options)
{
    std::vector<NamedPartial> partials;
    const std::uint64_t borders[] = {options.paths, options.paths / 3, options.paths / 7, 0};
    for (std::size_t i = 0; i + 1 < std::size(borders); ++i) {
        if (borders[i] == borders[i + 1])
            continue;
        RunOptions run;
        run.firstPath = options.firstPath + borders[i + 1];
        run.paths = borders[i] - borders[i + 1];
        run.seed = options.seed;
        run.backend = Backend::Cpu;
        auto bytes = simulatePartial(model, run);
        if (!bytes)
            return Unexpected(bytes.error().message);
        partials.push_back({"shard " + std::to_string(i), std::move(bytes).value()});
    }
    auto merged = mergePartialBytes(std::move(partials));
    if (!merged)
        return Unexpected(std::move(merged).error());
    merged->run = {};
    return writeResults(*merged);
}

/// Prints the outcome of one comparison.
bool compare(const std::string &name, const std::string &reference, const std::string &document)
{
    if (document == reference) {
        std::printf("%-40s same %zu bytes\n", name.c_str(), document.size());
        return true;
    }
    const auto at = static_cast<std::size_t>(
        std::mismatch(reference.begin(), reference.end(), document.begin(), document.end()).first -
        reference.begin());
    const auto around = [at](const std::string &text) {
        const std::size_t start = at < 80 ? 0 : at - 80;
        std::string part = text.substr(std::min(start, text.size()), 120);
        std::replace(part.begin(), part.end(), '\n', ' ');
        return part;
    };
    std::printf("%-40s DIFFERS from byte %zu\n  expected ... %s ...\n  found    ... %s ...\n", name.c_str(),
        at, around(reference).c_str(), around(document).c_str());
    return false;
}

} // namespace

Expected<bool, std::string> verify(const VerifyOptions &options)
{
    const auto text = readFile(options.model);
    if (!text)
        return Unexpected(text.error());
    const auto model = readModel(*text);
    if (!model)
        return Unexpected(
            options.model + ": " + model.error().front().place + ": " + model.error().front().reason);
    const auto plan = buildPlan(*model);
    const std::vector<cpu::Target> targets = cpu::targets();
    const auto scalar = std::find_if(targets.begin(), targets.end(),
        [](const cpu::Target &target) { return std::string(target.name) == "scalar"; });
    cpu::CpuEngine first(1, scalar == targets.end() ? targets.back() : *scalar);
    const auto reference = documentOf(first, *plan, options);
    if (!reference)
        return Unexpected(reference.error());
    std::printf("%-40s %zu bytes, all are compared with them\n", engineLabel(first).c_str(), reference->size());

    bool same = true;
    const unsigned hardware = std::max(1U, std::thread::hardware_concurrency());
    for (const cpu::Target &target : targets) {
        for (const unsigned threads : std::set<unsigned>{1, 2, 3, hardware}) {
            cpu::CpuEngine engine(threads, target);
            const auto document = documentOf(engine, *plan, options);
            if (!document)
                return Unexpected(document.error());
            same &= compare(engineLabel(engine), *reference, *document);
        }
    }
    const auto shards = documentOfShards(*model, options);
    if (!shards)
        return Unexpected(shards.error());
    same &= compare("three shards, merged backwards", *reference, *shards);

    auto cuda = makeEngine(Backend::Cuda, 0);
    if (!cuda) {
        std::printf("%-40s skipped: %s\n", "cuda", cuda.error().message.c_str());
        return same;
    }
    const auto document = documentOf(**cuda, *plan, options);
    if (!document)
        return Unexpected(document.error());
    return compare((*cuda)->device(), *reference, *document) && same;
}

} // namespace offtake::sim
