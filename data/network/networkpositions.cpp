// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/network/networkpositions.h"

#include "data/store/query.h"
#include "data/store/store.h"

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

/// A file that can only be read may be of an older version.
bool hasTable(Database &database)
{
    return Query(database, u"SELECT 1 FROM sqlite_schema WHERE name = 'network_positions'"_s).step();
}

bool isWritable(Store &store)
{
    return store.mode() == Store::Mode::ReadWrite && hasTable(store.database());
}

} // namespace

QString networkLayoutName(const OrganizationId &center)
{
    return center.isEmpty() ? u"free"_s : QString(u"provider:"_s + center.value());
}

Result<NetworkPositions> loadNetworkPositions(Store &store, const QString &layout)
{
    return store.database().attempt([&] {
        NetworkPositions positions;
        if (!hasTable(store.database()))
            return positions;
        Query query(store.database(),
            u"SELECT organization_id, x, y, pinned FROM network_positions WHERE layout = :layout"_s);
        query.bind(":layout", layout);
        while (query.step()) {
            const auto id = query.id<OrganizationId>(0);
            positions.places.insert(id, {query.real(1), query.real(2)});
            if (query.integer(3) != 0)
                positions.pinned.insert(id);
        }
        return positions;
    });
}

Result<void> saveNetworkPositions(Store &store, const QString &layout, const NetworkPositions &positions)
{
    return store.database().attempt([&] {
        if (!isWritable(store))
            return;
        Transaction transaction(store.database());
        Query write(store.database(),
            u"INSERT INTO network_positions (layout, organization_id, x, y, pinned) "
            "SELECT :layout, id, :x, :y, :pinned FROM organizations WHERE id = :id "
            "ON CONFLICT (layout, organization_id) DO UPDATE SET x = excluded.x, y = excluded.y, "
            "pinned = excluded.pinned"_s);
        for (auto each = positions.places.cbegin(); each != positions.places.cend(); ++each) {
            write.bind(":layout", layout)
                .bind(":id", each.key())
                .bind(":x", each.value().x())
                .bind(":y", each.value().y())
                .bind(":pinned", positions.pinned.contains(each.key()) ? 1 : 0)
                .run();
        }
        transaction.commit();
    });
}

Result<void> clearNetworkPositions(Store &store, const QString &layout, bool keepsPinned)
{
    return store.database().attempt([&] {
        if (!isWritable(store))
            return;
        Transaction transaction(store.database());
        Query(store.database(),
            u"DELETE FROM network_positions WHERE layout = :layout AND (pinned = 0 OR :all = 1)"_s)
            .bind(":layout", layout)
            .bind(":all", keepsPinned ? 0 : 1)
            .run();
        transaction.commit();
    });
}

} // namespace offtake
