// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reportpictures.h"

#include "data/translation.h"
#include "widgets/fanchart.h"
#include "widgets/histogramchart.h"
#include "widgets/measurecharts.h"

#include <QPainter>

namespace offtake {

namespace {

QPicture record(Chart &chart, double widthMm, double heightMm)
{
    QPicture picture;
    QPainter painter(&picture);
    const double dotsPerMm = picture.logicalDpiX() / 25.4;
    chart.render(&painter, QRectF(0, 0, widthMm * dotsPerMm, heightMm * dotsPerMm));
    painter.end();
    return picture;
}

} // namespace

ReportPictures recordReportPictures(const ReportContent &content)
{
    const ScopedLanguage language(content.request.language);
    const QLocale locale = currentLocale();
    const double width = reportContentWidth(content.request.paper);
    const ProviderMeasures &measures = content.measures;
    ReportPictures pictures;

    ShareChart shares;
    shares.setLocale(locale);
    shares.setBars(measurecharts::shareBars(measures, locale));
    pictures.shares = record(shares, width, ReportPictures::kSharesHeight);

    RunoffChart runOff;
    runOff.setLocale(locale);
    measurecharts::fillRunOff(runOff, measures, content.organizationNames);
    pictures.runOff = record(runOff, width, ReportPictures::kRunOffHeight);

    for (const ReportScenario &entry : content.scenarios) {
        ReportPictures::OfScenario drawn;
        const sim::ProviderResult *provider =
            sim::find(entry.results.providers, measures.organization.value().toStdString());
        if (provider) {
            const sim::Model &model = entry.compiled.model;
            const QString currency = QString::fromStdString(model.currency);
            FanChart fan;
            fan.setLocale(locale);
            fan.setResult(*provider, entry.results, Quarter(model.startYear, model.startQuarter), currency);
            drawn.fan = record(fan, width, ReportPictures::kFanHeight);
            HistogramChart histogram;
            histogram.setLocale(locale);
            histogram.setResult(provider->horizon, entry.results.tail, currency);
            drawn.histogram = record(histogram, width, ReportPictures::kHistogramHeight);
        }
        pictures.scenarios.append(drawn);
    }
    return pictures;
}

} // namespace offtake
