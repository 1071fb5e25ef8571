// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace offtake {

/// One figure with its name above and its date or source below; how it is computed on hovering, and in full
/// on a click, Enter or Space.
class MetricCard : public QFrame
{
    Q_OBJECT
public:
    explicit MetricCard(const QString &objectName, QWidget *parent = nullptr);

    void setCaption(const QString &caption);
    /// An empty figure shows a dash; the note then says why.
    void setFigure(const QString &figure, const QString &note);
    void setExplanation(const QString &explanation);

    QString figure() const;
    QString caption() const;
    QString note() const;

signals:
    void clicked();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void describe();

    QLabel *m_caption = nullptr;
    QLabel *m_figure = nullptr;
    QLabel *m_note = nullptr;
};

} // namespace offtake
