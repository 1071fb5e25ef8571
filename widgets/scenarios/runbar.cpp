// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scenarios/runbar.h"

#include "data/text/format.h"
#include "widgets/steadybox.h"
#include "widgets/style/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <array>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

/// Runs to a precision end here at the latest.
constexpr quint64 kMostPaths = 16'777'216;
const std::array<ScenarioRun::Effort, 6> kEfforts{
    {{.paths = 16'384}, {.paths = 65'536}, {.paths = 262'144}, {.paths = 1'048'576},
        {.paths = kMostPaths, .precision = 0.005}, {.paths = kMostPaths, .precision = 0.001}}};
constexpr int kUsual = 2;

} // namespace

RunBar::RunBar(QWidget *parent)
    : QWidget(parent)
    , m_precision(new QLabel(this))
    , m_effort(new QComboBox(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
    , m_record(new QPushButton(this))
{
    m_precision->setObjectName(u"precision"_s);
    m_precision->setWordWrap(true);
    setTextRole(m_precision, TextRole::Caption);
    m_effort->setObjectName(u"effort"_s);
    for (std::size_t i = 0; i < kEfforts.size(); ++i)
        m_effort->addItem(QString());
    m_effort->setCurrentIndex(kUsual);
    m_progress->setObjectName(u"runProgress"_s);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(96, 12);
    m_cancel->setObjectName(u"cancelRun"_s);
    m_cancel->setEnabled(false);
    m_record->setObjectName(u"recordRun"_s);
    m_record->setEnabled(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::kBetween);
    layout->addWidget(new SteadyBox(m_precision, this), 1);
    layout->addWidget(m_effort);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    layout->addWidget(m_record);
    connect(m_effort, &QComboBox::currentIndexChanged, this, &RunBar::effortChanged);
    connect(m_cancel, &QPushButton::clicked, this, &RunBar::cancelRequested);
    connect(m_record, &QPushButton::clicked, this, &RunBar::recordRequested);
    retranslate();
}

ScenarioRun::Effort RunBar::effort() const
{
    return kEfforts[std::size_t(std::max(0, m_effort->currentIndex()))];
}

void RunBar::setPrecisionText(const QString &text)
{
    m_precision->setText(text);
}

void RunBar::setProgress(double share)
{
    m_progress->setValue(int(share * m_progress->maximum()));
}

void RunBar::setRunning(bool running, bool canBeRecorded)
{
    m_cancel->setEnabled(running);
    m_record->setEnabled(!running && canBeRecorded);
    m_record->setToolTip({});
}

void RunBar::setRecorded(const QString &text)
{
    m_record->setEnabled(false);
    m_record->setToolTip(text);
    m_precision->setText(text);
}

void RunBar::retranslate()
{
    for (int i = 0; i < m_effort->count(); ++i) {
        const ScenarioRun::Effort &effort = kEfforts[std::size_t(i)];
        const QString text = effort.precision > 0
                                 ? tr("until ±%1").arg(format::share(effort.precision, locale(), 1))
                                 : tr("%1 paths").arg(format::number(double(effort.paths), locale()));
        m_effort->setItemText(i, text);
    }
    m_effort->setAccessibleName(tr("How far the simulation goes"));
    m_effort->setToolTip(
        tr("A number of paths, or until the standard errors of mean and expected shortfall are as small."));
    m_progress->setAccessibleName(tr("Progress of the simulation"));
    m_cancel->setText(tr("Cancel"));
    m_record->setText(tr("Record"));
    m_record->setAccessibleDescription(
        tr("Keeps the run in the file, so that it can be repeated to the same bytes."));
}

void RunBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace offtake
