// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/limitsdialog.h"

#include "data/text/cellnumbers.h"
#include "widgets/style/theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace offtake {

using namespace Qt::StringLiterals;

LimitsDialog::LimitsDialog(
    double lower, double upper, bool isLogarithmic, const QLocale &locale, QWidget *parent)
    : QDialog(parent)
    , m_isLogarithmic(isLogarithmic)
    , m_lower(new QLineEdit(this))
    , m_upper(new QLineEdit(this))
    , m_problem(new QLabel(this))
{
    setLocale(locale);
    setWindowTitle(tr("Limits of the axis"));
    m_lower->setObjectName(u"lowerLimit"_s);
    m_upper->setObjectName(u"upperLimit"_s);
    QLocale plain = locale;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    m_lower->setText(plain.toString(lower, 'g', 6));
    m_upper->setText(plain.toString(upper, 'g', 6));
    setTextRole(m_problem, TextRole::Problem);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    auto *form = new QFormLayout(this);
    form->addRow(tr("From"), m_lower);
    form->addRow(tr("To"), m_upper);
    form->addRow(m_problem);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_lower, &QLineEdit::textChanged, this, &LimitsDialog::check);
    connect(m_upper, &QLineEdit::textChanged, this, &LimitsDialog::check);
    check();
}

std::optional<std::pair<double, double>> LimitsDialog::limits() const
{
    const auto read = [this](const QLineEdit *field) -> std::optional<double> {
        if (const auto number = parseNumber(field->text(), locale().decimalPoint().front()))
            return number->value;
        bool isPlain = false; // "1e+09", as a large end is written
        const double plain = locale().toDouble(field->text(), &isPlain);
        return isPlain ? std::optional(plain) : std::nullopt;
    };
    const auto lower = read(m_lower);
    const auto upper = read(m_upper);
    if (!lower || !upper || *lower >= *upper || (m_isLogarithmic && *lower <= 0))
        return std::nullopt;
    return std::pair(*lower, *upper);
}

void LimitsDialog::check()
{
    const bool isRange = limits().has_value();
    m_ok->setEnabled(isRange);
    m_problem->setText(isRange           ? QString()
                       : m_isLogarithmic ? tr("Two numbers above 0, the smaller first.")
                                         : tr("Two numbers, the smaller first."));
}

} // namespace offtake
