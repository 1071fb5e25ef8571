// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pdffinish.h"

#include <QCoreApplication>

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

QPDFObjectHandle unicode(const QString &text)
{
    return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

QPDFObjectHandle pdfDate(const QDateTime &time)
{
    return QPDFObjectHandle::newString(time.toUTC().toString(u"'D:'yyyyMMddHHmmss'Z'").toStdString());
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

void addOutline(QPDF &document, const QList<OutlineEntry> &entries)
{
    const std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(document).getAllPages();
    const auto newDictionary = [&document] {
        return document.makeIndirectObject(QPDFObjectHandle::newDictionary());
    };
    OutlineNode root{newDictionary(), {}, 0};
    root.object.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
    OutlineNode chapter;
    for (const OutlineEntry &entry : entries) {
        QPDFObjectHandle item = newDictionary();
        item.replaceKey("/Title", unicode(entry.title));
        auto target = QPDFObjectHandle::newArray();
        target.appendItem(pages.at(size_t(entry.page)).getObjectHandle());
        target.appendItem(QPDFObjectHandle::newName("/XYZ"));
        target.appendItem(QPDFObjectHandle::newNull());
        target.appendItem(QPDFObjectHandle::newReal(entry.top, 1));
        target.appendItem(QPDFObjectHandle::newNull());
        item.replaceKey("/Dest", target);
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
    info.replaceKey("/Creator", unicode(u"Offtake " OFFTAKE_VERSION ""_s));
    info.replaceKey("/CreationDate", pdfDate(properties.createdAt));
    info.replaceKey("/ModDate", pdfDate(properties.createdAt));
    document.getRoot().replaceKey("/Lang", unicode(properties.language));
    auto preferences = QPDFObjectHandle::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    document.getRoot().replaceKey("/ViewerPreferences", preferences);
    // Qt writes the present time and a random id there; nothing in it that /Info does not say.
    document.getRoot().removeKey("/Metadata");
}

} // namespace

Result<QByteArray> finishPdf(const QByteArray &pdf, const PdfProperties &properties)
{
    try {
        QPDF document;
        document.processMemoryFile("report", pdf.constData(), size_t(pdf.size()));
        setInformation(document, properties);
        addOutline(document, properties.outline);
        QPDFWriter writer(document);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
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
