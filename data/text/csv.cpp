// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/text/csv.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <csv.h>

#include <algorithm>
#include <deque>
#include <utility>
#include <vector>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

/// What is read at once: its rows, as texts, should fit into a core's cache.
constexpr qint64 kChunkBytes = 64 * 1024;
constexpr size_t kMaxFieldBytes = 4 * 1024 * 1024;
constexpr size_t kFieldGrowth = 64 * 1024; // libcsv would grow a field by 128 bytes at a time
/// Lists of texts that wait to be filled again, and how long a text may have been.
constexpr size_t kMostUsed = 512;
constexpr qsizetype kLongestUsed = 1024;
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
        if (fieldCount == 0)
            beginRecord();
        if (bytes && memchr(bytes, 0, size))
            pending.hasNul = true;
        const qsizetype place = fieldCount++;
        const bool unwanted = selective && (size_t(place) >= wanted.size() || !wanted[size_t(place)]);
        if (place == pending.fields.size())
            pending.fields.append(QString());
        if (!bytes || unwanted)
            pending.fields[place] = QString();
        else if (size == 0)
            pending.fields[place] = u""_s;
        else
            setText(pending.fields[place], {bytes, qsizetype(size)});
        fieldLine = line;
    }

    /// A record takes the list and the texts of one that was used before, so that most need no memory.
    void beginRecord()
    {
        if (!used.empty()) {
            pending.fields = std::move(used.back());
            used.pop_back();
        }
        pending.line = recordLine;
    }

    /// What QString::fromUtf8() gives, in the room that `text` has; but a byte-order mark that is not the
    /// file's is a letter like others.
    static void setText(QString &text, QByteArrayView utf8)
    {
        if (text.capacity() > kLongestUsed)
            text = QString();
        using Flag = QStringDecoder::Flag;
        QStringDecoder toText(QStringDecoder::Utf8, Flag::Stateless | Flag::ConvertInitialBom);
        text.resize(toText.requiredSpace(utf8.size()));
        const QChar *end = toText.appendToBuffer(text.data(), utf8);
        text.truncate(end - text.constData());
    }

    void endRecord()
    {
        pending.record = ++records;
        pending.fields.resize(fieldCount);
        fieldCount = 0;
        ready.push_back(std::exchange(pending, {}));
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
        chunk.resize(kChunkBytes);
        const qint64 got = device.read(chunk.data(), kChunkBytes);
        if (got <= 0) {
            if (!device.atEnd())
                error = device.errorString();
            finish();
            return;
        }
        read += got;
        QByteArrayView bytes(chunk.constData(), got);
        QByteArray decoded;
        if (decoder) {
            decoded = QString((*decoder)(bytes)).toUtf8();
            bytes = decoded;
        }
        buffer.append(bytes);
        if (!std::exchange(markChecked, true) && buffer.startsWith(kUtf8Mark))
            buffer.remove(0, 3);
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
    QByteArray chunk;
    QByteArray buffer;
    CsvRow pending;
    qsizetype fieldCount = 0; ///< of `pending`; what follows them in its list is of an earlier record
    std::vector<QStringList> used;
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
    std::swap(row, d->ready.front());
    if (d->used.size() < kMostUsed)
        d->used.push_back(std::move(d->ready.front().fields));
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
        // At the beginning of a file a mark without quotes would be the file's.
        if (quoted || (field.isEmpty() && !fields[i].isNull()) || field.startsWith(' ') ||
            field.endsWith(' ') || field.startsWith(kUtf8Mark))
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
