// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QStringList>

#include <memory>

namespace offtake {

/// One record of a CSV file. A field that is empty without quotes is a null string, `""` an empty one.
struct CsvRow
{
    qint64 line = 0;   ///< physical line, from 1, where the record begins
    qint64 record = 0; ///< counted from 1, the header included
    QStringList fields;
    bool hasNul = false;   ///< a field holds a NUL byte
    bool unclosed = false; ///< the last field's quote never ends; all that follows in the file is in it
    qint64 quoteLine = 0;  ///< where that quote opened
};

/// Reads CSV as RFC 4180 has it and as people have it: CR, LF and CRLF, line breaks in quotes, blank lines
/// skipped, spaces kept, any number of fields a record. Streams: memory does not grow with the file.
class CsvReader
{
public:
    struct Format
    {
        char delimiter = ',';
        char quote = '"';
        QByteArray encoding = "UTF-8"; ///< a name that QStringDecoder knows; a byte-order mark is skipped
    };

    /// `device` is open for reading and outlives the reader.
    CsvReader(QIODevice &device, const Format &format);
    ~CsvReader();
    Q_DISABLE_COPY_MOVE(CsvReader)

    /// From now on only the fields at these places are read into text; the others are null. Parsing without
    /// texts that nobody looks at takes half the time.
    void readOnly(const QList<int> &places);

    /// The next record; false at the end or on an error.
    bool next(CsvRow &row);

    qint64 bytesRead() const;
    /// Empty unless the device failed or a field grew beyond the limit (4 MiB).
    QString errorString() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// Writes records as RFC 4180 has them: CRLF, quotes only where needed; a null string is an empty field, an
/// empty one `""`.
class CsvWriter
{
public:
    explicit CsvWriter(QIODevice &device, char delimiter = ',');
    /// False when the device failed.
    bool write(const QStringList &fields);

private:
    QIODevice &m_device;
    char m_delimiter;
};

} // namespace offtake
