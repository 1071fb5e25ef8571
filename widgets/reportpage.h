// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/reportcontent.h"
#include "widgets/page.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QListWidget;
class QPushButton;

namespace offtake {

/// What a report is to hold; the window has it made.
class ReportPage : public Page
{
    Q_OBJECT
public:
    explicit ReportPage(const QString &storePath, QWidget *parent = nullptr);

    /// Reads the provider's scenarios.
    void show(const OrganizationId &provider, const QString &name, QDate asOf);
    void refresh();
    void showSubject(const Subject &subject, bool dataChanged) override;

    ReportRequest request() const;

    /// Said under the button: where the file went, or what stopped it.
    void showOutcome(const QString &message, bool isProblem);
    void setBusy(bool busy);

signals:
    void exportRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void takeScenarios(const QList<Scenario> &scenarios);
    void updateButton();
    void retranslate();

    QString m_storePath;
    OrganizationId m_provider;
    QDate m_asOf;
    quint64 m_reading = 0;
    bool m_busy = false;

    QFormLayout *m_form = nullptr;
    QLabel *m_what = nullptr;
    QLabel *m_providerName = nullptr;
    QListWidget *m_scenarios = nullptr;
    QComboBox *m_language = nullptr;
    QComboBox *m_paper = nullptr;
    QPushButton *m_export = nullptr;
    QLabel *m_outcome = nullptr;
};

} // namespace offtake
