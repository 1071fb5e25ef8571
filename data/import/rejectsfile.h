// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/text/csv.h"

#include <QSaveFile>
#include <QStringList>

namespace offtake {

/// The rejected rows of an import as they stood, in UTF-8, with the reason behind the last field that the
/// header names (or behind a shorter row's own last), so that the repaired file imports again and a row that
/// was not repaired is rejected again. Written whole by commit(), or not at all.
class RejectsFile
{
public:
    /// With an empty path nothing is ever written.
    RejectsFile(const QString &path, const QStringList &headers, char delimiter);

    /// False where the file cannot be written.
    bool open();
    void add(const QStringList &fields, const QString &reason);
    /// Leaves no file where no row was added.
    bool commit();

private:
    QSaveFile m_file;
    CsvWriter m_writer;
    QStringList m_headers;
    bool m_any = false;
};

} // namespace offtake
