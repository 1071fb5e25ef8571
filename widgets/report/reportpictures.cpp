// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/reportpictures.h"

#include "data/text/translation.h"
#include "widgets/charts/fanchart.h"
#include "widgets/charts/histogramchart.h"
#include "widgets/charts/measurecharts.h"

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

void drawScenario(
    ReportPictures::OfScenario &drawn, const ReportContent &content, const ReportScenario &entry, bool isFan)
{
    const sim::ProviderResult *provider =
        sim::find(entry.results.providers, content.measures.organization.value().toStdString());
    if (!provider)
        return;
    const double width = reportContentWidth(content.request.paper);
    const sim::Model &model = entry.compiled.model;
    const QString currency = QString::fromStdString(model.currency);
    if (isFan) {
        FanChart fan;
        fan.setLocale(currentLocale());
        fan.setResult(*provider, entry.results, Quarter(model.startYear, model.startQuarter), currency);
        drawn.fan = record(fan, width, ReportPictures::kFanHeight);
    } else {
        HistogramChart histogram;
        histogram.setLocale(currentLocale());
        histogram.setResult(provider->horizon, entry.results.tail, currency);
        drawn.histogram = record(histogram, width, ReportPictures::kHistogramHeight);
    }
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
            shares.setBars(measurecharts::shareBars(content.measures, currentLocale()));
            pictures.shares = record(shares, width, ReportPictures::kSharesHeight);
        });
    }
    if (content.request.has(ReportSection::Contracts)) {
        add([&content, width](ReportPictures &pictures) {
            RunoffChart runOff;
            runOff.setLocale(currentLocale());
            measurecharts::fillRunOff(runOff, content.measures, content.organizationNames);
            pictures.runOff = record(runOff, width, ReportPictures::kRunOffHeight);
        });
    }
    if (content.request.has(ReportSection::Scenarios)) {
        for (qsizetype i = 0; i < content.scenarios.size(); ++i) {
            for (const bool isFan : {true, false}) {
                add([&content, i, isFan](ReportPictures &pictures) {
                    if (pictures.scenarios.size() <= i)
                        pictures.scenarios.resize(i + 1);
                    drawScenario(pictures.scenarios[i], content, content.scenarios[i], isFan);
                });
            }
        }
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
