// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/commonoptions.h"
#include "data/error.h"
#include "data/ids.h"

#include <QDate>

#include <memory>
#include <span>
#include <string>
#include <vector>

/// What `offtake chart` can draw.
namespace offtake {

class Chart;
class Store;

struct ChartArguments : DocumentArguments
{
    std::vector<std::string> scenarios;
    std::string kind;
    std::string interval = "quarter";
    std::string statistic = "mean";
    std::string effect = "total";
};

using Drawn = Result<std::unique_ptr<Chart>>;

/// What the drawing of one chart has at hand.
struct ChartTask
{
    Store &store;
    const ChartArguments &arguments;
    OrganizationId organization;
    QDate asOf;
};

struct ChartKind
{
    const char *word;
    int scenarios;                    ///< how many it needs: 0 for those of stored facts
    Drawn (*draw)(const ChartTask &); ///< null for the network, which is no chart of axes
};
std::span<const ChartKind> chartKinds();

} // namespace offtake
