// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/import/importer.h"
#include "data/store/store.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace offtake {

/// A store with the sample data in a folder of its own, and what tests of the import do with it.
class ImportFixture : public QObject
{
protected:
    void makeStore()
    {
        m_store.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        auto store = Store::create(inFolder("s.offtake"), Store::Contents::Sample);
        QVERIFY(store);
        m_store = std::move(*store);
    }
    QString inFolder(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    QString sample(const char *name) const
    {
        return QStringLiteral(OFFTAKE_TEST_DATA "/import-samples/") + QString::fromLatin1(name);
    }
    QString write(const QByteArray &text)
    {
        const QString path = m_folder->filePath(QStringLiteral("input%1.csv").arg(++m_files));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            return {};
        return path;
    }
    Result<ImportReport> import(const QString &path, const QString &table = QStringLiteral("contracts"))
    {
        return importCsv(*m_store, {.table = table, .path = path});
    }
    Contract contract(const QString &id) { return m_store->contract(ContractId(id)).value_or(Contract()); }
    qint64 count(const QString &table) { return m_store->info()->rowCounts.at(table); }

    static QString explain(const Result<ImportReport> &report)
    {
        if (!report)
            return report.error().message + u' ' + report.error().detail;
        QString text = QStringLiteral("%1 accepted, %2 rejected").arg(report->accepted).arg(report->rejected);
        for (const ImportProblem &problem : report->problems)
            text += QStringLiteral("\n%1 %2 '%3': %4")
                        .arg(problem.line)
                        .arg(problem.column, problem.value, problem.reason);
        return text;
    }
    static QStringList cellsOf(const ImportReport &report, const QString &column)
    {
        QStringList cells;
        for (const ImportRow &row : report.preview)
            cells.append(row.cells[report.columns.indexOf(column)]);
        return cells;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;

private:
    int m_files = 0;
};

} // namespace offtake
