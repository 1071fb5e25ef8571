// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/import/importer.h"
#include "data/import/importprofile.h"
#include "widgets/background.h"

#include <QDialog>
#include <QTimer>

#include <optional>

class QFrame;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTabWidget;

namespace offtake {

class ImportChanges;
class ImportColumns;
class ImportOrganizations;
class ImportSettings;
class ResultTable;

/// Reads a CSV file or pasted cells into the store: how it was read, shown and changeable; what would change;
/// every problem by line and column. Nothing is written before Apply. Reads and writes on a worker with a
/// store of its own.
class ImportDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ImportDialog(const QString &storePath, QWidget *parent = nullptr);
    ~ImportDialog() override;

    /// Reads the file for the preview; choices for an earlier file are forgotten.
    void setFile(const QString &path);
    /// Reads cells from a spreadsheet or a text table.
    void setText(const QString &text);
    void paste(); ///< setText() of the clipboard

    bool isBusy() const { return m_job != nullptr; }

    /// What an attempt to read gave: where the rows do not fit the table, at least what the head tells.
    struct Attempt
    {
        Result<ImportReport> report;
        std::optional<ImportReport> head;
    };

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
    QWidget *createQuestion();
    QWidget *createSettings();
    QWidget *createTabs();
    QWidget *createBottom();
    void connectParts();
    void askFile();
    void setSource(const QString &name, const std::optional<QByteArray> &contents);
    ImportOptions used() const; ///< what was shown, as options
    void preview();
    void apply();
    void saveRejects();
    void start(const ImportOptions &options);
    void take(const Attempt &attempt, const ImportOptions &options);
    void takeHead(const ImportReport &head);
    bool readsAsLastTime();
    void showReport();
    void showProblems();
    void showQuestion();
    void setBusy(bool busy);
    void retranslate();

    void loadProfiles(const QString &current);
    void useProfile(const QString &name);
    void saveProfile();
    void exportProfile();
    void readProfile();
    void removeProfile(const QString &name);
    void setProfile(const ImportProfile &profile);
    void say(const QString &message, bool isProblem);

    QString m_storePath;
    ImportOptions m_chosen; ///< what the person set over the guesses
    ImportReport m_report;
    bool m_hasReport = false;
    bool m_mayBeAsLastTime = false; ///< the file is new and nothing was chosen for it
    QString m_profile;
    SharedJobState m_job; ///< of the run whose answer counts
    QTimer m_poll;

    QLineEdit *m_path = nullptr;
    QPushButton *m_browse = nullptr;
    QPushButton *m_paste = nullptr;
    QFrame *m_question = nullptr;
    QLabel *m_questionText = nullptr;
    QPushButton *m_dayFirst = nullptr;
    QPushButton *m_monthFirst = nullptr;
    ImportSettings *m_settings = nullptr;
    QTabWidget *m_tabs = nullptr;
    ImportChanges *m_changes = nullptr;
    ImportColumns *m_columns = nullptr;
    ImportOrganizations *m_organizations = nullptr;
    ResultTable *m_problems = nullptr;
    QLabel *m_counts = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_saveRejects = nullptr;
    QPushButton *m_apply = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace offtake
