// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"

#include <QByteArray>

#include <functional>
#include <stop_token>

class QPrinter;

namespace offtake {

/// Prints the pages of a PDF at the printer's resolution, those of its page range, each scaled to fit the
/// paper's printable area and centred there. Blocks: for a worker thread, which then is the only one to
/// touch `printer`. `progress` gets 0..1. Errors: Canceled, Failed (a damaged PDF, a printer that refuses).
Result<void> printPdf(const QByteArray &pdf, QPrinter &printer,
    const std::function<void(double)> &progress = {}, std::stop_token stop = {});

} // namespace offtake
