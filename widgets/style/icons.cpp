// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/icons.h"

#include "widgets/style/theme.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

/// Paints a drawing of lines in the palette's colours of the moment.
class ThemedIconEngine final : public QIconEngine
{
public:
    explicit ThemedIconEngine(QByteArray drawing)
        : m_drawing(std::move(drawing))
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const Theme &theme = Theme::of(QApplication::palette());
        // Quieter than the text beside it; what is off is quieter still.
        const QColor color = mode == QIcon::Disabled ? mixed(theme.muted, theme.window, 0.5)
                             : mode == QIcon::Active ? theme.text
                                                     : theme.muted;
        QByteArray drawing = m_drawing;
        drawing.replace("currentColor", color.name().toLatin1());
        QSvgRenderer(drawing).render(painter, rect);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        return pixmap;
    }
    QIconEngine *clone() const override { return new ThemedIconEngine(m_drawing); }

private:
    QByteArray m_drawing;
};

} // namespace

QIcon themedIcon(const QString &name)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    return file.open(QIODevice::ReadOnly) ? QIcon(new ThemedIconEngine(file.readAll())) : QIcon();
}

} // namespace offtake
