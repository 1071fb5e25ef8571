// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace offtake {

/// Says over a table without rows why there are none, and offers the next step.
class EmptyTable : public QWidget
{
    Q_OBJECT
public:
    enum class Why {
        Filtered, ///< there are rows, but the filters show none
        Empty,    ///< rows can be imported or added
        Unwritten ///< the store fills the table itself
    };

    explicit EmptyTable(QWidget *viewport);

    /// Also after a change of the language.
    void showReason(Why why);

signals:
    void importRequested();
    void clearRequested();

private:
    Why m_why = Why::Empty;
    QLabel *m_text = nullptr;
    QPushButton *m_step = nullptr;
};

} // namespace offtake
