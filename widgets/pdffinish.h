// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"
#include "widgets/reportcanvas.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
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
    QList<OutlineEntry> outline;
};

/// Adds language, document information and outline to a PDF and gives it an id that follows from its bytes,
/// so that the same content is the same file.
Result<QByteArray> finishPdf(const QByteArray &pdf, const PdfProperties &properties);

/// Now, or the time that SOURCE_DATE_EPOCH fixes for reproducible documents.
QDateTime documentTime();

} // namespace offtake
