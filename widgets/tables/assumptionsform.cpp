// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/assumptionsform.h"

#include "data/store/store.h"
#include "data/text/cellnumbers.h"
#include "data/text/format.h"
#include "widgets/style/theme.h"
#include "widgets/tables/storeeditor.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

namespace offtake {

using namespace Qt::StringLiterals;

using Unit = RecordAssumption::Unit;

AssumptionsForm::AssumptionsForm(Store &store, const QString &table, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_table(table)
    , m_heading(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_problem(new QLabel(this))
    , m_form(new QFormLayout)
{
    setObjectName(u"recordAssumptions"_s);
    setTextRole(m_heading, TextRole::Heading);
    m_hint->setWordWrap(true);
    setTextRole(m_hint, TextRole::Caption);
    m_problem->setWordWrap(true);
    setTextRole(m_problem, TextRole::Problem);
    m_problem->setObjectName(u"assumptionProblem"_s);
    m_problem->hide();
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setSpacing(spacing::kControl);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    // The ground of a rule takes a line of its own to be read.
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    if (m_table == "organizations"_L1) {
        m_ratingLabel = new QLabel(this);
        setTextRole(m_ratingLabel, TextRole::Caption);
        m_rating = new QComboBox(this);
        m_rating->setObjectName(u"assumedRating"_s);
        m_ratingLabel->setBuddy(m_rating);
        m_form->addRow(m_ratingLabel, m_rating);
        connect(m_rating, &QComboBox::activated, this, [this] {
            if (!m_editor)
                return;
            m_editor->run(
                this,
                [id = m_id, rating = m_rating->currentData().toString()](Store &opened) -> Result<QString> {
                    const auto written = writeAssumedRating(opened, id, rating);
                    return written ? Result<QString>(id) : Unexpected(written.error());
                },
                [this](const Result<QString> &written) {
                    m_problem->setVisible(!written);
                    if (!written)
                        m_problem->setText(written.error().message);
                });
        });
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, spacing::kBetween, 0, 0);
    layout->setSpacing(spacing::kControl);
    layout->addWidget(m_heading);
    layout->addWidget(m_hint);
    layout->addWidget(m_problem);
    layout->addLayout(m_form);
    retranslate();
}

void AssumptionsForm::setEditor(StoreEditor *editor)
{
    m_editor = editor;
    for (QLineEdit *field : std::as_const(m_fields))
        field->setReadOnly(!m_editor);
    if (m_rating)
        m_rating->setEnabled(m_editor);
}

void AssumptionsForm::showRecord(const QString &id)
{
    m_id = id;
    m_problem->hide();
    const auto assumptions = readRecordAssumptions(m_store, m_table, id);
    if (!assumptions)
        return;
    if (m_fields.size() != assumptions->size())
        createRows(*assumptions);
    m_assumptions = *assumptions;
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        const RecordAssumption &assumption = m_assumptions.at(i);
        const QString rule = assumption.rule ? textOf(assumption, *assumption.rule) : QString();
        m_labels.at(i)->setText(assumption.title);
        m_fields.at(i)->setAccessibleName(assumption.title);
        const QString byRule = rule.isEmpty()
                                   ? assumption.ground
                                   : tr("%1 · %2", "value · ground").arg(rule, assumption.ground);
        m_fields.at(i)->setPlaceholderText(byRule);
        m_fields.at(i)->setText(assumption.stored ? textOf(assumption, *assumption.stored) : QString());
        m_fields.at(i)->setToolTip(byRule); // whole, where the field cuts it short
    }
    fillRating();
}

void AssumptionsForm::createRows(const QList<RecordAssumption> &assumptions)
{
    for (qsizetype i = 0; i < assumptions.size(); ++i) {
        auto *field = new QLineEdit(this);
        field->setObjectName(u"assumption_"_s + assumptions.at(i).parameter);
        field->setReadOnly(!m_editor);
        auto *label = new QLabel(this);
        setTextRole(label, TextRole::Caption);
        label->setBuddy(field);
        m_form->addRow(label, field);
        m_fields += field;
        m_labels += label;
        connect(field, &QLineEdit::editingFinished, this, [this, i, field] {
            const RecordAssumption &assumption = m_assumptions.at(i);
            const QString shown = assumption.stored ? textOf(assumption, *assumption.stored) : QString();
            if (field->text().trimmed() != shown)
                write(assumption, field->text().trimmed());
        });
    }
}

void AssumptionsForm::fillRating()
{
    if (!m_rating)
        return;
    const auto rating = readRating(m_store, m_id);
    if (!rating)
        return;
    const QSignalBlocker quiet(m_rating);
    m_rating->clear();
    m_rating->addItem(tr("%1 · by rule", "rating class").arg(rating->rule), QString());
    for (const auto &name : {u"AAA"_s, u"AA"_s, u"A"_s, u"BBB"_s, u"BB"_s, u"B"_s, u"CCC"_s, u"D"_s})
        m_rating->addItem(name, name);
    m_rating->setCurrentIndex(rating->stored.isEmpty() ? 0 : m_rating->findData(rating->stored));
    const bool fromAgency = !rating->stored.isEmpty() && rating->agency != "assumed"_L1;
    m_rating->setEnabled(m_editor && !fromAgency);
    m_rating->setToolTip(fromAgency ? tr("Of %1").arg(rating->agency) : QString());
}

QString AssumptionsForm::textOf(const RecordAssumption &assumption, double value) const
{
    QLocale plain = locale();
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    if (assumption.unit == Unit::Share)
        return plain.toString(
                   QString::number(value * 100, 'g', 6).toDouble(), 'f', QLocale::FloatingPointShortest) +
               u'%';
    return plain.toString(value, 'f', QLocale::FloatingPointShortest);
}

void AssumptionsForm::write(const RecordAssumption &assumption, const QString &text)
{
    if (!m_editor)
        return;
    std::optional<double> value;
    if (!text.isEmpty()) {
        const auto number = parseNumber(text, locale().decimalPoint().front());
        if (number) {
            // The field shows per cent: a bare number means them too.
            const bool isBarePercent = assumption.unit == Unit::Share && !number->isPercent;
            value = isBarePercent ? number->value / 100 : number->value;
        } else {
            m_problem->setText(tr("%1: “%2” is not a number.").arg(assumption.title, text));
            m_problem->show();
            return;
        }
    }
    m_editor->run(
        this,
        [table = m_table, id = m_id, parameter = assumption.parameter, value](
            Store &opened) -> Result<QString> {
            const auto written = writeRecordAssumption(opened, table, id, parameter, value);
            return written ? Result<QString>(id) : Unexpected(written.error());
        },
        [this, id = m_id](const Result<QString> &written) {
            if (m_id != id)
                return;
            m_problem->setVisible(!written);
            if (!written)
                m_problem->setText(written.error().message);
        });
}

void AssumptionsForm::retranslate()
{
    m_heading->setText(tr("Assumed in scenarios"));
    m_hint->setText(
        tr("Grey is by rule. Type a value to replace it; empty a field to let the rule hold again."));
    if (m_ratingLabel) {
        m_ratingLabel->setText(tr("Rating"));
        m_rating->setAccessibleName(tr("Rating"));
    }
}

void AssumptionsForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (!m_id.isEmpty())
            showRecord(m_id);
    }
    QWidget::changeEvent(event);
}

} // namespace offtake
