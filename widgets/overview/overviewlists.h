// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/factlist.h"

#include <QLocale>

namespace offtake {

struct OverviewData;

/// The rows of the overview's lists, each whole: the lists show what has room.

/// Customers above the disclosure threshold, with share and source.
QList<FactList::Fact> aboveFacts(const OverviewData &data, const QLocale &locale);
/// Who trades with the provider and funds or owns it, or the other way: one row each, largest contracts
/// first, with the amounts of both.
QList<FactList::Fact> circularFacts(const OverviewData &data, const QLocale &locale);
/// Newest first, with date and source.
QList<FactList::Fact> eventFacts(const OverviewData &data, const QLocale &locale);

} // namespace offtake
