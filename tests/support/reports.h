// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/report/reportcontent.h"
#include "data/store/store.h"
#include "data/text/translation.h"
#include "widgets/report/reportdocument.h"
#include "widgets/report/reportpictures.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace offtake {

/// Reports on the sample store, and a folder that is gone after the test.
class SampleReports
{
public:
    /// Makes the store; false where it could not be made.
    bool open()
    {
        setLanguage(QStringLiteral("en"));
        auto store = Store::create(path(QStringLiteral("sample.offtake")), Store::Contents::Sample);
        if (store)
            m_store = *std::move(store);
        return m_store != nullptr;
    }

    Store &store() { return *m_store; }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    static ReportRequest requestOf(const QString &organization, const QString &language, quint64 paths)
    {
        ReportRequest request{.organization = OrganizationId(organization),
            .scenarios = {QStringLiteral("base")},
            .language = language,
            .asOf = QDate(2026, 6, 30)};
        request.run.paths = paths;
        return request;
    }

    /// Empty, with a warning, where it could not be gathered.
    ReportContent contentOf(const ReportRequest &request)
    {
        const ScopedLanguage scope(request.language);
        const auto content = gatherReport(*m_store, request);
        if (!content)
            qWarning("%s", qPrintable(content.error().message));
        return content ? *content : ReportContent{};
    }

    /// Empty where there is none.
    static QByteArray pdfOf(const ReportContent &content)
    {
        const auto pdf = renderReport(content, recordReportPictures(content));
        return pdf ? *pdf : QByteArray();
    }

    /// Path of the file, empty where it could not be written.
    QString save(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        const bool isWritten =
            !bytes.isEmpty() && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        return isWritten ? file.fileName() : QString();
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
};

} // namespace offtake
