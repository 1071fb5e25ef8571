// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scenarios/scenariobar.h"

#include "widgets/namebox.h"
#include "widgets/style/theme.h"

#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace offtake {

using namespace Qt::StringLiterals;

ScenarioBar::ScenarioBar(QWidget *parent)
    : QWidget(parent)
    , m_box(new NameBox(this))
    , m_reset(new QToolButton(this))
    , m_menuButton(new QToolButton(this))
    , m_menu(new QMenu(this))
    , m_description(new QLabel(this))
{
    m_box->setObjectName(u"scenario"_s);
    m_reset->setObjectName(u"resetAssumptions"_s);
    m_reset->setMinimumHeight(spacing::kHitTarget);
    m_menuButton->setObjectName(u"scenarioMenu"_s);
    m_menuButton->setMinimumHeight(spacing::kHitTarget);
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    m_menuButton->setStyleSheet(u"QToolButton::menu-indicator { image: none; }"_s); // the text has its own
    m_menuButton->setMenu(m_menu);
    m_description->setObjectName(u"scenarioDescription"_s);
    m_description->setWordWrap(true);
    setTextRole(m_description, TextRole::Caption);
    const auto add = [this](const QString &name, void (ScenarioBar::*signal)()) {
        QAction *action = m_menu->addAction(QString());
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, signal);
        return action;
    };
    m_save = add(u"saveScenario"_s, &ScenarioBar::saveRequested);
    m_saveAs = add(u"saveScenarioAs"_s, &ScenarioBar::saveAsRequested);
    m_duplicate = add(u"duplicateScenario"_s, &ScenarioBar::duplicateRequested);
    m_menu->addSeparator();
    m_rename = add(u"renameScenario"_s, &ScenarioBar::renameRequested);
    m_delete = add(u"deleteScenario"_s, &ScenarioBar::deleteRequested);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::kControl);
    buttons->addWidget(m_reset);
    buttons->addWidget(m_menuButton);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::kBetween);
    layout->addWidget(m_box); // names are long: a line of their own
    layout->addLayout(buttons);
    layout->addWidget(m_description);
    connect(m_box, &QComboBox::currentIndexChanged, this, &ScenarioBar::chosen);
    connect(m_reset, &QToolButton::clicked, this, &ScenarioBar::resetRequested);
    setState(false, false);
    retranslate();
}

void ScenarioBar::setScenarios(const QList<Scenario> &scenarios)
{
    const QString current = m_box->currentData().toString();
    m_scenarios = scenarios;
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    for (const Scenario &scenario : scenarios) {
        m_box->addItem(scenarioTitle(scenario), scenario.id.value());
        m_box->setItemData(m_box->count() - 1, scenarioDescription(scenario), Qt::ToolTipRole);
    }
    m_box->setCurrentIndex(std::max(0, m_box->findData(current)));
}

int ScenarioBar::currentIndex() const
{
    return m_box->currentIndex();
}

void ScenarioBar::setCurrentIndex(int index)
{
    const QSignalBlocker quiet(m_box);
    m_box->setCurrentIndex(index);
}

int ScenarioBar::indexOf(const ScenarioId &id) const
{
    return m_box->findData(id.value());
}

void ScenarioBar::setState(bool isChanged, bool isSaved)
{
    m_reset->setEnabled(isChanged);
    m_save->setEnabled(isChanged && isSaved);
    for (QAction *action : {m_duplicate, m_rename, m_delete})
        action->setEnabled(isSaved);
}

void ScenarioBar::setDescription(const QString &text)
{
    m_description->setText(text);
}

void ScenarioBar::retranslate()
{
    m_box->setAccessibleName(tr("Scenario"));
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(tr("All assumptions back to the scenario's"));
    m_menuButton->setText(tr("Edit") + u" ▾"_s);
    m_menuButton->setAccessibleName(tr("What can be done with the scenario"));
    m_save->setText(tr("&Save assumptions"));
    m_saveAs->setText(tr("Save &as a new scenario..."));
    m_duplicate->setText(tr("D&uplicate..."));
    m_rename->setText(tr("&Rename and describe..."));
    m_delete->setText(tr("&Delete"));
    for (int i = 0; i < m_box->count(); ++i)
        m_box->setItemText(i, scenarioTitle(m_scenarios.at(i)));
}

void ScenarioBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace offtake
