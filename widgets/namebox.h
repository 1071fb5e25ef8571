// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace offtake {

/// A box of names that people gave: as wide as the room allows, not as the longest name asks for. A name that
/// finds no room ends in dots and is told in full as the tool tip; the open list shows all of them whole.
class NameBox : public QComboBox
{
    Q_OBJECT
public:
    explicit NameBox(QWidget *parent = nullptr);

    /// What the tool tip says where the name is whole.
    void setPurpose(const QString &purpose) { m_purpose = purpose; }

    void showPopup() override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString shownText() const;

    QString m_purpose;
};

} // namespace offtake
