// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/highlight.h"

namespace offtake {

Highlight &Highlight::instance()
{
    static Highlight highlight;
    return highlight;
}

bool Highlight::isFaint(const OrganizationId &organization) const
{
    const OrganizationId &shown = this->organization();
    return !shown.isEmpty() && organization != shown;
}

void Highlight::hover(const OrganizationId &organization)
{
    if (m_hovered == organization)
        return;
    m_hovered = organization;
    emit changed();
}

void Highlight::toggle(const OrganizationId &organization)
{
    choose(m_chosen == organization ? OrganizationId() : organization);
}

void Highlight::choose(const OrganizationId &organization)
{
    if (m_chosen == organization)
        return;
    m_chosen = organization;
    emit changed();
}

} // namespace offtake
