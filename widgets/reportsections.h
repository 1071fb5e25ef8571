// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace offtake {

class ReportCanvas;
struct ReportContent;
struct ReportPictures;

/// Draws every section in order, in the language and number format of the calling thread.
void drawReport(ReportCanvas &canvas, const ReportContent &content, const ReportPictures &pictures);

} // namespace offtake
