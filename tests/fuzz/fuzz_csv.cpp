// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/text/csv.h"

#include <QBuffer>

#include <cstdint>
#include <cstdlib>

/// Any bytes: the reader ends, lines and records only grow, and what it read is read again the same after
/// being written.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace offtake;
    if (size < 2)
        return 0;
    constexpr char kDelimiters[] = {',', ';', '\t', '|'};
    const CsvReader::Format format{
        .delimiter = kDelimiters[data[0] % 4], .encoding = data[1] % 2 ? "windows-1252" : "UTF-8"};
    QByteArray bytes(reinterpret_cast<const char *>(data + 2), qsizetype(size - 2));

    QBuffer input(&bytes);
    input.open(QIODevice::ReadOnly);
    QByteArray written;
    QBuffer output(&written);
    output.open(QIODevice::WriteOnly);
    CsvWriter writer(output);
    QList<QStringList> rows;
    CsvReader reader(input, format);
    CsvRow row;
    CsvRow last;
    while (reader.next(row)) {
        if (row.line < last.line || row.record <= last.record || row.fields.isEmpty())
            std::abort();
        last = row;
        if (row.hasNul || row.unclosed)
            return 0;
        // A record of one empty unquoted field is a blank line, which a reader skips.
        if (row.fields.size() == 1 && row.fields.first().isNull())
            continue;
        rows.append(row.fields);
        writer.write(row.fields);
    }
    output.close();

    QBuffer copy(&written);
    copy.open(QIODevice::ReadOnly);
    CsvReader second(copy, {});
    for (const QStringList &expected : rows) {
        if (!second.next(row) || row.fields != expected)
            std::abort();
    }
    if (second.next(row))
        std::abort();
    return 0;
}
