// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/network/networkfilterbar.h"

#include "data/text/format.h"
#include "widgets/style/theme.h"

#include <QComboBox>
#include <QCompleter>
#include <QDataStream>
#include <QEvent>
#include <QHBoxLayout>
#include <QIODevice>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QSignalBlocker>
#include <QStringListModel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

constexpr double kAmounts[] = {0, 1e8, 1e9, 1e10, 5e10};
constexpr quint32 kStateVersion = 1;
/// The text has an arrow of its own.
constexpr QLatin1StringView kNoIndicator = "QToolButton::menu-indicator { image: none; }"_L1;

} // namespace

NetworkFilterBar::NetworkFilterBar(QWidget *parent)
    : QWidget(parent)
{
    m_search = new QLineEdit;
    m_search->setObjectName(u"networkSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_names = new QStringListModel(this);
    auto *completer = new QCompleter(m_names, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_search->setCompleter(completer);
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &NetworkFilterBar::searched);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { emit searched(m_search->text()); });

    const auto combo = [](const QString &name, int count) {
        auto *box = new QComboBox;
        box->setObjectName(name);
        for (int i = 0; i < count; ++i)
            box->addItem(QString());
        return box;
    };
    m_layout = combo(u"networkLayout"_s, 2);
    connect(m_layout, &QComboBox::currentIndexChanged, this, &NetworkFilterBar::layoutChanged);
    m_size = combo(u"networkSize"_s, 3);
    m_size->setCurrentIndex(int(NodeSize::Exposure));
    connect(m_size, &QComboBox::currentIndexChanged, this, &NetworkFilterBar::sizeChanged);
    m_amount = combo(u"networkAmount"_s, int(std::size(kAmounts)));
    connect(m_amount, &QComboBox::currentIndexChanged, this, &NetworkFilterBar::filterChanged);
    m_since = combo(u"networkSince"_s, 1);
    connect(m_since, &QComboBox::currentIndexChanged, this, &NetworkFilterBar::filterChanged);

    m_kindMenu = new QMenu(this);
    for (const QString &look : networkLooks()) {
        QAction *action = m_kindMenu->addAction(QString());
        action->setCheckable(true);
        action->setChecked(true);
        action->setData(look);
        connect(action, &QAction::toggled, this, &NetworkFilterBar::filterChanged);
        m_kindActions += action;
    }
    const auto button = [](const QString &name) {
        auto *made = new QToolButton;
        made->setObjectName(name);
        made->setMinimumSize(spacing::kHitTarget + 4, spacing::kHitTarget + 4);
        return made;
    };
    m_kinds = button(u"networkKinds"_s);
    m_kinds->setMenu(m_kindMenu);
    m_kinds->setPopupMode(QToolButton::InstantPopup);
    m_kinds->setStyleSheet(kNoIndicator);
    m_zoomOut = button(u"networkZoomOut"_s);
    m_zoomOut->setText(u"−"_s);
    connect(m_zoomOut, &QToolButton::clicked, this, &NetworkFilterBar::zoomOutRequested);
    m_zoomIn = button(u"networkZoomIn"_s);
    m_zoomIn->setText(u"+"_s);
    connect(m_zoomIn, &QToolButton::clicked, this, &NetworkFilterBar::zoomInRequested);
    m_fit = button(u"networkFit"_s);
    connect(m_fit, &QToolButton::clicked, this, &NetworkFilterBar::fitRequested);
    m_more = button(u"networkMore"_s);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setStyleSheet(kNoIndicator);
    auto *more = new QMenu(this);
    const auto act = [&](void (NetworkFilterBar::*signal)()) {
        QAction *action = more->addAction(QString());
        connect(action, &QAction::triggered, this, signal);
        m_moreActions += action;
    };
    act(&NetworkFilterBar::layOutAnewRequested);
    act(&NetworkFilterBar::unpinRequested);
    act(&NetworkFilterBar::copyRequested);
    act(&NetworkFilterBar::saveRequested);
    m_more->setMenu(more);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::kBetween);
    layout->addWidget(m_search, 1);
    for (QWidget *widget :
        QList<QWidget *>{m_layout, m_size, m_kinds, m_amount, m_since, m_zoomOut, m_zoomIn, m_fit, m_more})
        layout->addWidget(widget);
    retranslate();
}

NetworkFilter NetworkFilterBar::filter() const
{
    NetworkFilter filter;
    for (const QAction *action : m_kindActions) {
        if (!action->isChecked())
            filter.hiddenLooks.insert(action->data().toString());
    }
    filter.minimumAmount = kAmounts[std::max(0, m_amount->currentIndex())];
    if (const int year = m_since->currentData().toInt(); year > 0)
        filter.since = QDate(year, 1, 1);
    return filter;
}

NetworkLayout NetworkFilterBar::layoutStyle() const
{
    return m_layout->currentIndex() == 1 ? NetworkLayout::Provider : NetworkLayout::Free;
}

NodeSize NetworkFilterBar::nodeSize() const
{
    return NodeSize(std::max(0, m_size->currentIndex()));
}

void NetworkFilterBar::setNetwork(const Network &network)
{
    QStringList names;
    for (const NetworkNode &node : network.nodes)
        names += node.name;
    m_names->setStringList(names);
    m_currency = network.currency;

    const QSignalBlocker quiet(m_since);
    const int chosen = m_since->currentData().toInt();
    while (m_since->count() > 1)
        m_since->removeItem(1);
    int first = network.asOf.year();
    for (const NetworkTie &tie : network.ties)
        first = std::min(first, tie.knownSince.year());
    for (int year = network.asOf.year(); year > first; --year)
        m_since->addItem(QString(), year);
    m_since->setCurrentIndex(std::max(0, m_since->findData(chosen)));
    retranslate();
}

void NetworkFilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

QIcon NetworkFilterBar::swatch(const QString &look) const
{
    QPixmap pixmap(QSize(28, 16) * devicePixelRatioF());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setPen(QPen(lookColor(look, Theme::of(palette())), 2.5, lookStyle(look), Qt::FlatCap));
    painter.drawLine(0, 8, 28, 8);
    return pixmap;
}

void NetworkFilterBar::retranslate()
{
    m_search->setPlaceholderText(tr("Find in the network"));
    m_search->setAccessibleName(tr("Find an organisation in the network"));
    m_search->setToolTip(m_search->placeholderText()); // whole, where the field cuts it short
    m_layout->setItemText(0, tr("Free layout"));
    m_layout->setItemText(1, tr("Provider in the middle"));
    m_layout->setAccessibleName(tr("Layout"));
    m_layout->setToolTip(tr("Free, or suppliers left of the provider and customers right"));
    m_size->setItemText(int(NodeSize::Revenue), tr("Size: revenue"));
    m_size->setItemText(int(NodeSize::Backlog), tr("Size: backlog"));
    m_size->setItemText(int(NodeSize::Exposure), tr("Size: contracts"));
    m_size->setToolTip(
        tr("What the circles' areas tell: last twelve months' revenue, newest backlog, or remaining "
           "value sold and bought. Hollow: not known."));
    m_size->setAccessibleName(tr("Size of the circles"));
    m_kinds->setText(tr("Kinds") + u" ▾"_s);
    m_kinds->setAccessibleName(tr("Kinds"));
    m_kinds->setToolTip(tr("Which arrows are shown"));
    for (QAction *action : std::as_const(m_kindActions)) {
        action->setText(lookName(action->data().toString()));
        action->setIcon(swatch(action->data().toString()));
    }
    m_amount->setItemText(0, tr("All amounts"));
    for (int i = 1; i < int(std::size(kAmounts)); ++i) {
        m_amount->setItemText(i, tr("From %1", "least amount")
                                     .arg(format::shortMoney(kAmounts[i],
                                         m_currency.isEmpty() ? u"USD"_s : m_currency, locale())));
    }
    m_amount->setAccessibleName(tr("Least amount of an arrow"));
    m_since->setItemText(0, tr("All dates"));
    for (int i = 1; i < m_since->count(); ++i)
        m_since->setItemText(i, tr("Since %1", "year").arg(m_since->itemData(i).toInt()));
    m_since->setAccessibleName(tr("Only what was signed or announced since"));
    m_zoomOut->setToolTip(tr("Zoom out (−)"));
    m_zoomOut->setAccessibleName(tr("Zoom out"));
    m_zoomIn->setToolTip(tr("Zoom in (+)"));
    m_zoomIn->setAccessibleName(tr("Zoom in"));
    m_fit->setText(tr("Fit"));
    m_fit->setToolTip(tr("Show everything (0)"));
    m_more->setText(tr("More") + u" ▾"_s);
    m_more->setAccessibleName(tr("More"));
    m_moreActions.at(0)->setText(tr("Lay out anew"));
    m_moreActions.at(1)->setText(tr("Unpin all"));
    m_moreActions.at(2)->setText(tr("Copy picture"));
    m_moreActions.at(3)->setText(tr("Save as PNG, SVG or PDF..."));
}

QByteArray NetworkFilterBar::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    QStringList hidden;
    for (const QAction *action : m_kindActions) {
        if (!action->isChecked())
            hidden += action->data().toString();
    }
    stream << kStateVersion << m_layout->currentIndex() << m_size->currentIndex() << hidden;
    return state;
}

void NetworkFilterBar::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    quint32 version = 0;
    int layout = 0;
    int size = 0;
    QStringList hidden;
    stream >> version >> layout >> size >> hidden;
    if (stream.status() != QDataStream::Ok || version != kStateVersion)
        return;
    m_layout->setCurrentIndex(std::clamp(layout, 0, m_layout->count() - 1));
    m_size->setCurrentIndex(std::clamp(size, 0, m_size->count() - 1));
    for (QAction *action : std::as_const(m_kindActions))
        action->setChecked(!hidden.contains(action->data().toString()));
}

void NetworkFilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace offtake
