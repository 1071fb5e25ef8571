// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>
#include <QPointer>
#include <QTimer>

class QLineEdit;

namespace offtake {

/// Column headers with a filter box under each; a filter counts on Enter or after a pause in typing.
class FilterHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit FilterHeader(QWidget *parent = nullptr);

    /// One box a column; to be called when the model is set. They stand over the header, in a row of `pane`,
    /// which holds the view: what is inside a table is not told to assistive programs, but for its cells.
    void createBoxes(QWidget *pane);
    void clearBoxes();
    /// Something is typed in one, understood or not.
    bool hasText() const;
    /// Marks a filter that was not understood, in words for those who do not see the colour.
    void setUnderstood(int column, bool understood);
    void retranslate();
    /// Puts the boxes over the columns that are shown; to be called when one was hidden, which Qt tells too
    /// soon.
    void placeBoxes();
    /// What the title needs, the mark of the order included.
    int titleWidth(int column) const { return sectionSizeFromContents(column).width(); }
    /// Widens the columns whose titles are cut.
    void fitTitles();

    QSize sizeHint() const override;

signals:
    void filterChanged(int column, const QString &text);

protected:
    void updateGeometries() override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;
    void initStyleOptionForIndex(QStyleOptionHeader *option, int column) const override;

private:
    void send();

    QPointer<QWidget> m_row; ///< of the boxes
    QList<QLineEdit *> m_boxes;
    QTimer m_pause;
    int m_waiting = -1; ///< column whose text has not been sent
};

} // namespace offtake
