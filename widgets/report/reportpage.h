// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/report/reportcontent.h"
#include "widgets/page.h"
#include "widgets/report/reportmaker.h"

#include <QTimer>

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QPrinter;
class QPushButton;
class QSplitter;
class QToolButton;

namespace offtake {

class EmptyPage;
class OrderedChecklist;
class ReportPreview;

/// What a report is to hold, at left; its pages as they will be, at right, made anew when a choice changes.
/// The window has it exported; printing is done here.
class ReportPage : public Page
{
    Q_OBJECT
public:
    explicit ReportPage(const QString &storePath, QWidget *parent = nullptr);
    ~ReportPage() override;

    /// Reads the provider's scenarios.
    void show(const OrganizationId &provider, const QString &name, QDate asOf);
    void refresh();
    void showSubject(const Subject &subject, bool dataChanged) override;
    void cancel() override;
    QByteArray saveLayout() const override;
    void restoreLayout(const QByteArray &layout) override;

    ReportRequest request() const;

    /// Said under the buttons: where the file went, or what stopped it.
    void showOutcome(const QString &message, bool isProblem);
    void setBusy(bool busy);

    /// Asks for a printer in the usual dialogue.
    void print();
    /// Prints the pages shown. The printer lives until they are printed.
    void printTo(const std::shared_ptr<QPrinter> &printer);

signals:
    void exportRequested();
    /// The preview shows what is chosen.
    void previewReady();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *createForm();
    QLabel *addLabel(std::function<QString()> text, QWidget *of);
    void takeScenarios(const QList<Scenario> &scenarios);
    /// Their ticks and order as words, "cover,-brief,...": a minus is an empty box.
    QString sectionWords() const;
    /// What the words do not know comes last, ticked.
    void fillSections(const QString &words);
    /// Why no report can be made of what is chosen; empty if one can.
    QString faultOfChoice() const;
    /// Where no report can be chosen at all, says why and what to do, in the form's place.
    void showWhatIsMissing();
    void updateButtons();
    void choiceChanged();
    void makePreview();
    void retranslate();

    QString m_storePath;
    OrganizationId m_provider;
    QDate m_asOf;
    std::shared_ptr<ReportCache> m_cache;
    quint64 m_reading = 0;
    bool m_busy = false;
    bool m_stale = true; ///< the preview is older than the choice
    ReportMaker m_maker;
    QTimer m_wait; ///< for the next choice, before the preview is made
    QTimer m_poll;
    SharedJobState m_printing;

    QList<std::function<void()>> m_texts;
    QSplitter *m_splitter = nullptr;
    EmptyPage *m_empty = nullptr;
    QLabel *m_what = nullptr;
    QLabel *m_providerName = nullptr;
    OrderedChecklist *m_scenarios = nullptr;
    OrderedChecklist *m_sections = nullptr;
    QToolButton *m_sectionUp = nullptr;
    QToolButton *m_sectionDown = nullptr;
    QComboBox *m_language = nullptr;
    QComboBox *m_paper = nullptr;
    QCheckBox *m_archival = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_print = nullptr;
    QLabel *m_outcome = nullptr;
    ReportPreview *m_preview = nullptr;
};

} // namespace offtake
