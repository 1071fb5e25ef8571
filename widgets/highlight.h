// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/ids.h"

#include <QObject>

namespace offtake {

/// The organisation that the analyst points at, or has chosen by a click, wherever that is: every chart and
/// list shows it strongly and the others faintly. Lives in the GUI thread.
class Highlight : public QObject
{
    Q_OBJECT
public:
    static Highlight &instance();

    /// What is pointed at, else what is chosen; empty for none.
    const OrganizationId &organization() const { return m_hovered.isEmpty() ? m_chosen : m_hovered; }
    bool isFaint(const OrganizationId &organization) const;

    void hover(const OrganizationId &organization);
    /// Chooses it, or no longer if it is chosen; empty chooses none.
    void toggle(const OrganizationId &organization);
    void choose(const OrganizationId &organization);

signals:
    void changed();

private:
    OrganizationId m_hovered;
    OrganizationId m_chosen;
};

} // namespace offtake
