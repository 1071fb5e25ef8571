// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/reportcontent.h"
#include "data/reporttext.h"
#include "widgets/reportdocument.h"

namespace offtake {

class ReportCanvas;

/// What the sentences about one run need to know.
reporttext::RunContext runContext(const ReportContent &content, const ReportScenario &entry);

/// One scenario's section: sentences, fan chart, histogram and tables.
void drawScenario(ReportCanvas &canvas, const ReportContent &content, const ReportScenario &entry,
    const ReportPictures::OfScenario &pictures);

/// The provider's contracts among `contracts`, by reason: "no value is known: A, B; terminated: C". Empty if
/// there are none.
QString leftOutText(const ReportContent &content, const QList<LeftOutContract> &contracts);

/// The horizon figures of all scenarios side by side, differences against the first.
void drawComparison(ReportCanvas &canvas, const ReportContent &content);

} // namespace offtake
