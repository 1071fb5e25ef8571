// SPDX-License-Identifier: GPL-3.0-or-later
// Where the nodes stand: the layout in the background, what the analyst moved and pinned, the store that
// keeps it.
#include "widgets/network/networkpage.h"

#include "data/store/store.h"
#include "widgets/network/networkfilterbar.h"
#include "widgets/network/networkview.h"

namespace offtake {

OrganizationId NetworkPage::center() const
{
    return m_filter->layoutStyle() == NetworkLayout::Provider ? m_subject.provider : OrganizationId();
}

NetworkPositions &NetworkPage::positions()
{
    return center().isEmpty() ? m_data.freePlaces : m_data.providerPlaces;
}

void NetworkPage::layOut(bool anew, bool keepsView, bool separates)
{
    if (!m_hasData)
        return;
    const quint64 number = ++m_layoutRequest;
    NetworkPicture picture;
    picture.network = m_data.network;
    picture.size = m_filter->nodeSize();
    LayoutRequest request;
    request.style = center().isEmpty() ? NetworkLayout::Free : NetworkLayout::Provider;
    request.center = center();
    request.boxes = picture.boxes(m_view->font());
    request.pinned = positions().pinned;
    request.separates = separates;
    for (auto each = positions().places.cbegin(); each != positions().places.cend(); ++each) {
        if (!anew || request.pinned.contains(each.key()))
            request.places.insert(each.key(), each.value());
    }
    runInBackground(
        this,
        [network = m_data.network, request] {
            // What the filter hides still has its place, so that nothing jumps when it comes back.
            return layoutNetwork(network, networkArrows(network), request);
        },
        [this, number, keepsView](const QList<QPointF> &places) {
            if (number != m_layoutRequest)
                return;
            NetworkPositions changed;
            for (qsizetype i = 0; i < places.size(); ++i) {
                const OrganizationId &id = m_data.network.nodes[i].id;
                const auto before = positions().places.constFind(id);
                if (before == positions().places.cend() || *before != places[i]) {
                    changed.places.insert(id, places[i]);
                    positions().places.insert(id, places[i]);
                    if (positions().pinned.contains(id))
                        changed.pinned.insert(id);
                }
            }
            if (center().isEmpty())
                store(changed);
            showPicture(places, keepsView);
        });
}

void NetworkPage::store(const NetworkPositions &changed)
{
    if (changed.places.isEmpty())
        return;
    const auto saved = saveNetworkPositions(m_store, networkLayoutName(center()), changed);
    if (!saved)
        emit problemOccurred(saved.error().message);
}

void NetworkPage::moveNode(const OrganizationId &id, const QPointF &place)
{
    NetworkPositions changed;
    changed.places.insert(id, place);
    changed.pinned.insert(id);
    positions().places.insert(id, place);
    positions().pinned.insert(id);
    store(changed);
    showPicture(m_view->picture().places, true);
}

void NetworkPage::togglePin(const OrganizationId &id)
{
    NetworkPositions changed;
    changed.places.insert(id, positions().places.value(id));
    if (positions().pinned.contains(id)) {
        positions().pinned.remove(id);
    } else {
        positions().pinned.insert(id);
        changed.pinned.insert(id);
    }
    store(changed);
    showPicture(m_view->picture().places, true);
}

} // namespace offtake
