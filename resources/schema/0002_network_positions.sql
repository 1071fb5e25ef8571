-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 2: where the analyst put the organisations of the network page; docs/store.md explains every column.

-- Plain coordinates of a layout, without a unit: the page fits what it draws into its view. A node that was
-- put by hand is pinned: laying out anew moves the others around it.
CREATE TABLE network_positions (
    row_id          INTEGER PRIMARY KEY,
    layout          TEXT NOT NULL CHECK (layout <> ''),
    organization_id TEXT NOT NULL REFERENCES organizations (id) ON UPDATE CASCADE ON DELETE CASCADE,
    x               REAL NOT NULL CHECK (x BETWEEN -1e9 AND 1e9),
    y               REAL NOT NULL CHECK (y BETWEEN -1e9 AND 1e9),
    pinned          INTEGER NOT NULL DEFAULT 0 CHECK (pinned = 0 OR pinned = 1),
    UNIQUE (layout, organization_id)
) STRICT;
CREATE INDEX network_positions_by_organization ON network_positions (organization_id);
