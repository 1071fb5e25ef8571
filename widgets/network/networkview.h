// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/network/networkpainter.h"

#include <QImage>
#include <QPixmap>
#include <QWidget>

#include <memory>

namespace offtake {

/// A painted part of a picture.
struct NetworkFrame
{
    QImage image;
    QPointF origin;         ///< of the image, in the widget's coordinates when it was made
    NetworkMapping mapping; ///< that it was made with

    /// Where it lies in the widget with another mapping.
    QRectF coveredBy(const NetworkMapping &now) const;
};

/// The network on the screen: pan, zoom, walk, select, move nodes. Shows a frame that is larger than the
/// widget, so that panning costs a copy; large networks are painted in another thread, and until that is done
/// the last frame is shown where it belongs by now.
///
/// Keys: arrows walk to the neighbour in that direction (Ctrl: pan), Enter selects, Escape clears, Home goes
/// to the selected or first node, N and Shift+N to the next by name, + - 0 zoom, P pins, F forces out, T
/// opens the tables.
class NetworkView : public QWidget
{
    Q_OBJECT
public:
    explicit NetworkView(QWidget *parent = nullptr);
    ~NetworkView() override;

    const NetworkPicture &picture() const { return m_picture; }
    /// Takes everything that is drawn; `keepsView` = zoom and place of the view stay.
    void setPicture(const NetworkPicture &picture, bool keepsView);
    void setLosses(const QList<std::optional<NodeLoss>> &losses, const QString &currency, int forcedOut);
    void setCycle(const QSet<int> &nodes, const QSet<int> &arrows);
    /// -1 = none.
    void select(int node);
    void setCurrent(int node);
    void centerOn(int node);

    double zoom() const { return m_mapping.zoom; }
    /// Whether what is shown is up to date.
    bool isDrawn() const { return !m_isStale && !m_isRendering && !m_frame.image.isNull(); }
    const NetworkMapping &mapping() const { return m_mapping; }
    /// Moves the picture by pixels, as a drag does.
    void panBy(const QPointF &distance);
    /// Of the node at a point of the widget; -1 = none.
    int nodeAt(const QPointF &point) const;
    int arrowAt(const QPointF &point) const;
    QRect nodeRect(int node) const;
    /// The name, size and ties of a node in a sentence.
    QString nodeDescription(int node) const;
    QString arrowDescription(int arrow) const;

    QSize sizeHint() const override { return {720, 480}; }
    QSize minimumSizeHint() const override { return {240, 200}; }

public slots:
    void fit();
    void zoomIn() { zoomAt(QRectF(rect()).center(), 1.25); }
    void zoomOut() { zoomAt(QRectF(rect()).center(), 1 / 1.25); }

signals:
    /// By click or Enter; an empty id = nothing.
    void selected(const offtake::OrganizationId &id);
    /// Walked or hovered to.
    void currentChanged(const offtake::OrganizationId &id);
    void nodeMoved(const offtake::OrganizationId &id, const QPointF &place);
    void pinToggled(const offtake::OrganizationId &id);
    void forceOutRequested(const offtake::OrganizationId &id);
    void tablesRequested(const offtake::OrganizationId &id);
    void menuRequested(int node, const QPoint &globalPosition);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void zoomAt(const QPointF &point, double factor);
    void walk(const QPointF &direction);
    void step(int by);
    void redraw();
    void refreshFrame();
    OrganizationId idOf(int node) const;
    void announce();
    void renderLegend();

    NetworkPicture m_picture;
    NetworkMapping m_mapping;
    QPixmap m_legend;
    double m_legendHeight = 0;
    bool m_fits = true; ///< the view follows the picture until someone zooms or pans

    NetworkFrame m_frame;
    bool m_isStale = true; ///< the picture has changed since the frame was asked for
    bool m_isRendering = false;

    enum class Drag { None, View, Node };
    Drag m_drag = Drag::None;
    QPointF m_pressed;
    QPointF m_last;
    int m_dragged = -1;
    bool m_hasMoved = false;
};

/// Makes NetworkView tell its nodes to assistive technology; once a process.
void installNetworkAccessibility();

} // namespace offtake
