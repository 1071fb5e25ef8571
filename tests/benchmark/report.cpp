// SPDX-License-Identifier: GPL-3.0-or-later
// What a report of four scenarios takes besides its simulation, part by part (docs/report.md).
#include "data/report/reportcache.h"
#include "data/report/reportcontent.h"
#include "data/store/store.h"
#include "data/text/translation.h"
#include "widgets/report/reportdocument.h"
#include "widgets/report/reportpictures.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>

using namespace offtake;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QTemporaryDir folder;
    const auto store = Store::create(folder.filePath(u"sample.offtake"_s), Store::Contents::Sample);
    if (!store)
        return 1;
    for (const QString &language : {u"en"_s, u"es"_s}) {
        ReportRequest request{.organization = OrganizationId(u"coreweave"_s),
            .scenarios = {u"base"_s, u"ai-winter"_s, u"microsoft-leaves-coreweave"_s,
                u"openai-pays-what-it-has"_s},
            .language = language,
            .asOf = QDate(2026, 6, 30),
            .cache = std::make_shared<ReportCache>()};
        const ScopedLanguage scope(language);
        QElapsedTimer timer;
        const auto lap = [&timer] { return double(timer.nsecsElapsed()) / 1e9; };
        timer.start();
        const auto simulated = gatherReport(**store, request);
        const double withSimulation = lap();
        timer.start();
        const auto content = gatherReport(**store, request); // every run from the cache
        const double gathered = lap();
        if (!simulated || !content)
            return 1;
        timer.start();
        const ReportPictures pictures = recordReportPictures(*content);
        const double drawn = lap();
        timer.start();
        const auto pdf = renderReport(*content, pictures);
        const double laidOut = lap();
        if (!pdf)
            return 1;
        std::printf("%s: %.2f s with the simulation (%.2f s); besides it %.2f s: measures and texts %.2f s, "
                    "charts %.2f s, pages %.2f s; %lld kB\n",
            qPrintable(language), withSimulation + drawn + laidOut, withSimulation - gathered,
            gathered + drawn + laidOut, gathered, drawn, laidOut, static_cast<long long>(pdf->size() / 1000));
    }
    return 0;
}
