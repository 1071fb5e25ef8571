// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/report/reportdocument.h"

#include <functional>

namespace offtake {

/// The drawings that the sections of the content need, each some ten milliseconds' work with the same chart
/// code as the screen, in the report's language. GUI thread only; `content` outlives them.
QList<std::function<void(ReportPictures &)>> reportDrawings(const ReportContent &content);

/// All of them at once.
ReportPictures recordReportPictures(const ReportContent &content);

} // namespace offtake
