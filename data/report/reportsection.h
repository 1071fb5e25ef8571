// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"

#include <QList>
#include <QString>

namespace offtake {

/// A part of the report that can be chosen and moved.
enum class ReportSection {
    Cover,
    Brief,
    Concentration,
    Contracts,
    Scenarios,
    Stress,
    Comparison,
    Assumptions,
    Method,
    Reproducibility,
    Sources,
};

/// All of them in their usual order.
QList<ReportSection> allReportSections();

/// The word of the command line: "concentration".
QString reportSectionKey(ReportSection section);
/// As a reader calls it, translated.
QString reportSectionTitle(ReportSection section);

/// Reads "cover,brief,..." in the order given. Error: InvalidInput (an unknown word, one given twice, none at
/// all), which lists those there are.
Result<QList<ReportSection>> readReportSections(const QString &words);

} // namespace offtake
