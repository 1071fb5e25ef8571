// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QMenu;
class QMimeData;
class QWidget;

namespace offtake {

class ImportDialog;
class Workspace;
struct Error;

/// What the File menu does with stores and CSV files: asks for a file and has the workspace or a dialog take
/// it.
class FileActions : public QObject
{
    Q_OBJECT
public:
    /// `window` is the parent of the dialogs.
    FileActions(Workspace &workspace, QWidget *window);

    /// Opens the file, or tells why not.
    void open(const QString &path);
    void openReadOnly(const QString &path);
    void askNew(bool sample);
    void askOpen();
    /// An empty path leaves the choice to the dialog.
    void importCsv(const QString &path);
    /// Offers the cells that were copied in a spreadsheet for import.
    void importClipboard();
    /// Asks for a folder and writes every table of the store there.
    void exportStore();
    void fillRecent(QMenu *menu);
    /// What was dropped on the window: a store is opened, anything else imported.
    void drop(const QMimeData *data);

signals:
    /// A file was opened; what stood in the notice is about the past.
    void succeeded();
    void problemOccurred(const QString &message);
    void openFailed(const offtake::Error &error, const QString &path);
    /// Rows came in; the message tells how many.
    void imported(const QString &message);
    /// Files were written; the message tells where.
    void exported(const QString &message);

private:
    ImportDialog *openImport();

    Workspace &m_workspace;
    QWidget *m_window;
};

} // namespace offtake
