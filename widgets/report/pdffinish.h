// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"
#include "widgets/report/reportcanvas.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>

namespace offtake {

/// What Qt's PDF writer cannot say about a document.
struct PdfProperties
{
    QString title;
    QString author;
    QString subject;
    QString language; ///< "en", "es"
    QDateTime createdAt;
    bool archival = false; ///< PDF/A-1b: the PDF is one already but for what is set here
    QList<OutlineEntry> outline;
    QMap<QString, LinkTarget> targets; ///< by name
    QList<PageLink> links;             ///< those to a target that there is not are left out
};

/// Adds language, document information (as dictionary and as XMP), outline, page labels and links to a PDF
/// and gives it an id that follows from its bytes, so that the same content is the same file.
Result<QByteArray> finishPdf(const QByteArray &pdf, const PdfProperties &properties);

/// Now, or the time that SOURCE_DATE_EPOCH fixes for reproducible documents.
QDateTime documentTime();

} // namespace offtake
