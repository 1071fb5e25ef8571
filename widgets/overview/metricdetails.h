// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace offtake {

struct OverviewData;

/// The figures of the overview's cards.
enum class Metric { Contracted, Remaining, Backlog, TopCustomer, Hhi, Warl, Coverage, Outlook };

/// How a figure came about: the numbers that went into it, each with its source, and what was left out and
/// why. HTML without the explanation itself.
QString metricDetails(Metric metric, const OverviewData &data, const QLocale &locale);

} // namespace offtake
