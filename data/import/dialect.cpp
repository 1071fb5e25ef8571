// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/dialect.h"

#include <QBuffer>
#include <QMap>
#include <QRegularExpression>
#include <QStringDecoder>

#include <uchardet.h>

#include <algorithm>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kChunkBytes = 1024 * 1024;
constexpr qint64 kHeadBytes = 64 * 1024;
constexpr int kHeadRecords = 200;

bool isAscii(const QByteArray &bytes)
{
    unsigned char high = 0;
    for (const char byte : bytes)
        high |= static_cast<unsigned char>(byte);
    return high < 0x80;
}

bool isUtf8(QIODevice &device)
{
    device.seek(0);
    QStringDecoder decoder(QStringDecoder::Utf8);
    bool midCharacter = false;
    while (!device.atEnd()) {
        const QByteArray bytes = device.read(kChunkBytes);
        // Most files are ASCII for the most part, which needs no decoding.
        if (!midCharacter && isAscii(bytes))
            continue;
        const QString text = decoder(bytes);
        if (decoder.hasError())
            return false;
        midCharacter = !bytes.isEmpty() && static_cast<unsigned char>(bytes.back()) >= 0x80;
    }
    return true;
}

/// Latin text in UTF-16 without a mark: nearly every second byte is NUL.
QByteArray unmarkedUtf16(const QByteArray &head)
{
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < head.size(); ++i) {
        if (head[i] == 0)
            ++(i % 2 == 0 ? even : odd);
    }
    if (odd > head.size() * 4 / 10 && even * 10 < odd)
        return "UTF-16LE";
    if (even > head.size() * 4 / 10 && odd * 10 < even)
        return "UTF-16BE";
    return {};
}

/// uchardet confuses the western single-byte sets on short texts, so only its multi-byte and Cyrillic answers
/// are followed.
QByteArray hintedEncoding(const QByteArray &head)
{
    const uchardet_t detector = uchardet_new();
    uchardet_handle_data(detector, head.constData(), size_t(head.size()));
    uchardet_data_end(detector);
    const QByteArray name = uchardet_get_charset(detector);
    uchardet_delete(detector);
    static const QList<QByteArray> kTrusted{
        "SHIFT_JIS", "EUC-JP", "GB18030", "BIG5", "EUC-KR", "UHC", "WINDOWS-1251", "KOI8-R"};
    return kTrusted.contains(name) && QStringDecoder(name.constData()).isValid() ? name : QByteArray();
}

/// The first bytes as UTF-8 without a mark, cut after a whole line.
QByteArray decodedHead(QIODevice &device, const QByteArray &encoding)
{
    device.seek(0);
    QStringDecoder decoder(encoding.constData());
    QByteArray head = QString(decoder(device.read(kHeadBytes))).toUtf8();
    if (head.startsWith("\xEF\xBB\xBF"))
        head.remove(0, 3);
    if (!device.atEnd()) {
        const qsizetype end = std::max(head.lastIndexOf('\n'), head.lastIndexOf('\r'));
        if (end > 0)
            head.truncate(end + 1);
    }
    return head;
}

/// How evenly a delimiter cuts the records: 0 for not at all, more for evener and for more fields.
double evenness(const QByteArray &head, char delimiter)
{
    QBuffer buffer;
    buffer.setData(head);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, {.delimiter = delimiter});
    QMap<qsizetype, int> counts;
    CsvRow row;
    int records = 0;
    qsizetype first = 0;
    while (records < kHeadRecords && reader.next(row)) {
        if (records++ == 0)
            first = row.fields.size();
        ++counts[row.fields.size()];
    }
    double best = 0;
    for (auto [fields, count] : counts.asKeyValueRange()) {
        if (fields < 2)
            continue;
        const double share = double(count) / records;
        const double headerFits = fields == first ? 1.0 : 0.4;
        best =
            std::max(best, headerFits * share * share * (1 + 0.02 * double(std::min<qsizetype>(fields, 30))));
    }
    return best;
}

} // namespace

QByteArray detectEncoding(QIODevice &device)
{
    device.seek(0);
    const QByteArray head = device.peek(kChunkBytes);
    QByteArray encoding;
    if (head.startsWith("\xEF\xBB\xBF"))
        encoding = "UTF-8";
    else if (head.startsWith("\xFF\xFE"))
        encoding = "UTF-16LE";
    else if (head.startsWith("\xFE\xFF"))
        encoding = "UTF-16BE";
    else if (encoding = unmarkedUtf16(head.left(4096)); !encoding.isEmpty())
        return encoding;
    else if (isUtf8(device))
        encoding = "UTF-8";
    else if (encoding = hintedEncoding(head); encoding.isEmpty())
        encoding = "windows-1252";
    device.seek(0);
    return encoding;
}

FileFormat detectFormat(QIODevice &device, const QByteArray &encoding, char delimiter)
{
    FileFormat format;
    format.csv.encoding = encoding.isEmpty() ? detectEncoding(device) : encoding;
    const QByteArray head = decodedHead(device, format.csv.encoding);
    device.seek(0);

    static const QRegularExpression separator(
        u"^\"?sep=([^\\r\\n])\"?[\\r\\n]"_s, QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = separator.match(QString::fromUtf8(head.left(16)));
    format.separatorLine = match.hasMatch();
    if (delimiter != 0) {
        format.csv.delimiter = delimiter;
        return format;
    }
    if (format.separatorLine) {
        format.csv.delimiter = match.captured(1).at(0).toLatin1();
        return format;
    }
    double best = 0;
    for (const char candidate : {',', ';', '\t', '|'}) {
        const double score = evenness(head, candidate);
        if (score > best) {
            best = score;
            format.csv.delimiter = candidate;
        }
    }
    return format;
}

} // namespace offtake
