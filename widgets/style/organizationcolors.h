// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/ids.h"

#include <QColor>
#include <QList>

namespace offtake {

/// Okabe and Ito's categories (2008) without black, which a dark theme cannot show.
const QList<QColor> &categoryColors();

/// The colour of an organisation: the same in every chart, window, theme and export, whatever the store.
/// The customers that most charts show together have colours of their own; the others get theirs from the id.
QColor organizationColor(const OrganizationId &id);

} // namespace offtake
