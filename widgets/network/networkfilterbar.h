// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/network/networklayout.h"
#include "widgets/network/networkpicture.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLineEdit;
class QMenu;
class QStringListModel;
class QToolButton;

namespace offtake {

/// What the network shows and how: search, layout, size, kinds, amounts, dates, zoom and picture.
class NetworkFilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit NetworkFilterBar(QWidget *parent = nullptr);

    NetworkFilter filter() const;
    NetworkLayout layoutStyle() const;
    NodeSize nodeSize() const;
    /// Names that the search offers, and the years to choose from.
    void setNetwork(const Network &network);
    void focusSearch();

    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

signals:
    void filterChanged();
    void layoutChanged();
    void sizeChanged();
    /// A name, or the beginning of one.
    void searched(const QString &text);
    void zoomInRequested();
    void zoomOutRequested();
    void fitRequested();
    void layOutAnewRequested();
    void unpinRequested();
    void saveRequested();
    void copyRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QIcon swatch(const QString &look) const;

    QLineEdit *m_search = nullptr;
    QStringListModel *m_names = nullptr;
    QComboBox *m_layout = nullptr;
    QComboBox *m_size = nullptr;
    QToolButton *m_kinds = nullptr;
    QMenu *m_kindMenu = nullptr;
    QList<QAction *> m_kindActions;
    QComboBox *m_amount = nullptr;
    QComboBox *m_since = nullptr;
    QToolButton *m_zoomOut = nullptr;
    QToolButton *m_zoomIn = nullptr;
    QToolButton *m_fit = nullptr;
    QToolButton *m_more = nullptr;
    QList<QAction *> m_moreActions;
    QString m_currency;
};

} // namespace offtake
