// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace offtake {

class ReportCanvas;
struct ReportContent;
struct ReportMemory;
struct ReportPictures;

/// Draws the request's sections in its order, in the language and number format of the calling thread.
/// `memory` is of the layout before, empty for the first; the pages are right once it returns the same.
ReportMemory drawReport(ReportCanvas &canvas, const ReportContent &content, const ReportPictures &pictures,
    const ReportMemory &memory);

} // namespace offtake
