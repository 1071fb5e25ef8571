// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fileactions.h"

#include "app/workspace.h"
#include "data/import/exporter.h"
#include "data/store/store.h"
#include "data/text/format.h"
#include "data/text/wordtext.h"
#include "widgets/background.h"
#include "widgets/import/importdialog.h"
#include "widgets/settings.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QUrl>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

const QString kExportFolderKey = u"export/folder"_s;

QString storeFilter()
{
    return FileActions::tr("Offtake stores (*.offtake)");
}

} // namespace

FileActions::FileActions(Workspace &workspace, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_window(window)
{}

void FileActions::open(const QString &path)
{
    if (const Result<void> opened = m_workspace.open(path); opened)
        emit succeeded();
    else
        emit openFailed(opened.error(), path);
}

void FileActions::openReadOnly(const QString &path)
{
    if (const Result<void> opened = m_workspace.openReadOnly(path); opened)
        emit succeeded();
    else
        emit openFailed(opened.error(), path);
}

void FileActions::askNew(bool sample)
{
    QString path = QFileDialog::getSaveFileName(
        m_window, sample ? tr("New store from the sample") : tr("New store"), QString(), storeFilter());
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += ".offtake"_L1;
    const Result<void> made =
        m_workspace.create(path, sample ? Store::Contents::Sample : Store::Contents::Empty);
    if (!made)
        emit problemOccurred(made.error().message);
}

void FileActions::askOpen()
{
    const QString path = QFileDialog::getOpenFileName(
        m_window, tr("Open store"), QString(), storeFilter() + u";;"_s + tr("All files (*)"));
    if (!path.isEmpty())
        open(path);
}

void FileActions::importCsv(const QString &path)
{
    ImportDialog *dialog = openImport();
    if (dialog && !path.isEmpty())
        dialog->setFile(path);
}

void FileActions::importClipboard()
{
    if (ImportDialog *dialog = openImport())
        dialog->paste();
}

/// Null where the store cannot be written to; that was told.
ImportDialog *FileActions::openImport()
{
    if (!m_workspace.store())
        return nullptr;
    if (m_workspace.store()->mode() == Store::Mode::ReadOnly) {
        emit problemOccurred(
            tr("%1 can only be read. Make a new store, or copy the file to a folder of yours.")
                .arg(QFileInfo(m_workspace.path()).fileName()));
        return nullptr;
    }
    auto *dialog = new ImportDialog(m_workspace.path(), m_window);
    connect(dialog, &ImportDialog::imported, this, [this](const ImportReport &report) {
        const QLocale locale = m_window->locale();
        emit imported(tr("Imported into %1: %2 new, %3 changed, %4 rejected.")
                          .arg(wordText(report.table), format::number(double(report.inserted), locale),
                              format::number(double(report.updated), locale),
                              format::number(double(report.rejected), locale)));
    });
    dialog->open();
    return dialog;
}

void FileActions::exportStore()
{
    if (!m_workspace.store())
        return;
    const QString folder = QFileDialog::getExistingDirectory(m_window, tr("Export every table to a folder"),
        setting(kExportFolderKey, QDir::homePath()).toString());
    if (folder.isEmpty())
        return;
    setSetting(kExportFolderKey, folder);
    // A folder of its own: a table's file of the same name is not replaced unasked.
    const QString into = QDir(folder).filePath(QFileInfo(m_workspace.path()).completeBaseName() + u"-csv"_s);
    runInBackground(
        this,
        [path = m_workspace.path(), into]() -> Result<ExportReport> {
            const auto store = Store::open(path, Store::Mode::ReadOnly);
            if (!store)
                return Unexpected<Error>(store.error());
            return exportCsv(**store, {.table = u"all"_s, .path = into});
        },
        [this, into](const Result<ExportReport> &report) {
            if (!report)
                emit problemOccurred(report.error().message);
            else
                emit exported(tr("%n table(s) written to %1.", nullptr, int(report->files.size()))
                                  .arg(QDir::toNativeSeparators(into)));
        });
}

void FileActions::fillRecent(QMenu *menu)
{
    menu->clear();
    const QStringList files = Workspace::recentFiles();
    for (const QString &file : files)
        menu->addAction(QDir::toNativeSeparators(file), this, [this, file] { open(file); });
    if (files.isEmpty())
        menu->addAction(tr("No files yet"))->setEnabled(false);
}

void FileActions::drop(const QMimeData *data)
{
    const QString path = data->urls().first().toLocalFile();
    if (path.endsWith(".offtake"_L1, Qt::CaseInsensitive))
        open(path);
    else
        importCsv(path);
}

} // namespace offtake
