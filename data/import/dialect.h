// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/text/csv.h"

#include <QByteArray>
#include <QIODevice>

namespace offtake {

/// How the bytes of a CSV file are to be read.
struct FileFormat
{
    CsvReader::Format csv;
    bool separatorLine = false; ///< the first line is Excel's `sep=;` and no record
};

/// By byte-order mark; else UTF-8 where the whole file is valid UTF-8; else UTF-16 where every other byte is
/// NUL; else what uchardet is sure of; else Windows-1252, what Excel writes in western Europe and America.
/// Reads the device to its end and rewinds it.
QByteArray detectEncoding(QIODevice &device);

/// The format of an open, seekable file. `encoding` and `delimiter`, where not empty or 0, are taken as
/// given. A `sep=` line is obeyed; else the delimiter out of , ; tab | is the one that cuts the file's head
/// most evenly, quotes respected. Rewinds the device.
FileFormat detectFormat(QIODevice &device, const QByteArray &encoding = {}, char delimiter = 0);

} // namespace offtake
