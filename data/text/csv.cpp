// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/text/csv.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <csv.h>

#include <algorithm>
#include <deque>
#include <vector>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kChunkBytes = 256 * 1024;
constexpr size_t kMaxFieldBytes = 4 * 1024 * 1024;
constexpr size_t kFieldGrowth = 64 * 1024; // libcsv would grow a field by 128 bytes at a time
constexpr char kUtf8Mark[] = "\xEF\xBB\xBF";

int keepSpaces(unsigned char)
{
    return 0;
}

} // namespace

/// libcsv pushes fields and records and tells no positions. It is fed one physical line at a time: a line
/// after which no record ended is inside quotes, and the line at which a field began is known.
struct CsvReader::Private
{
    explicit Private(QIODevice &source, const Format &format)
        : device(source)
    {
        csv_init(&parser, CSV_EMPTY_IS_NULL);
        csv_set_space_func(&parser, keepSpaces);
        csv_set_blk_size(&parser, kFieldGrowth);
        csv_set_delim(&parser, static_cast<unsigned char>(format.delimiter));
        csv_set_quote(&parser, static_cast<unsigned char>(format.quote));
        if (format.encoding.compare("UTF-8", Qt::CaseInsensitive) != 0)
            decoder = std::make_unique<QStringDecoder>(format.encoding.constData());
    }

    ~Private() { csv_free(&parser); }
    Q_DISABLE_COPY_MOVE(Private)

    static void onField(void *bytes, size_t size, void *self)
    {
        static_cast<Private *>(self)->addField(static_cast<const char *>(bytes), size);
    }
    static void onRecord(int, void *self) { static_cast<Private *>(self)->endRecord(); }

    void addField(const char *bytes, size_t size)
    {
        if (pending.fields.isEmpty())
            pending.line = recordLine;
        if (bytes && memchr(bytes, 0, size))
            pending.hasNul = true;
        const size_t place = size_t(pending.fields.size());
        const bool unwanted = selective && (place >= wanted.size() || !wanted[place]);
        if (place == 0)
            pending.fields.reserve(lastFields);
        if (!bytes || unwanted)
            pending.fields.append(QString());
        else if (size == 0)
            pending.fields.append(u""_s);
        else
            pending.fields.append(QString::fromUtf8(bytes, qsizetype(size)));
        fieldLine = line;
    }

    void endRecord()
    {
        pending.record = ++records;
        lastFields = pending.fields.size();
        ready.push_back(std::move(pending));
        pending = {};
        recordEnded = true;
    }

    void feed(const char *bytes, size_t size, bool lineEnds)
    {
        if (atRecordStart)
            recordLine = fieldLine = line;
        recordEnded = false;
        csv_parse(&parser, bytes, size, &onField, &onRecord, this);
        const bool blank = std::all_of(bytes, bytes + size, [](char c) { return c == '\r' || c == '\n'; });
        if (lineEnds) {
            atRecordStart = recordEnded || (atRecordStart && blank);
            ++line;
        } else {
            atRecordStart = false;
        }
        if (parser.entry_pos > kMaxFieldBytes)
            error = QCoreApplication::translate(
                "Csv", "The field that begins in line %1 is too long; a quote may be missing its end.")
                        .arg(fieldLine);
    }

    /// Feeds the lines of `buffer`. What follows the last line end waits for more, unless the file ends or
    /// the line is so long that libcsv had better keep it.
    void feedLines(bool atEnd)
    {
        const char *begin = buffer.constData();
        const char *const end = begin + buffer.size();
        while (begin < end && error.isEmpty()) {
            const char *stop = std::find_if(begin, end, [](char c) { return c == '\n' || c == '\r'; });
            const bool halfCrlf = !atEnd && stop + 1 == end && *stop == '\r';
            if (stop != end && !halfCrlf) {
                stop += *stop == '\r' && stop + 1 < end && stop[1] == '\n' ? 2 : 1;
                feed(begin, size_t(stop - begin), true);
            } else if (stop > begin && (atEnd || end - begin > kChunkBytes)) {
                feed(begin, size_t(stop - begin), false);
            } else {
                break;
            }
            begin = stop;
        }
        buffer.remove(0, begin - buffer.constData());
    }

    void readChunk()
    {
        QByteArray bytes = device.read(kChunkBytes);
        if (bytes.isEmpty()) {
            if (!device.atEnd())
                error = device.errorString();
            finish();
            return;
        }
        read += bytes.size();
        if (decoder)
            bytes = QString((*decoder)(bytes)).toUtf8();
        if (!markChecked) {
            markChecked = true;
            if (bytes.startsWith(kUtf8Mark))
                bytes.remove(0, 3);
        }
        buffer += bytes;
        feedLines(false);
    }

    void finish()
    {
        feedLines(true);
        ended = true;
        if (atRecordStart || !error.isEmpty())
            return;
        // A line end closes the last record, unless a quote is open.
        recordEnded = false;
        csv_parse(&parser, "\n", 1, &onField, &onRecord, this);
        if (recordEnded)
            return;
        const qint64 quoteLine = fieldLine;
        csv_fini(&parser, &onField, &onRecord, this);
        if (!ready.empty() && recordEnded) {
            QString &rest = ready.back().fields.last();
            rest.chop(1); // the line end that was added
            ready.back().unclosed = true;
            ready.back().quoteLine = quoteLine;
        }
    }

    QIODevice &device;
    csv_parser parser{};
    std::unique_ptr<QStringDecoder> decoder;
    QByteArray buffer;
    CsvRow pending;
    std::deque<CsvRow> ready;
    qint64 line = 1;
    qint64 recordLine = 1;
    qint64 fieldLine = 1;
    qint64 records = 0;
    qint64 read = 0;
    bool atRecordStart = true;
    bool recordEnded = false;
    bool markChecked = false;
    bool ended = false;
    bool selective = false;
    std::vector<bool> wanted; ///< by place
    qsizetype lastFields = 0; ///< that the last record had
    QString error;
};

CsvReader::CsvReader(QIODevice &device, const Format &format)
    : d(std::make_unique<Private>(device, format))
{}

CsvReader::~CsvReader() = default;

void CsvReader::readOnly(const QList<int> &places)
{
    d->selective = true;
    for (const int place : places) {
        if (d->wanted.size() <= size_t(place))
            d->wanted.resize(size_t(place) + 1);
        d->wanted[size_t(place)] = true;
    }
}

bool CsvReader::next(CsvRow &row)
{
    while (d->ready.empty() && !d->ended && d->error.isEmpty())
        d->readChunk();
    if (d->ready.empty() || !d->error.isEmpty())
        return false;
    row = std::move(d->ready.front());
    d->ready.pop_front();
    return true;
}

qint64 CsvReader::bytesRead() const
{
    return d->read;
}

QString CsvReader::errorString() const
{
    return d->error;
}

CsvWriter::CsvWriter(QIODevice &device, char delimiter)
    : m_device(device)
    , m_delimiter(delimiter)
{}

bool CsvWriter::write(const QStringList &fields)
{
    QByteArray line;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (i > 0)
            line += m_delimiter;
        QByteArray field = fields[i].toUtf8();
        const bool quoted = std::ranges::any_of(
            field, [this](char c) { return c == m_delimiter || c == '"' || c == '\r' || c == '\n'; });
        if (quoted || (field.isEmpty() && !fields[i].isNull()) || field.startsWith(' ') ||
            field.endsWith(' '))
            field = '"' + field.replace('"', "\"\"") + '"';
        line += field;
    }
    // A single empty field would read as a blank line.
    if (line.isEmpty())
        line = "\"\"";
    line += "\r\n";
    return m_device.write(line) == line.size();
}

} // namespace offtake
