// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/markeditor.h"

#include "data/text/format.h"
#include "widgets/charts/thresholdmarks.h"
#include "widgets/style/theme.h"

#include <QDoubleSpinBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr double kMillion = 1e6;
constexpr int kBoxPadding = 24; ///< of a number box beside its text

QDoubleSpinBox *makeBox(QWidget *parent, double most, int decimals)
{
    auto *box = new QDoubleSpinBox(parent);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setAlignment(Qt::AlignRight);
    box->setKeyboardTracking(false);
    box->setGroupSeparatorShown(true);
    box->setDecimals(decimals);
    box->setRange(0, most);
    return box;
}

} // namespace

MarkEditor::MarkEditor(ThresholdMarks *marks, QWidget *parent)
    : QWidget(parent)
    , m_marks(marks)
    , m_add(new QToolButton(this))
{
    setObjectName(u"markEditor"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::kControl);
    m_add->setObjectName(u"addMark"_s);
    m_add->setMinimumHeight(spacing::kHitTarget);
    connect(m_add, &QToolButton::clicked, this, [this] {
        // Apart from those that are there: the lower quarters are what people watch.
        const double level = 0.1 + 0.15 * double(m_marks->amounts().size());
        m_marks->add(std::round(m_distribution.amountAt(level) / kMillion) * kMillion);
    });
    connect(marks, &ThresholdMarks::changed, this, &MarkEditor::fill);
    fill();
    retranslate();
}

void MarkEditor::setDistribution(const Distribution &distribution, const QString &currency)
{
    m_distribution = distribution;
    m_currency = currency;
    fill();
}

void MarkEditor::addRow()
{
    const qsizetype index = m_rows.size();
    Row row;
    row.widget = new QWidget(this);
    row.amount = makeBox(row.widget, 1e9, 0);
    row.probability = makeBox(row.widget, 100, 1);
    row.remove = new QToolButton(row.widget);
    row.remove->setText(u"×"_s);
    row.remove->setAutoRaise(true);
    row.remove->setFixedSize(spacing::kHitTarget, spacing::kHitTarget);
    row.amount->setObjectName(u"markAmount%1"_s.arg(index));
    row.probability->setObjectName(u"markProbability%1"_s.arg(index));
    row.remove->setObjectName(u"removeMark%1"_s.arg(index));
    auto *layout = new QHBoxLayout(row.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::kControl);
    layout->addWidget(row.amount);
    layout->addWidget(row.probability);
    layout->addWidget(row.remove);
    layout->addStretch(1);
    this->layout()->addWidget(row.widget);
    connect(row.amount, &QDoubleSpinBox::valueChanged, this, [this, index](double millions) {
        m_marks->move(index, millions * kMillion);
        m_marks->release();
    });
    connect(row.probability, &QDoubleSpinBox::valueChanged, this, [this, index](double percent) {
        m_marks->move(index, m_distribution.amountAt(percent / 100));
        m_marks->release();
    });
    connect(row.remove, &QToolButton::clicked, this, [this, index] { m_marks->remove(index); });
    m_rows += row;
}

void MarkEditor::fill()
{
    const QList<double> &amounts = m_marks->amounts();
    while (m_rows.size() < amounts.size())
        addRow();
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows.at(i);
        row.widget->setVisible(i < amounts.size());
        if (i >= amounts.size())
            continue;
        const QSignalBlocker quietAmount(row.amount);
        const QSignalBlocker quietProbability(row.probability);
        row.amount->setValue(amounts.at(i) / kMillion);
        row.probability->setValue(m_distribution.probabilityBelow(amounts.at(i)) * 100);
    }
    m_add->setEnabled(!m_distribution.isEmpty() && amounts.size() < ThresholdMarks::kMost);
    retranslate();
}

void MarkEditor::retranslate()
{
    m_add->setText(tr("Add a mark"));
    m_add->setToolTip(tr("A threshold to read off: drag it in the chart or type its amount or share."));
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows.at(i);
        row.amount->setLocale(locale());
        row.probability->setLocale(locale());
        row.amount->setSuffix(
            u' ' + tr("%1 m", "millions of a currency").arg(format::currencySign(m_currency)));
        row.probability->setSuffix(tr("% below", "of the paths lie below an amount"));
        for (QDoubleSpinBox *box : {row.amount, row.probability}) {
            const QString longest = box->textFromValue(box == row.amount ? 100'000 : 100) + box->suffix();
            box->setFixedWidth(box->fontMetrics().horizontalAdvance(longest) + kBoxPadding);
        }
        row.amount->setAccessibleName(tr("Amount of mark %1").arg(i + 1));
        row.probability->setAccessibleName(tr("Share of the paths below mark %1").arg(i + 1));
        row.remove->setAccessibleName(tr("Remove mark %1").arg(i + 1));
        row.remove->setToolTip(row.remove->accessibleName());
    }
}

void MarkEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace offtake
