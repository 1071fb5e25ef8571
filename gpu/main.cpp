// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/atomicfile.h"
#include "gpu/benchmark.h"
#include "gpu/engine.h"
#include "gpu/modeljson.h"
#include "gpu/mpirun.h"
#include "gpu/partial.h"
#include "gpu/pathcsv.h"
#include "gpu/resultjson.h"
#include "gpu/untilerror.h"
#include "gpu/verify.h"

#include <CLI/CLI.hpp>

#include <cstdio>

using namespace offtake;
using namespace offtake::sim;

namespace {

enum ExitStatus { kDone = 0, kFailed = 1, kBadInput = 3 };

struct SimulateOptions
{
    std::string model;
    RunOptions run;
    std::string backend = "auto";
    std::string json;
    std::string partial;
    double untilError = 0; ///< 0 = all paths
    PathFiles files;
};

int fail(int status, const std::string &message)
{
    std::fprintf(stderr, "offtake-engine: %s\n", message.c_str());
    return status;
}

int report(const SimulationError &error)
{
    return fail(error.code == SimulationErrorCode::InvalidModel ? kBadInput : kFailed, error.message);
}

int deliver(const Results &results, const std::string &json)
{
    if (json.empty()) {
        std::fputs(writeResults(results).c_str(), stdout);
        return kDone;
    }
    if (const auto written = writeFile(json, writeResults(results)); !written)
        return fail(kFailed, written.error());
    return kDone;
}

/// What ranks cannot do together.
bool isForOneProcess(const SimulateOptions &options)
{
    return options.untilError > 0 || !options.partial.empty() || options.files.any();
}

int simulateCommand(SimulateOptions options, const mpi::Ranks &ranks)
{
    options.run.backend = *backendFromName(options.backend);
    const auto text = readFile(options.model);
    if (!text)
        return fail(kFailed, text.error());
    const auto model = readModel(*text);
    if (!model) {
        for (const ModelProblem &problem : model.error())
            std::fprintf(
                stderr, "%s: %s: %s\n", options.model.c_str(), problem.place.c_str(), problem.reason.c_str());
        return kBadInput;
    }
    SimulationResult<Results> results = Results{};
    if (ranks.size() > 1) {
        if (isForOneProcess(options))
            return fail(kFailed, "--until-error, --partial and path files are not for several ranks");
        auto merged = ranks.simulate(*model, options.run);
        if (!merged)
            return report(merged.error());
        if (!*merged)
            return kDone;
        results = **std::move(merged);
    }
    if (options.untilError > 0) {
        auto outcome = simulateUntilError(*model, options.run, {.relativeError = options.untilError});
        if (!outcome)
            return report(outcome.error());
        std::fprintf(stderr, "relative standard error %.3g%s\n", outcome->relativeError,
            outcome->reached ? "" : ": not reached, more paths are needed");
        options.run.paths = outcome->results.paths;
        results = std::move(outcome->results);
    }
    if (options.files.any()) {
        if (const auto written = writePathFiles(*model, options.run, options.files); !written)
            return report(written.error());
        if (options.json.empty() && options.partial.empty())
            return kDone;
    }
    if (!options.partial.empty())
        results = simulateAndWritePartial(*model, options.run, options.partial);
    else if (options.untilError == 0 && ranks.size() == 1)
        results = simulate(*model, options.run);
    if (!results)
        return report(results.error());
    std::fprintf(stderr, "%llu paths on %s in %.3f s, %.0f paths a second\n",
        static_cast<unsigned long long>(results->paths), results->run.device.c_str(), results->run.seconds,
        results->run.pathsPerSecond);
    return options.json.empty() && !options.partial.empty() ? kDone : deliver(*results, options.json);
}

void addSimulate(CLI::App &app, SimulateOptions &options)
{
    app.add_option("--model", options.model, "Model document, offtake-model/1")->required();
    app.add_option("--paths", options.run.paths, "Number of paths")->capture_default_str();
    app.add_option("--first-path", options.run.firstPath, "First path number")->capture_default_str();
    app.add_option("--seed", options.run.seed, "Seed of the random numbers")->capture_default_str();
    app.add_option("--backend", options.backend, "Where to compute")
        ->check(CLI::IsMember({"auto", "cpu", "cuda"}))
        ->capture_default_str();
    app.add_option("--threads", options.run.threads, "CPU threads; 0 = one per hardware thread")
        ->capture_default_str();
    app.add_option("--json", options.json, "Result document; standard output if nothing else is asked for");
    CLI::Option *partial =
        app.add_option("--partial", options.partial, "Partial result of this path range, for merge");
    app.add_option("--until-error", options.untilError,
           "Stop at the first of 4,096, 8,192, ... paths, at most --paths, where mean and expected shortfall "
           "of "
           "every provider have a smaller relative standard error")
        ->check(CLI::PositiveNumber)
        ->excludes(partial);
    app.add_option("--paths-csv", options.files.paths, "Revenue by path, provider and quarter");
    app.add_option("--exits-csv", options.files.exits, "Exits by path");
    app.add_option("--ratios-csv", options.files.ratios, "Payment ratios by path and quarter");
}

} // namespace

int main(int argc, char **argv)
{
    const mpi::Ranks ranks(argc, argv);
    CLI::App app("Monte Carlo engine of Offtake: revenue of providers under their customers' risks");
    app.set_version_flag("--version", OFFTAKE_ENGINE_VERSION);
    app.require_subcommand(1);

    SimulateOptions simulateOptions;
    CLI::App *simulating = app.add_subcommand("simulate", "Simulate paths of a model");
    addSimulate(*simulating, simulateOptions);

    std::vector<std::string> partials;
    std::string mergedJson;
    CLI::App *merging = app.add_subcommand("merge", "Merge partial results into the result of the whole");
    merging->add_option("partials", partials, "Partial results of adjoining path ranges")->required();
    merging->add_option("--json", mergedJson, "Result document; standard output if left out");

    BenchmarkOptions benchmarkOptions;
    CLI::App *measuring = app.add_subcommand("benchmark", "Measure paths a second of this machine's engines");
    measuring->add_option("--model", benchmarkOptions.model, "Model document, offtake-model/1")->required();
    measuring->add_option("--paths", benchmarkOptions.paths, "Paths a run")->capture_default_str();
    measuring->add_option("--repeats", benchmarkOptions.repeats, "Runs, of which the median counts")
        ->capture_default_str();
    measuring->add_option("--rival", benchmarkOptions.rivals,
        "Command of another program to measure beside them (tests/benchmark), as often as wanted");
    measuring->add_option("--rival-paths", benchmarkOptions.rivalPaths, "Paths a run of a rival")
        ->capture_default_str();
    measuring->add_flag("--growth", benchmarkOptions.growth,
        "Also how cost grows with paths, contracts, quarters and organizations");
    measuring->add_flag("--scaling", benchmarkOptions.scaling,
        "Also one thread on each processor in turn, and one thread each on all of them");
    measuring->add_flag("--dependency", benchmarkOptions.dependency,
        "Also what the dependency matrix of all customers costs, in runs without it");

    VerifyOptions verifyOptions;
    CLI::App *verifying = app.add_subcommand(
        "verify", "Compare the bytes of every engine, thread count and sharding of this machine");
    verifying->add_option("--model", verifyOptions.model, "Model document, offtake-model/1")->required();
    verifying->add_option("--paths", verifyOptions.paths, "Paths a run")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    verifying->add_option("--first-path", verifyOptions.firstPath, "First path number")
        ->capture_default_str();
    verifying->add_option("--seed", verifyOptions.seed, "Seed of the random numbers")->capture_default_str();

    CLI11_PARSE(app, argc, argv);
    if (*simulating)
        return simulateCommand(simulateOptions, ranks);
    if (!ranks.isFirst())
        return kDone;
    if (*merging) {
        const auto results = mergePartials(partials);
        return results ? deliver(*results, mergedJson) : fail(kBadInput, results.error());
    }
    if (*verifying) {
        const auto same = verify(verifyOptions);
        return !same ? fail(kFailed, same.error()) : *same ? kDone : kFailed;
    }
    if (const auto measured = benchmark(benchmarkOptions); !measured)
        return fail(kFailed, measured.error());
    return kDone;
}
