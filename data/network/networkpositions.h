// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"
#include "data/ids.h"

#include <QHash>
#include <QPointF>
#include <QSet>
#include <QString>

namespace offtake {

class Store;

/// Where the organisations of one arrangement of the network stand, as stored in the file.
struct NetworkPositions
{
    QHash<OrganizationId, QPointF> places;
    QSet<OrganizationId> pinned; ///< put by hand
};

/// The arrangement's name: "free", or "provider:ID".
QString networkLayoutName(const OrganizationId &center);

/// Empty where nothing is stored, or where the file is of a version without positions.
Result<NetworkPositions> loadNetworkPositions(Store &store, const QString &layout);

/// Writes places and pins of these organisations, in one transaction; others of the arrangement stay. Does
/// nothing in a file that can only be read: positions then last as long as the window. Organisations that the
/// store does not have are passed over.
Result<void> saveNetworkPositions(Store &store, const QString &layout, const NetworkPositions &positions);

/// Forgets the arrangement, but for what is pinned if `keepsPinned`.
Result<void> clearNetworkPositions(Store &store, const QString &layout, bool keepsPinned);

} // namespace offtake
