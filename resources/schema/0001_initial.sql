-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 1 of the store; docs/store.md explains every table and unit.
--
-- Every table has an integer key `row_id`, which survives VACUUM and is what change recording, paging and
-- search go by, and a readable text `id`, which is what people, files and foreign keys go by.
-- SQLite 3.40 counts json_valid() among the functions that an untrusted schema may not use, so documents are
-- only checked to be objects. date(x, '+0 days') normalises, so it differs from x for 2025-02-30.

PRAGMA application_id = 1330009163; -- 'OFTK'

CREATE TABLE sources (
    row_id       INTEGER PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE CHECK (id <> ''),
    title        TEXT NOT NULL CHECK (title <> ''),
    publisher    TEXT,
    url          TEXT,
    published_on TEXT CHECK (published_on IS date(published_on, '+0 days')),
    kind         TEXT NOT NULL DEFAULT 'news'
                 CHECK (kind = 'filing' OR kind = 'press_release' OR kind = 'news' OR kind = 'blog' OR
                        kind = 'dataset')
) STRICT;
CREATE INDEX sources_by_title ON sources (title);
CREATE INDEX sources_by_published_on ON sources (published_on);

CREATE TABLE organizations (
    row_id       INTEGER PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE CHECK (id <> ''),
    name         TEXT NOT NULL CHECK (name <> ''),
    roles        TEXT, -- words joined by ';'
    country      TEXT CHECK (country GLOB '[A-Z][A-Z]'),
    ticker       TEXT,
    founded_year INTEGER CHECK (founded_year BETWEEN 1600 AND 2200),
    former_name  TEXT,
    notes        TEXT,
    source_id    TEXT REFERENCES sources (id) ON UPDATE CASCADE
) STRICT;
CREATE INDEX organizations_by_name ON organizations (name);
CREATE INDEX organizations_by_source ON organizations (source_id);

CREATE TABLE contracts (
    row_id             INTEGER PRIMARY KEY,
    id                 TEXT NOT NULL UNIQUE CHECK (id <> ''),
    provider_id        TEXT NOT NULL REFERENCES organizations (id) ON UPDATE CASCADE,
    customer_id        TEXT NOT NULL REFERENCES organizations (id) ON UPDATE CASCADE,
    kind               TEXT NOT NULL DEFAULT 'cloud'
                       CHECK (kind = 'cloud' OR kind = 'chips' OR kind = 'site_lease' OR kind = 'site_build' OR
                              kind = 'equipment_lease' OR kind = 'capacity_backstop' OR kind = 'framework'),
    title              TEXT,
    signed_on          TEXT CHECK (signed_on IS date(signed_on, '+0 days')),
    starts_on          TEXT CHECK (starts_on IS date(starts_on, '+0 days')),
    ends_on            TEXT CHECK (ends_on IS date(ends_on, '+0 days')),
    term_months        INTEGER CHECK (term_months BETWEEN 1 AND 1200),
    total_value        REAL CHECK (total_value BETWEEN 0 AND 1e15),
    currency           TEXT CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
    value_basis        TEXT NOT NULL DEFAULT 'undisclosed'
                       CHECK (value_basis = 'fixed' OR value_basis = 'up_to' OR value_basis = 'estimated' OR
                              value_basis = 'undisclosed'),
    commitment         TEXT NOT NULL DEFAULT 'unknown'
                       CHECK (commitment = 'take_or_pay' OR commitment = 'committed' OR commitment = 'usage' OR
                              commitment = 'letter_of_intent' OR commitment = 'option' OR commitment = 'unknown'),
    status             TEXT NOT NULL DEFAULT 'signed'
                       CHECK (status = 'reported' OR status = 'signed' OR status = 'active' OR
                              status = 'amended' OR status = 'completed' OR status = 'terminated'),
    amends_contract_id TEXT REFERENCES contracts (id) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    gpu_model          TEXT,
    gpu_count          INTEGER CHECK (gpu_count >= 0),
    power_mw           REAL CHECK (power_mw BETWEEN 0 AND 1e6),
    equity_amount      REAL CHECK (equity_amount BETWEEN 0 AND 1e15),
    equity_from        TEXT REFERENCES organizations (id) ON UPDATE CASCADE,
    equity_to          TEXT REFERENCES organizations (id) ON UPDATE CASCADE,
    notes              TEXT,
    source_id          TEXT REFERENCES sources (id) ON UPDATE CASCADE,
    CHECK (provider_id <> customer_id),
    CHECK (amends_contract_id <> id),
    CHECK (ends_on >= starts_on)
) STRICT;
CREATE INDEX contracts_by_provider ON contracts (provider_id, customer_id, signed_on);
CREATE INDEX contracts_by_customer ON contracts (customer_id);
CREATE INDEX contracts_by_signed_on ON contracts (signed_on);
CREATE INDEX contracts_by_total_value ON contracts (total_value);
CREATE INDEX contracts_by_amended ON contracts (amends_contract_id) WHERE amends_contract_id IS NOT NULL;
CREATE INDEX contracts_by_equity_from ON contracts (equity_from) WHERE equity_from IS NOT NULL;
CREATE INDEX contracts_by_equity_to ON contracts (equity_to) WHERE equity_to IS NOT NULL;
CREATE INDEX contracts_by_source ON contracts (source_id) WHERE source_id IS NOT NULL;

CREATE TABLE revenues (
    row_id          INTEGER PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE CHECK (id <> ''),
    organization_id TEXT NOT NULL REFERENCES organizations (id) ON UPDATE CASCADE,
    segment         TEXT, -- NULL = the whole company
    period_start    TEXT NOT NULL CHECK (period_start IS date(period_start, '+0 days')),
    period_end      TEXT NOT NULL CHECK (period_end IS date(period_end, '+0 days')),
    amount          REAL NOT NULL CHECK (amount BETWEEN -1e15 AND 1e15),
    currency        TEXT CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
    basis           TEXT NOT NULL DEFAULT 'reported' CHECK (basis = 'reported' OR basis = 'guidance' OR
                                                            basis = 'estimate'),
    notes           TEXT,
    source_id       TEXT REFERENCES sources (id) ON UPDATE CASCADE,
    CHECK (period_end >= period_start),
    CHECK (amount >= 0 OR segment IS NOT NULL) -- eliminations between segments are negative
) STRICT;
CREATE INDEX revenues_by_organization ON revenues (organization_id, period_end);
CREATE INDEX revenues_by_period_end ON revenues (period_end);
CREATE INDEX revenues_by_amount ON revenues (amount);
CREATE INDEX revenues_by_source ON revenues (source_id) WHERE source_id IS NOT NULL;

CREATE TABLE revenue_shares (
    row_id          INTEGER PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE CHECK (id <> ''),
    organization_id TEXT NOT NULL REFERENCES organizations (id) ON UPDATE CASCADE,
    customer_id     TEXT REFERENCES organizations (id) ON UPDATE CASCADE,
    customer_label  TEXT,
    period_start    TEXT NOT NULL CHECK (period_start IS date(period_start, '+0 days')),
    period_end      TEXT NOT NULL CHECK (period_end IS date(period_end, '+0 days')),
    share           REAL NOT NULL CHECK (share BETWEEN 0 AND 1),
    basis           TEXT NOT NULL DEFAULT 'reported' CHECK (basis = 'reported' OR basis = 'guidance' OR
                                                            basis = 'estimate'),
    notes           TEXT,
    source_id       TEXT REFERENCES sources (id) ON UPDATE CASCADE,
    CHECK (period_end >= period_start),
    CHECK (customer_id IS NOT NULL OR customer_label IS NOT NULL)
) STRICT;
CREATE INDEX revenue_shares_by_organization ON revenue_shares (organization_id, period_end);
CREATE INDEX revenue_shares_by_customer ON revenue_shares (customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX revenue_shares_by_source ON revenue_shares (source_id) WHERE source_id IS NOT NULL;

CREATE TABLE backlogs (
    row_id          INTEGER PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE CHECK (id <> ''),
    organization_id TEXT NOT NULL REFERENCES organizations (id) ON UPDATE CASCADE,
    as_of           TEXT NOT NULL CHECK (as_of IS date(as_of, '+0 days')),
    kind            TEXT NOT NULL CHECK (kind = 'rpo' OR kind = 'revenue_backlog' OR kind = 'bookings'),
    amount          REAL NOT NULL CHECK (amount BETWEEN 0 AND 1e15),
    currency        TEXT CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
    notes           TEXT,
    source_id       TEXT REFERENCES sources (id) ON UPDATE CASCADE
) STRICT;
CREATE INDEX backlogs_by_organization ON backlogs (organization_id, as_of);
CREATE INDEX backlogs_by_source ON backlogs (source_id) WHERE source_id IS NOT NULL;

CREATE TABLE financings (
    row_id          INTEGER PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE CHECK (id <> ''),
    organization_id TEXT NOT NULL REFERENCES organizations (id) ON UPDATE CASCADE,
    counterparty_id TEXT REFERENCES organizations (id) ON UPDATE CASCADE,
    kind            TEXT NOT NULL
                    CHECK (kind = 'ipo' OR kind = 'private_placement' OR kind = 'equity_round' OR
                           kind = 'term_loan' OR kind = 'notes' OR kind = 'convertible' OR kind = 'backstop' OR
                           kind = 'lease'),
    announced_on    TEXT CHECK (announced_on IS date(announced_on, '+0 days')),
    closed_on       TEXT CHECK (closed_on IS date(closed_on, '+0 days')),
    amount          REAL CHECK (amount BETWEEN 0 AND 1e15),
    currency        TEXT CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
    notes           TEXT,
    source_id       TEXT REFERENCES sources (id) ON UPDATE CASCADE
) STRICT;
CREATE INDEX financings_by_organization ON financings (organization_id, announced_on);
CREATE INDEX financings_by_counterparty ON financings (counterparty_id) WHERE counterparty_id IS NOT NULL;
CREATE INDEX financings_by_source ON financings (source_id) WHERE source_id IS NOT NULL;

CREATE TABLE fleets (
    row_id          INTEGER PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE CHECK (id <> ''),
    organization_id TEXT NOT NULL REFERENCES organizations (id) ON UPDATE CASCADE,
    as_of           TEXT NOT NULL CHECK (as_of IS date(as_of, '+0 days')),
    data_centers    INTEGER CHECK (data_centers >= 0),
    gpus            INTEGER CHECK (gpus >= 0),
    active_mw       REAL CHECK (active_mw BETWEEN 0 AND 1e6),
    contracted_mw   REAL CHECK (contracted_mw BETWEEN 0 AND 1e6),
    notes           TEXT,
    source_id       TEXT REFERENCES sources (id) ON UPDATE CASCADE
) STRICT;
CREATE INDEX fleets_by_organization ON fleets (organization_id, as_of);
CREATE INDEX fleets_by_source ON fleets (source_id) WHERE source_id IS NOT NULL;

CREATE TABLE events (
    row_id      INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE CHECK (id <> ''),
    happened_on TEXT NOT NULL CHECK (happened_on IS date(happened_on, '+0 days')),
    kind        TEXT NOT NULL DEFAULT 'other'
                CHECK (kind = 'founding' OR kind = 'pivot' OR kind = 'deal' OR kind = 'filing' OR
                       kind = 'ipo' OR kind = 'results' OR kind = 'product' OR kind = 'dispute' OR
                       kind = 'other'),
    headline    TEXT NOT NULL CHECK (headline <> ''),
    source_id   TEXT REFERENCES sources (id) ON UPDATE CASCADE
) STRICT;
CREATE INDEX events_by_happened_on ON events (happened_on);
CREATE INDEX events_by_source ON events (source_id) WHERE source_id IS NOT NULL;

CREATE TABLE event_organizations (
    row_id          INTEGER PRIMARY KEY,
    event_id        TEXT NOT NULL REFERENCES events (id) ON UPDATE CASCADE ON DELETE CASCADE,
    organization_id TEXT NOT NULL REFERENCES organizations (id) ON UPDATE CASCADE,
    position        INTEGER NOT NULL CHECK (position >= 0), -- the order in which the event names them
    UNIQUE (event_id, organization_id)
) STRICT;
CREATE INDEX event_organizations_by_organization ON event_organizations (organization_id);

-- One unit of `currency` costs `rate` units of `base_currency` from `as_of` on.
CREATE TABLE exchange_rates (
    row_id        INTEGER PRIMARY KEY,
    currency      TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
    base_currency TEXT NOT NULL CHECK (base_currency GLOB '[A-Z][A-Z][A-Z]'),
    as_of         TEXT NOT NULL CHECK (as_of IS date(as_of, '+0 days')),
    rate          REAL NOT NULL CHECK (rate > 0 AND rate < 1e9),
    notes         TEXT,
    source_id     TEXT REFERENCES sources (id) ON UPDATE CASCADE,
    UNIQUE (currency, base_currency, as_of),
    CHECK (currency <> base_currency)
) STRICT;

CREATE TABLE ratings (
    row_id          INTEGER PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organizations (id) ON UPDATE CASCADE ON DELETE CASCADE,
    agency          TEXT NOT NULL CHECK (agency <> ''),
    as_of           TEXT NOT NULL CHECK (as_of IS date(as_of, '+0 days')),
    rating          TEXT NOT NULL CHECK (rating <> ''), -- as the agency writes it
    rating_class    TEXT NOT NULL CHECK (rating_class = 'AAA' OR rating_class = 'AA' OR rating_class = 'A' OR
                                         rating_class = 'BBB' OR rating_class = 'BB' OR rating_class = 'B' OR
                                         rating_class = 'CCC' OR rating_class = 'D'),
    notes           TEXT,
    source_id       TEXT REFERENCES sources (id) ON UPDATE CASCADE,
    UNIQUE (organization_id, agency, as_of)
) STRICT;

-- What the analyst assumes of an organisation or a contract in every scenario: one parameter a row, the value
-- in the parameter's own unit, the ground in words.
CREATE TABLE organization_assumptions (
    row_id          INTEGER PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organizations (id) ON UPDATE CASCADE ON DELETE CASCADE,
    parameter       TEXT NOT NULL CHECK (parameter <> ''),
    value           REAL NOT NULL,
    ground          TEXT,
    source_id       TEXT REFERENCES sources (id) ON UPDATE CASCADE,
    UNIQUE (organization_id, parameter)
) STRICT;

CREATE TABLE contract_assumptions (
    row_id      INTEGER PRIMARY KEY,
    contract_id TEXT NOT NULL REFERENCES contracts (id) ON UPDATE CASCADE ON DELETE CASCADE,
    parameter   TEXT NOT NULL CHECK (parameter <> ''),
    value       REAL NOT NULL,
    ground      TEXT,
    source_id   TEXT REFERENCES sources (id) ON UPDATE CASCADE,
    UNIQUE (contract_id, parameter)
) STRICT;

-- A scenario's assumptions and its overrides are one JSON document: they are read and written together.
CREATE TABLE scenarios (
    row_id      INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE CHECK (id <> ''),
    title       TEXT NOT NULL CHECK (title <> ''),
    description TEXT NOT NULL DEFAULT '',
    document    TEXT NOT NULL CHECK (document GLOB '{*}'),
    created_at  TEXT NOT NULL,
    updated_at  TEXT NOT NULL
) STRICT;

-- What is needed to repeat a simulation to the same bytes, and what it gave. The scenario's id is kept as it
-- was: a run outlives its scenario.
CREATE TABLE runs (
    row_id       INTEGER PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE CHECK (id <> ''),
    scenario_id  TEXT,
    model_sha256 TEXT NOT NULL CHECK (length(model_sha256) = 64),
    model        TEXT NOT NULL CHECK (model GLOB '{*}'), -- offtake-model/1
    seed         INTEGER NOT NULL, -- the bits of an unsigned 64-bit number
    first_path   INTEGER NOT NULL CHECK (first_path >= 0),
    paths        INTEGER NOT NULL CHECK (paths > 0),
    engine       TEXT NOT NULL,
    results      TEXT NOT NULL CHECK (results GLOB '{*}'), -- offtake-result/1
    started_at   TEXT NOT NULL,
    finished_at  TEXT
) STRICT;
CREATE INDEX runs_by_scenario ON runs (scenario_id, started_at);

CREATE TABLE import_profiles (
    row_id     INTEGER PRIMARY KEY,
    name       TEXT NOT NULL UNIQUE CHECK (name <> ''),
    table_name TEXT NOT NULL,
    document   TEXT NOT NULL CHECK (document GLOB '{*}'), -- dialect and column mapping
    updated_at TEXT NOT NULL
) STRICT;

-- One row for each record that changed; an import's new records share one row, which counts them.
CREATE TABLE change_log (
    row_id      INTEGER PRIMARY KEY,
    step        INTEGER NOT NULL, -- what was done together and is undone together
    happened_at TEXT NOT NULL,
    action      TEXT NOT NULL CHECK (action = 'insert' OR action = 'update' OR action = 'delete' OR
                                     action = 'import' OR action = 'undo' OR action = 'redo'),
    table_name  TEXT NOT NULL,
    record_id   TEXT, -- NULL where the row stands for many
    old_values  TEXT CHECK (old_values GLOB '{*}'), -- changed columns only
    new_values  TEXT CHECK (new_values GLOB '{*}')
) STRICT;
CREATE INDEX change_log_by_step ON change_log (step);
CREATE INDEX change_log_by_record ON change_log (table_name, record_id);

-- The last 200 steps, for undo and redo: what was done, and the changeset of SQLite's session extension that
-- does it. New rows of an import are told by their keys until the step is undone for the first time.
CREATE TABLE history (
    row_id     INTEGER PRIMARY KEY,
    step       INTEGER NOT NULL UNIQUE, -- as in change_log
    action     TEXT NOT NULL
               CHECK (action = 'insert' OR action = 'update' OR action = 'delete' OR action = 'import'),
    table_name TEXT NOT NULL,
    subject    TEXT NOT NULL, -- the record as people call it, or the imported file
    row_count  INTEGER NOT NULL CHECK (row_count >= 0),
    undone     INTEGER NOT NULL DEFAULT 0 CHECK (undone = 0 OR undone = 1),
    first_row  INTEGER,
    last_row   INTEGER CHECK (last_row >= first_row)
) STRICT;

CREATE TABLE history_changes (
    row_id  INTEGER PRIMARY KEY,
    step    INTEGER NOT NULL REFERENCES history (step) ON DELETE CASCADE,
    part    INTEGER NOT NULL, -- a long changeset lies in several parts
    changes BLOB NOT NULL,
    UNIQUE (step, part)
) STRICT;

-- The full-text index over names, titles, notes and sources; its rows are told by table and row_id
-- (data/search.cpp). It holds the rows of a table up to the mark; what lies beyond is read through.
CREATE VIRTUAL TABLE search USING fts5 (name, details, tokenize = "unicode61 remove_diacritics 2");

CREATE TABLE search_marks (
    row_id     INTEGER PRIMARY KEY,
    table_name TEXT NOT NULL UNIQUE,
    last_row   INTEGER NOT NULL CHECK (last_row >= 0)
) STRICT;
