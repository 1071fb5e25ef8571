// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/importer.h"
#include "widgets/background.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTabWidget;
class QTableWidget;

namespace offtake {

class ResultTable;

/// Reads a CSV file into the store: how it was read, shown and changeable; what would change; every problem
/// by line and column. Nothing is written before Apply. Reads and writes on a worker with a store of its own.
class ImportDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ImportDialog(const QString &storePath, QWidget *parent = nullptr);
    ~ImportDialog() override;

    /// Reads the file for the preview; guesses of an earlier file are forgotten.
    void setFile(const QString &path);

    bool isBusy() const { return m_job != nullptr; }

signals:
    /// Rows were written.
    void imported(const offtake::ImportReport &report);

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void reject() override;

private:
    QWidget *createFileRow();
    QWidget *createDialect();
    QWidget *createTabs();
    void askFile();
    ImportOptions options() const;
    void preview();
    void apply();
    void start(const ImportOptions &options);
    void take(const Result<ImportReport> &report, bool wasDryRun);
    void showReport();
    void showDialect();
    void showMapping();
    void setBusy(bool busy);
    void retranslate();

    QString m_storePath;
    QString m_file;
    ImportOptions m_chosen; ///< what the person set over the guesses
    ImportReport m_report;
    bool m_hasReport = false;
    SharedJobState m_job; ///< of the run whose answer counts
    QTimer m_poll;

    QLineEdit *m_path = nullptr;
    QPushButton *m_browse = nullptr;
    QFormLayout *m_form = nullptr;
    QComboBox *m_table = nullptr;
    QComboBox *m_encoding = nullptr;
    QComboBox *m_delimiter = nullptr;
    QComboBox *m_decimal = nullptr;
    QComboBox *m_dateOrder = nullptr;
    QComboBox *m_conflict = nullptr;
    QTabWidget *m_tabs = nullptr;
    ResultTable *m_preview = nullptr;
    ResultTable *m_problems = nullptr;
    QTableWidget *m_mapping = nullptr;
    QLabel *m_counts = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_apply = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace offtake
