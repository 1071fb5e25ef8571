// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/network/forceoutbar.h"

#include "data/text/format.h"
#include "widgets/namebox.h"
#include "widgets/style/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

constexpr int kPlayMs = 700;
constexpr int kLastPath = 999'999'999;

} // namespace

ForceOutBar::ForceOutBar(QWidget *parent)
    : QWidget(parent)
{
    m_forceOut = new QPushButton;
    m_forceOut->setObjectName(u"forceOut"_s);
    connect(m_forceOut, &QPushButton::clicked, this, &ForceOutBar::forceOutRequested);
    m_scenario = new NameBox;
    m_scenario->setObjectName(u"forceOutScenario"_s);
    connect(m_scenario, &QComboBox::currentIndexChanged, this, [this] {
        fillQuarters();
        emit questionChanged();
    });
    m_fromLabel = new QLabel;
    m_from = new QComboBox;
    m_from->setObjectName(u"forceOutQuarter"_s);
    m_fromLabel->setBuddy(m_from);
    connect(m_from, &QComboBox::currentIndexChanged, this, &ForceOutBar::questionChanged);
    m_mode = new QComboBox;
    m_mode->setObjectName(u"forceOutMode"_s);
    m_mode->addItems({QString(), QString()});
    m_path = new QSpinBox;
    m_path->setObjectName(u"forceOutPath"_s);
    m_path->setRange(0, kLastPath);
    m_path->setKeyboardTracking(false);
    m_path->hide();
    connect(m_mode, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_path->setVisible(index == 1);
        emit questionChanged();
    });
    connect(m_path, &QSpinBox::valueChanged, this, &ForceOutBar::questionChanged);
    m_clear = new QPushButton;
    m_clear->setObjectName(u"forceOutClear"_s);
    connect(m_clear, &QPushButton::clicked, this, &ForceOutBar::clearRequested);

    m_sentence = new QLabel;
    m_sentence->setObjectName(u"forceOutSentence"_s);
    m_sentence->setWordWrap(true);
    setTextRole(m_sentence, TextRole::Sentence);
    m_play = new QToolButton;
    m_play->setObjectName(u"forceOutPlay"_s);
    m_play->setCheckable(true);
    m_play->setMinimumSize(spacing::kHitTarget + 4, spacing::kHitTarget + 4);
    connect(m_play, &QToolButton::toggled, this, &ForceOutBar::play);
    m_slider = new QSlider(Qt::Horizontal);
    m_slider->setObjectName(u"forceOutSlider"_s);
    m_slider->setPageStep(4);
    m_slider->setMinimumHeight(spacing::kHitTarget);
    connect(m_slider, &QSlider::valueChanged, this, &ForceOutBar::showQuarter);
    m_shown = new QLabel;
    m_shown->setObjectName(u"forceOutShown"_s);
    m_timer.setInterval(kPlayMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_slider->value() >= m_quarters - 1)
            m_play->setChecked(false);
        else
            m_slider->setValue(m_slider->value() + 1);
    });

    auto *question = new QHBoxLayout;
    question->setSpacing(spacing::kBetween);
    question->addWidget(m_forceOut);
    question->addWidget(m_fromLabel);
    question->addWidget(m_from);
    question->addWidget(m_scenario, 1);
    question->addWidget(m_mode);
    // Not one line with the question, or the picture would widen when a path is asked for.
    auto *time = new QHBoxLayout;
    time->setSpacing(spacing::kBetween);
    time->addWidget(m_path, 0, Qt::AlignLeft);
    time->addWidget(m_play);
    time->addWidget(m_slider, 1);
    time->addWidget(m_shown);
    time->addWidget(m_clear);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::kControl);
    layout->addLayout(question);
    layout->addWidget(m_sentence);
    layout->addLayout(time);
    retranslate();
    setCandidate({});
    setOutcome(nullptr);
}

void ForceOutBar::setScenarios(const QList<Scenario> &scenarios)
{
    const QSignalBlocker quiet(m_scenario);
    const QString chosen = m_scenario->currentData().toString();
    m_scenarios = scenarios;
    m_scenario->clear();
    for (const Scenario &scenario : scenarios)
        m_scenario->addItem(scenarioTitle(scenario), scenario.id.value());
    m_scenario->setCurrentIndex(scenarios.isEmpty() ? -1 : std::max(0, m_scenario->findData(chosen)));
    fillQuarters();
    setCandidate(m_candidate);
}

const Scenario *ForceOutBar::scenario() const
{
    const int index = m_scenario->currentIndex();
    return index >= 0 && index < int(m_scenarios.size()) ? &m_scenarios[index] : nullptr;
}

void ForceOutBar::fillQuarters()
{
    const QSignalBlocker quiet(m_from);
    const int chosen = std::max(0, m_from->currentIndex());
    m_from->clear();
    const Scenario *asked = scenario();
    if (!asked)
        return;
    const Quarter first = Quarter::of(asked->valuationDate);
    for (int i = 0; i < asked->quarters; ++i)
        m_from->addItem(format::quarter(first + i, locale()));
    m_from->setCurrentIndex(std::min(chosen, m_from->count() - 1));
}

void ForceOutBar::setCandidate(const QString &name)
{
    m_candidate = name;
    // A long name may not widen the page.
    constexpr int kMostCharacters = 14;
    const QFontMetrics metrics = m_forceOut->fontMetrics();
    const QString shown =
        metrics.elidedText(name, Qt::ElideRight, kMostCharacters * metrics.averageCharWidth());
    const QString whole = name.isEmpty() ? tr("Force out...") : tr("Force out %1").arg(name);
    m_forceOut->setText(name.isEmpty() ? whole : tr("Force out %1").arg(shown));
    m_forceOut->setAccessibleName(whole);
    m_forceOut->setToolTip(shown == name ? QString() : whole);
    m_forceOut->setEnabled(!name.isEmpty() && scenario());
}

int ForceOutBar::quarter() const
{
    return std::max(0, m_from->currentIndex());
}

std::optional<quint64> ForceOutBar::path() const
{
    return m_mode->currentIndex() == 1 ? std::optional<quint64>(quint64(m_path->value())) : std::nullopt;
}

void ForceOutBar::setRunning(bool isRunning)
{
    m_forceOut->setEnabled(!isRunning && !m_candidate.isEmpty() && scenario());
}

void ForceOutBar::setOutcome(const ForceOut *outcome)
{
    m_play->setChecked(false);
    for (QWidget *widget : QList<QWidget *>{m_play, m_slider, m_shown, m_clear})
        widget->setVisible(outcome);
    if (!outcome) {
        m_quarters = 0;
        setSentence(tr(
            "Choose an organisation that buys, then force it out: the simulation runs with and without it."));
        return;
    }
    m_firstQuarter = outcome->firstQuarter;
    m_quarters = outcome->quarters;
    const QSignalBlocker quiet(m_slider);
    m_slider->setRange(-1, m_quarters - 1);
    m_slider->setValue(-1);
    showQuarter();
}

int ForceOutBar::shownQuarter() const
{
    return m_quarters > 0 ? m_slider->value() : -1;
}

void ForceOutBar::showQuarter()
{
    const int quarter = shownQuarter();
    const QString text =
        quarter < 0 ? tr("Whole horizon") : format::quarter(m_firstQuarter + quarter, locale());
    m_shown->setText(text);
    m_slider->setAccessibleDescription(text);
    emit quarterShown(quarter);
}

void ForceOutBar::play(bool isPlaying)
{
    m_play->setText(isPlaying ? u"❚❚"_s : u"▶"_s);
    if (!isPlaying) {
        m_timer.stop();
        return;
    }
    if (m_slider->value() >= m_quarters - 1)
        m_slider->setValue(0);
    m_timer.start();
}

void ForceOutBar::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
}

void ForceOutBar::retranslate()
{
    setCandidate(m_candidate);
    m_scenario->setAccessibleName(tr("Scenario of the run"));
    m_scenario->setPurpose(tr("The scenario in which the organisation goes"));
    m_fromLabel->setText(tr("from"));
    m_from->setAccessibleName(tr("Quarter of the forced exit"));
    m_mode->setItemText(0, tr("Mean of all paths"));
    m_mode->setItemText(1, tr("One path"));
    m_mode->setAccessibleName(tr("Mean or one path"));
    m_path->setAccessibleName(tr("Number of the path"));
    m_path->setPrefix(tr("no. ", "number of a path, before it"));
    m_clear->setText(tr("Clear"));
    m_clear->setToolTip(tr("Show the network without losses"));
    m_play->setText(m_play->isChecked() ? u"❚❚"_s : u"▶"_s);
    m_play->setAccessibleName(tr("Play the quarters"));
    m_play->setToolTip(tr("Play the quarters"));
    m_slider->setAccessibleName(tr("Quarter shown"));
    // Or the slider would move under the hand when the text changes.
    m_shown->setMinimumWidth(m_shown->fontMetrics().horizontalAdvance(tr("Whole horizon")));
    for (int i = 0; i < m_scenario->count() && i < int(m_scenarios.size()); ++i)
        m_scenario->setItemText(i, scenarioTitle(m_scenarios[i]));
    fillQuarters();
    if (m_quarters > 0)
        showQuarter();
    else
        setOutcome(nullptr);
}

void ForceOutBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace offtake
