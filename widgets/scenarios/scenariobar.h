// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/scenarios/scenario.h"

#include <QWidget>

class QAction;
class QLabel;
class QMenu;
class QToolButton;

namespace offtake {

class NameBox;

/// Which scenario is shown, what it is, and what can be done with it.
class ScenarioBar : public QWidget
{
    Q_OBJECT
public:
    explicit ScenarioBar(QWidget *parent = nullptr);

    /// Keeps the chosen one where it is still there. Does not signal chosen().
    void setScenarios(const QList<Scenario> &scenarios);
    int currentIndex() const;
    void setCurrentIndex(int index);
    int indexOf(const ScenarioId &id) const;
    /// Whether the assumptions differ from the saved ones, and whether the scenario is saved at all.
    void setState(bool isChanged, bool isSaved);
    void setDescription(const QString &text);

signals:
    void chosen(int index);
    void saveRequested();
    void saveAsRequested();
    void duplicateRequested();
    void renameRequested();
    void deleteRequested();
    void resetRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QList<Scenario> m_scenarios;
    NameBox *m_box = nullptr;
    QToolButton *m_reset = nullptr;
    QToolButton *m_menuButton = nullptr;
    QMenu *m_menu = nullptr;
    QAction *m_save = nullptr;
    QAction *m_saveAs = nullptr;
    QAction *m_duplicate = nullptr;
    QAction *m_rename = nullptr;
    QAction *m_delete = nullptr;
    QLabel *m_description = nullptr;
};

} // namespace offtake
