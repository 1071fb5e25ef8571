// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/reportpictures.h"

#include "data/text/translation.h"
#include "widgets/charts/contributionchart.h"
#include "widgets/charts/dependencychart.h"
#include "widgets/charts/fanchart.h"
#include "widgets/charts/histogramchart.h"
#include "widgets/charts/measurecharts.h"
#include "widgets/charts/tornadochart.h"

#include <QPainter>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

QPicture record(Chart &chart, double widthMm, double heightMm)
{
    chart.setFont(QFont(u"Open Sans"_s)); // that of the text around it, whatever the desktop's is
    QPicture picture;
    QPainter painter(&picture);
    const double dotsPerMm = picture.logicalDpiX() / 25.4;
    chart.render(&painter, QRectF(0, 0, widthMm * dotsPerMm, heightMm * dotsPerMm));
    painter.end();
    return picture;
}

/// Of a chart whose rows are those of its table, the head left out.
double rowsHeight(const Chart &chart)
{
    return ReportPictures::rowsHeight(chart.table().size() - 1);
}

/// Of a name beside the bars of a chart as wide as the page.
constexpr qsizetype kNameLength = 40;

enum class OfScenario { Fan, Histogram, Contributions };

void drawScenario(ReportPictures::OfScenario &drawn, const ReportContent &content,
    const ReportScenario &entry, OfScenario kind)
{
    const sim::ProviderResult *provider =
        sim::find(entry.results.providers, content.measures.organization.value().toStdString());
    if (!provider)
        return;
    const double width = reportContentWidth(content.request.paper);
    const sim::Model &model = entry.compiled.model;
    const QString currency = QString::fromStdString(model.currency);
    switch (kind) {
    case OfScenario::Fan: {
        FanChart fan;
        fan.setLocale(currentLocale());
        fan.setResult(*provider, entry.results, Quarter(model.startYear, model.startQuarter), currency);
        drawn.fan = record(fan, width, ReportPictures::kFanHeight);
        break;
    }
    case OfScenario::Histogram: {
        HistogramChart histogram;
        histogram.setLocale(currentLocale());
        histogram.setResult(provider->horizon, entry.results.tail, currency);
        drawn.histogram = record(histogram, width, ReportPictures::kHistogramHeight);
        break;
    }
    case OfScenario::Contributions: {
        ContributionChart contributions;
        contributions.setLocale(currentLocale());
        contributions.setResult(*provider, content.organizationNames, currency);
        if (contributions.isEmpty())
            break;
        drawn.contributionsHeight = rowsHeight(contributions);
        drawn.contributions = record(contributions, width, drawn.contributionsHeight);
        break;
    }
    }
}

void drawTornado(ReportPictures &pictures, const ReportContent &content)
{
    TornadoChart tornado;
    tornado.setLocale(currentLocale());
    tornado.setNameLength(kNameLength);
    tornado.setSensitivity(content.stress->moving());
    if (tornado.isEmpty())
        return;
    pictures.tornadoHeight = rowsHeight(tornado);
    pictures.tornado = record(tornado, reportContentWidth(content.request.paper), pictures.tornadoHeight);
}

void drawDependency(ReportPictures &pictures, const ReportContent &content)
{
    sim::Results forced;
    forced.dependency = content.stress->dependency;
    DependencyChart dependency;
    dependency.setLocale(currentLocale());
    dependency.setResult(forced, content.measures.organization, content.organizationNames,
        QString::fromStdString(content.scenarios.first().compiled.model.currency));
    if (dependency.isEmpty())
        return;
    pictures.dependencyHeight = rowsHeight(dependency) + ReportPictures::kSecondLineHeight;
    pictures.dependency =
        record(dependency, reportContentWidth(content.request.paper), pictures.dependencyHeight);
}

} // namespace

QList<std::function<void(ReportPictures &)>> reportDrawings(const ReportContent &content)
{
    using Drawing = std::function<void(ReportPictures &)>;
    QList<Drawing> drawings;
    const auto add = [&](const Drawing &drawing) {
        drawings.append([drawing, language = content.request.language](ReportPictures &pictures) {
            const ScopedLanguage scope(language);
            drawing(pictures);
        });
    };
    const double width = reportContentWidth(content.request.paper);
    if (content.request.has(ReportSection::Concentration)) {
        add([&content, width](ReportPictures &pictures) {
            ShareChart shares;
            shares.setLocale(currentLocale());
            const QList<ShareChart::Bar> bars = measurecharts::shareBars(content.measures, currentLocale());
            shares.setBars(bars);
            pictures.sharesHeight = ReportPictures::rowsHeight(bars.size());
            pictures.shares = record(shares, width, pictures.sharesHeight);
        });
    }
    if (content.request.has(ReportSection::Contracts)) {
        add([&content, width](ReportPictures &pictures) {
            RunoffChart runOff;
            runOff.setLocale(currentLocale());
            measurecharts::fillRunOff(runOff, content.measures, content.organizationNames);
            pictures.runOff = record(runOff, width, ReportPictures::kRunOffHeight);
            pictures.runOffKey = runOff.key();
        });
    }
    if (content.request.has(ReportSection::Scenarios)) {
        for (qsizetype i = 0; i < content.scenarios.size(); ++i) {
            for (const OfScenario kind :
                {OfScenario::Fan, OfScenario::Histogram, OfScenario::Contributions}) {
                add([&content, i, kind](ReportPictures &pictures) {
                    if (pictures.scenarios.size() <= i)
                        pictures.scenarios.resize(i + 1);
                    drawScenario(pictures.scenarios[i], content, content.scenarios[i], kind);
                });
            }
        }
    }
    if (content.stress) {
        add([&content](ReportPictures &pictures) { drawTornado(pictures, content); });
        add([&content](ReportPictures &pictures) { drawDependency(pictures, content); });
    }
    return drawings;
}

ReportPictures recordReportPictures(const ReportContent &content)
{
    ReportPictures pictures;
    for (const auto &drawing : reportDrawings(content))
        drawing(pictures);
    return pictures;
}

} // namespace offtake
