// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/pdffinish.h"

#include <QCoreApplication>
#include <QXmlStreamWriter>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>
#include <memory>
#include <vector>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPrinted = 4; ///< an annotation's flag; PDF/A asks for it

QPDFObjectHandle unicode(const QString &text)
{
    return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

QPDFObjectHandle pdfDate(const QDateTime &time)
{
    return QPDFObjectHandle::newString(time.toUTC().toString(u"'D:'yyyyMMddHHmmss'Z'").toStdString());
}

constexpr auto kProducer = "Offtake " OFFTAKE_VERSION;

/// The document information as XMP; PDF/A asks that both say the same.
QByteArray xmp(const PdfProperties &properties)
{
    constexpr auto kRdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    constexpr auto kDublinCore = "http://purl.org/dc/elements/1.1/";
    constexpr auto kXmp = "http://ns.adobe.com/xap/1.0/";
    constexpr auto kPdf = "http://ns.adobe.com/pdf/1.3/";
    constexpr auto kArchival = "http://www.aiim.org/pdfa/ns/id/";
    const auto uri = [](const char *text) { return QString::fromLatin1(text); };
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    // The packet's id is the specification's.
    xml.writeProcessingInstruction(u"xpacket"_s, u"begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\""_s);
    xml.writeNamespace(u"adobe:ns:meta/"_s, u"x"_s);
    xml.writeStartElement(u"adobe:ns:meta/"_s, u"xmpmeta"_s);
    xml.writeNamespace(uri(kRdf), u"rdf"_s);
    xml.writeStartElement(uri(kRdf), u"RDF"_s);
    xml.writeNamespace(uri(kDublinCore), u"dc"_s);
    xml.writeNamespace(uri(kXmp), u"xmp"_s);
    xml.writeNamespace(uri(kPdf), u"pdf"_s);
    xml.writeNamespace(uri(kArchival), u"pdfaid"_s);
    xml.writeStartElement(uri(kRdf), u"Description"_s);
    xml.writeAttribute(uri(kRdf), u"about"_s, QString());
    const auto list = [&](const QString &name, const QString &kind, const QString &text, bool hasLanguage) {
        xml.writeStartElement(uri(kDublinCore), name);
        xml.writeStartElement(uri(kRdf), kind);
        xml.writeStartElement(uri(kRdf), u"li"_s);
        if (hasLanguage)
            xml.writeAttribute(u"xml:lang"_s, u"x-default"_s);
        xml.writeCharacters(text);
        for (int i = 0; i < 3; ++i)
            xml.writeEndElement();
    };
    list(u"title"_s, u"Alt"_s, properties.title, true);
    list(u"creator"_s, u"Seq"_s, properties.author, false);
    list(u"description"_s, u"Alt"_s, properties.subject, true);
    const QString time = properties.createdAt.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s);
    xml.writeTextElement(uri(kXmp), u"CreateDate"_s, time);
    xml.writeTextElement(uri(kXmp), u"ModifyDate"_s, time);
    xml.writeTextElement(uri(kXmp), u"CreatorTool"_s, QString::fromLatin1(kProducer));
    xml.writeTextElement(uri(kPdf), u"Producer"_s, QString::fromLatin1(kProducer));
    if (properties.archival) {
        xml.writeTextElement(uri(kArchival), u"part"_s, u"1"_s);
        xml.writeTextElement(uri(kArchival), u"conformance"_s, u"B"_s);
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeProcessingInstruction(u"xpacket"_s, u"end=\"r\""_s);
    return bytes;
}

void setMetadata(QPDF &document, const PdfProperties &properties)
{
    QPDFObjectHandle stream = QPDFObjectHandle::newStream(&document, xmp(properties).toStdString());
    stream.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
    stream.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
    document.getRoot().replaceKey("/Metadata", stream);
}

/// Pages are called 1, 2, ..., as their feet say, the cover included.
void labelPages(QPDF &document)
{
    document.getRoot().replaceKey(
        "/PageLabels", QPDFObjectHandle::parse("<< /Nums [ 0 << /S /D /St 1 >> ] >>"));
}

/// An outline item and where its children hang.
struct OutlineNode
{
    QPDFObjectHandle object;
    QPDFObjectHandle lastChild;
    int children = 0;
};

void append(OutlineNode &parent, QPDFObjectHandle item)
{
    item.replaceKey("/Parent", parent.object);
    if (parent.children == 0) {
        parent.object.replaceKey("/First", item);
    } else {
        parent.lastChild.replaceKey("/Next", item);
        item.replaceKey("/Prev", parent.lastChild);
    }
    parent.object.replaceKey("/Last", item);
    parent.lastChild = item;
    parent.object.replaceKey("/Count", QPDFObjectHandle::newInteger(++parent.children));
}

using Pages = std::vector<QPDFPageObjectHelper>;

/// The destination at that height of the page, at the reader's zoom.
QPDFObjectHandle destination(const Pages &pages, int page, double top)
{
    auto target = QPDFObjectHandle::newArray();
    target.appendItem(pages.at(size_t(page)).getObjectHandle());
    target.appendItem(QPDFObjectHandle::newName("/XYZ"));
    target.appendItem(QPDFObjectHandle::newNull());
    target.appendItem(QPDFObjectHandle::newReal(top, 1));
    target.appendItem(QPDFObjectHandle::newNull());
    return target;
}

void addLinks(QPDF &document, const Pages &pages, const PdfProperties &properties)
{
    for (const PageLink &link : properties.links) {
        const auto target = properties.targets.constFind(link.target);
        if (target == properties.targets.constEnd())
            continue;
        auto annotation = QPDFObjectHandle::newDictionary();
        annotation.replaceKey("/Type", QPDFObjectHandle::newName("/Annot"));
        annotation.replaceKey("/Subtype", QPDFObjectHandle::newName("/Link"));
        annotation.replaceKey("/Rect", QPDFObjectHandle::newFromRectangle({link.area.left(), link.area.top(),
                                           link.area.right(), link.area.bottom()}));
        annotation.replaceKey("/Border", QPDFObjectHandle::parse("[0 0 0]"));
        annotation.replaceKey("/F", QPDFObjectHandle::newInteger(kPrinted));
        annotation.replaceKey("/Dest", destination(pages, target->page, target->top));
        QPDFObjectHandle page = pages.at(size_t(link.page)).getObjectHandle();
        if (!page.getKey("/Annots").isArray())
            page.replaceKey("/Annots", QPDFObjectHandle::newArray());
        page.getKey("/Annots").appendItem(document.makeIndirectObject(annotation));
    }
}

void addOutline(QPDF &document, const Pages &pages, const QList<OutlineEntry> &entries)
{
    const auto newDictionary = [&document] {
        return document.makeIndirectObject(QPDFObjectHandle::newDictionary());
    };
    OutlineNode root{newDictionary(), {}, 0};
    root.object.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
    OutlineNode chapter;
    for (const OutlineEntry &entry : entries) {
        QPDFObjectHandle item = newDictionary();
        item.replaceKey("/Title", unicode(entry.title));
        item.replaceKey("/Dest", destination(pages, entry.page, entry.top));
        if (entry.level > 1 && chapter.object.isInitialized()) {
            append(chapter, item);
        } else {
            append(root, item);
            chapter = {item, {}, 0};
        }
    }
    document.getRoot().replaceKey("/Outlines", root.object);
    document.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
}

void setInformation(QPDF &document, const PdfProperties &properties)
{
    QPDFObjectHandle info = document.getTrailer().getKey("/Info");
    if (!info.isDictionary()) {
        info = document.makeIndirectObject(QPDFObjectHandle::newDictionary());
        document.getTrailer().replaceKey("/Info", info);
    }
    info.replaceKey("/Title", unicode(properties.title));
    info.replaceKey("/Author", unicode(properties.author));
    info.replaceKey("/Subject", unicode(properties.subject));
    info.replaceKey("/Creator", QPDFObjectHandle::newString(kProducer));
    info.replaceKey("/Producer", QPDFObjectHandle::newString(kProducer));
    info.replaceKey("/CreationDate", pdfDate(properties.createdAt));
    info.replaceKey("/ModDate", pdfDate(properties.createdAt));
    document.getRoot().replaceKey("/Lang", unicode(properties.language));
    auto preferences = QPDFObjectHandle::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    document.getRoot().replaceKey("/ViewerPreferences", preferences);
}

} // namespace

Result<QByteArray> finishPdf(const QByteArray &pdf, const PdfProperties &properties)
{
    try {
        QPDF document;
        document.processMemoryFile("report", pdf.constData(), size_t(pdf.size()));
        setInformation(document, properties);
        setMetadata(document, properties); // Qt's has the present time and a random id
        labelPages(document);
        const Pages pages = QPDFPageDocumentHelper(document).getAllPages();
        addOutline(document, pages, properties.outline);
        addLinks(document, pages, properties);
        QPDFWriter writer(document);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        if (properties.archival) // PDF 1.4 knows neither
            writer.setObjectStreamMode(qpdf_o_disable);
        writer.write();
        const std::unique_ptr<Buffer> buffer(writer.getBuffer());
        return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize()));
    } catch (const std::exception &exception) {
        return failure(ErrorCode::Failed,
            QCoreApplication::translate("Report", "The PDF could not be completed."),
            QString::fromLocal8Bit(exception.what()));
    }
}

QDateTime documentTime()
{
    bool isFixed = false;
    const qint64 seconds = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&isFixed);
    return isFixed ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : QDateTime::currentDateTimeUtc();
}

} // namespace offtake
