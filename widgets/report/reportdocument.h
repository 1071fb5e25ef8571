// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/report/reportcontent.h"

#include <QByteArray>
#include <QColor>
#include <QList>
#include <QPicture>
#include <QString>

#include <stop_token>
#include <utility>

namespace offtake {

/// The report's charts as recorded drawings: charts are widgets and belong to the GUI thread, the pages are
/// laid out in another. Sizes in millimetres, one pair per scenario of the content.
struct ReportPictures
{
    static constexpr double kRunOffHeight = 58;
    static constexpr double kFanHeight = 66;
    static constexpr double kHistogramHeight = 54;
    /// Of a chart with that many bars or rows of cells below each other.
    static constexpr double rowsHeight(qsizetype rows) { return 16 + 5.5 * double(rows); }
    static constexpr double kSecondLineHeight = 4; ///< of names on two lines below an axis

    QPicture shares;
    double sharesHeight = 0;
    QPicture runOff;
    QList<std::pair<QString, QColor>> runOffKey; ///< names and colours of its areas
    struct OfScenario
    {
        QPicture fan;
        QPicture histogram;
        QPicture contributions;
        double contributionsHeight = 0;
    };
    QList<OfScenario> scenarios;
    QPicture tornado;
    double tornadoHeight = 0;
    QPicture dependency;
    double dependencyHeight = 0;
};

/// Width of the text area of a paper, in millimetres; the charts are as wide.
double reportContentWidth(Paper paper);

/// Lays the report out and returns the finished PDF. Any thread; speaks the language of the request. The
/// same content gives the same bytes but for the date (see documentTime()).
/// Errors: Canceled, Failed.
Result<QByteArray> renderReport(
    const ReportContent &content, const ReportPictures &pictures, std::stop_token stop = {});

} // namespace offtake
