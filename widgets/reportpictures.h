// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/reportdocument.h"

namespace offtake {

/// Draws the content's charts with the same chart code as the screen, in the report's language. GUI thread
/// only; takes some ten milliseconds a chart.
ReportPictures recordReportPictures(const ReportContent &content);

} // namespace offtake
