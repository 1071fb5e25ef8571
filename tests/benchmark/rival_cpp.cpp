// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/modeljson.h"
#include "gpu/simulate.h"
#include "tests/support/twin.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <sstream>

using namespace offtake;

/// A rival of the engine for `offtake-engine benchmark --rival`: the whole model by a plain program, as an
/// analyst who programs well would write it: double precision, std::mt19937_64, std::normal_distribution,
/// -O2, one thread, all paths kept, quantiles by sorting.
///
/// Called with --model FILE --paths N; prints one JSON object: paths, seconds, and by provider mean, standard
/// error and expected shortfall of the horizon revenue.
namespace {

struct Figures
{
    double mean = 0;
    double standardError = 0;
    double shortfall = 0;
};

Figures figuresOf(std::vector<double> &values, double tail)
{
    Figures f;
    const auto n = static_cast<double>(values.size());
    for (const double value : values)
        f.mean += value / n;
    double squares = 0;
    for (const double value : values)
        squares += (value - f.mean) * (value - f.mean);
    f.standardError = std::sqrt(squares / (n - 1) / n);
    std::sort(values.begin(), values.end());
    const auto worst = std::max<std::size_t>(1, static_cast<std::size_t>(tail * n));
    for (std::size_t i = 0; i < worst; ++i)
        f.shortfall += values[i] / static_cast<double>(worst);
    return f;
}

} // namespace

int main(int argc, char **argv)
{
    std::string file;
    std::size_t paths = 20000;
    for (int i = 1; i + 1 < argc; i += 2) {
        if (std::strcmp(argv[i], "--model") == 0)
            file = argv[i + 1];
        else if (std::strcmp(argv[i], "--paths") == 0)
            paths = std::stoull(argv[i + 1]);
    }
    std::ifstream stream(file);
    std::stringstream text;
    text << stream.rdbuf();
    const auto model = sim::readModel(text.str());
    if (!model || paths < 2) {
        std::fprintf(stderr, "rival_cpp: give --model FILE --paths N\n");
        return 1;
    }
    const std::vector<std::string> providers = sim::providerIds(*model);
    std::vector<std::size_t> index;
    for (std::size_t i = 0; i < model->organizations.size(); ++i) {
        if (std::find(providers.begin(), providers.end(), model->organizations[i].id) != providers.end())
            index.push_back(i);
    }

    const auto start = std::chrono::steady_clock::now();
    const twin::Twin plain(*model);
    twin::MersenneDraws draws(1);
    const auto quarters = static_cast<std::size_t>(model->quarters);
    // [provider][quarter, then the horizon][path]
    std::vector<std::vector<std::vector<double>>> revenue(
        index.size(), std::vector<std::vector<double>>(quarters + 1, std::vector<double>(paths)));
    for (std::size_t path = 0; path < paths; ++path) {
        const twin::Path followed = plain.follow(draws);
        for (std::size_t p = 0; p < index.size(); ++p) {
            double sum = 0;
            for (std::size_t q = 0; q < quarters; ++q) {
                revenue[p][q][path] = followed.revenue[index[p]][q];
                sum += followed.revenue[index[p]][q];
            }
            revenue[p][quarters][path] = sum;
        }
    }
    std::vector<Figures> horizon;
    for (auto &provider : revenue) {
        for (auto &series : provider) {
            const Figures figures = figuresOf(series, model->outputs.tail);
            if (&series == &provider.back())
                horizon.push_back(figures);
        }
    }
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;

    std::printf("{\"name\": \"plain C++, double, mt19937_64, 1 thread\", \"paths\": %zu, \"seconds\": %.6f, "
                "\"providers\": {",
        paths, seconds.count());
    for (std::size_t p = 0; p < index.size(); ++p)
        std::printf("%s\"%s\": {\"mean\": %.9g, \"standard_error\": %.9g, \"expected_shortfall\": %.9g}",
            p > 0 ? ", " : "", model->organizations[index[p]].id.c_str(), horizon[p].mean,
            horizon[p].standardError, horizon[p].shortfall);
    std::printf("}}\n");
    return 0;
}
