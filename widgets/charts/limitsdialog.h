// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QLocale>

#include <optional>
#include <utility>

class QLabel;
class QLineEdit;
class QPushButton;

namespace offtake {

/// Asks for the ends of an axis as numbers: "2.5bn", "60%", "0".
class LimitsDialog : public QDialog
{
    Q_OBJECT
public:
    /// `isLogarithmic`: both ends must be above 0.
    LimitsDialog(double lower, double upper, bool isLogarithmic, const QLocale &locale, QWidget *parent);

    /// None while what is typed makes no range.
    std::optional<std::pair<double, double>> limits() const;

private:
    void check();

    bool m_isLogarithmic;
    QLineEdit *m_lower;
    QLineEdit *m_upper;
    QLabel *m_problem;
    QPushButton *m_ok;
};

} // namespace offtake
