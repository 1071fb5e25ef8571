// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/import/celldates.h"
#include "data/import/neworganizations.h"
#include "data/import/rowreader.h"
#include "data/store/tables.h"
#include "data/text/cellnumbers.h"
#include "data/text/csv.h"

namespace offtake {

/// What the cells of one column say, gathered over many rows.
struct ColumnEvidence
{
    DecimalEvidence decimals;
    DateEvidence dates;
    qint64 amounts = 0;
    qint64 scaled = 0;
    qint64 ambiguousLine = 0; ///< the first number that can be read two ways
    QString ambiguousCell;
    QString ambiguousDate; ///< the first date that can
};

/// What the rows of a file say of how they are to be read, and whom they name.
class FileEvidence
{
public:
    FileEvidence() = default;
    /// `fields` is the number of fields that a whole row has.
    FileEvidence(const TableInfo &table, const QList<ColumnReading> &columns, qsizetype fields);

    void add(const CsvRow &row);

    /// The fields that say something.
    QList<int> tellingFields() const;

    const QList<ColumnEvidence> &columns() const { return m_columns; }
    const OrganizationNames &organizations() const { return m_organizations; }
    qint64 rows() const { return m_rows; }

private:
    struct Telling
    {
        int field = 0;
        int place = 0; ///< in m_columns
        const TableColumn *column = nullptr;
        bool namesOrganizations = false;
        bool mayBeLabel = false;
    };

    QList<Telling> m_telling;
    QList<ColumnEvidence> m_columns; ///< of the readings, in their order
    OrganizationNames m_organizations;
    qsizetype m_fields = 0;
    qint64 m_rows = 0;
};

} // namespace offtake
