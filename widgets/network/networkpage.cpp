// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/network/networkpage.h"

#include "data/records/tabledefinition.h"
#include "data/store/store.h"
#include "data/text/format.h"
#include "widgets/emptypage.h"
#include "widgets/highlight.h"
#include "widgets/network/forceoutbar.h"
#include "widgets/network/networkfilterbar.h"
#include "widgets/network/networkview.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDataStream>
#include <QFileDialog>
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr int kProgressMs = 60;

/// A card around the content, as the other pages have.
QFrame *card(QWidget *content)
{
    auto *frame = new QFrame;
    frame->setProperty("card", true);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(spacing::kCard, spacing::kCard, spacing::kCard, spacing::kCard);
    layout->addWidget(content);
    return frame;
}

} // namespace

NetworkPage::NetworkPage(Store &store, QWidget *parent)
    : Page(parent)
    , m_store(store)
    , m_storePath(store.path())
{
    setObjectName(u"networkPage"_s);
    m_filter = new NetworkFilterBar;
    m_side = new NetworkSide;
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setObjectName(u"networkSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(spacing::kBetween);
    m_splitter->addWidget(card(createPicture()));
    m_splitter->addWidget(card(m_side));
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({710, 390});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::kPage, spacing::kPage, spacing::kPage, spacing::kPage);
    layout->setSpacing(spacing::kBetween);
    layout->addWidget(m_filter);
    layout->addWidget(m_splitter, 1);
    m_empty = new EmptyPage(this);
    m_empty->hide();
    connect(m_empty, &EmptyPage::stepChosen, this, &NetworkPage::importRequested);
    layout->addWidget(m_empty, 1);
    connectParts();
    retranslate();
}

NetworkPage::~NetworkPage()
{
    cancel();
}

QWidget *NetworkPage::createPicture()
{
    m_sentence = new QLabel;
    m_sentence->setObjectName(u"networkSentence"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(m_sentence, TextRole::Sentence);
    m_view = new NetworkView;
    m_view->setObjectName(u"networkView"_s);
    m_forceOut = new ForceOutBar;
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::kBetween);
    layout->addWidget(m_sentence);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_forceOut);
    return content;
}

void NetworkPage::connectParts()
{
    connect(m_filter, &NetworkFilterBar::filterChanged, this, &NetworkPage::applyFilter);
    connect(m_filter, &NetworkFilterBar::layoutChanged, this, [this] { layOut(false, false); });
    connect(m_filter, &NetworkFilterBar::sizeChanged, this, [this] { layOut(false, true, true); });
    connect(m_filter, &NetworkFilterBar::searched, this, &NetworkPage::search);
    connect(m_filter, &NetworkFilterBar::zoomInRequested, m_view, &NetworkView::zoomIn);
    connect(m_filter, &NetworkFilterBar::zoomOutRequested, m_view, &NetworkView::zoomOut);
    connect(m_filter, &NetworkFilterBar::fitRequested, m_view, &NetworkView::fit);
    connect(m_filter, &NetworkFilterBar::layOutAnewRequested, this, [this] { layOut(true, false); });
    connect(m_filter, &NetworkFilterBar::unpinRequested, this, [this] {
        positions().pinned.clear();
        store(positions());
        layOut(false, true);
    });
    connect(m_filter, &NetworkFilterBar::saveRequested, this, &NetworkPage::savePicture);
    connect(m_filter, &NetworkFilterBar::copyRequested, this, [this] {
        QImage image(QSize(1200, 800) * 2, QImage::Format_RGB32);
        QPainter painter(&image);
        renderNetwork(&painter, QRectF(image.rect()), m_view->picture(), locale());
        painter.end();
        QApplication::clipboard()->setImage(image);
    });

    connect(m_view, &NetworkView::selected, this, [this](const OrganizationId &id) {
        Highlight::instance().choose(id); // the charts of other pages show it too
        fillSelection(id);
    });
    connect(m_view, &NetworkView::currentChanged, this, &NetworkPage::organizationHighlighted);
    connect(m_view, &NetworkView::nodeMoved, this, &NetworkPage::moveNode);
    connect(m_view, &NetworkView::pinToggled, this, &NetworkPage::togglePin);
    connect(m_view, &NetworkView::forceOutRequested, this, &NetworkPage::forceOut);
    connect(m_view, &NetworkView::tablesRequested, this, [this](const OrganizationId &id) {
        emit recordRequested({organizationsTable().table, id.value()});
    });
    connect(m_view, &NetworkView::menuRequested, this, &NetworkPage::showMenu);

    connect(m_side, &NetworkSide::cycleChosen, this, &NetworkPage::markCycle);
    connect(m_side, &NetworkSide::recordRequested, this, &NetworkPage::recordRequested);
    connect(m_side, &NetworkSide::nodeChosen, this, [this](const OrganizationId &id) {
        m_view->setCurrent(int(m_data.network.nodeIndex.value(id, -1)));
    });

    connect(m_forceOut, &ForceOutBar::forceOutRequested, this, [this] {
        if (m_selection)
            forceOut(m_selection->measures.organization);
    });
    connect(m_forceOut, &ForceOutBar::questionChanged, this, [this] {
        if (m_outcome)
            forceOut(m_outcome->request.organization);
    });
    connect(m_forceOut, &ForceOutBar::clearRequested, this, &NetworkPage::clearOutcome);
    connect(m_forceOut, &ForceOutBar::quarterShown, this, &NetworkPage::showLosses);
    m_progress.setInterval(kProgressMs);
    connect(&m_progress, &QTimer::timeout, this, [this] {
        if (m_job)
            emit jobProgressed(m_job->progress);
    });
}

void NetworkPage::showSubject(const Subject &subject, bool dataChanged)
{
    if (dataChanged || subject.asOf != m_subject.asOf)
        clearOutcome();
    const bool keepsView = m_hasData && subject.provider == m_subject.provider;
    m_subject = subject;
    const quint64 request = ++m_request;
    runInBackground(
        this, [path = m_storePath, subject] { return readNetworkData(path, subject.provider, subject.asOf); },
        [this, request, keepsView](Result<NetworkData> answer) {
            if (request != m_request)
                return;
            if (!answer) {
                emit problemOccurred(answer.error().message);
                return;
            }
            const NetworkPositions free = m_data.freePlaces;
            const NetworkPositions around = m_data.providerPlaces;
            take(*answer);
            // A file that can only be read keeps what was moved for as long as the window lives.
            if (m_store.mode() == Store::Mode::ReadOnly && keepsView) {
                m_data.freePlaces = free;
                m_data.providerPlaces = around;
            }
            layOut(false, keepsView);
        });
}

void NetworkPage::take(const NetworkData &read)
{
    m_data = read;
    m_hasData = true;
    m_filter->setNetwork(m_data.network);
    m_forceOut->setScenarios(m_data.scenarios);
    m_cycles = m_data.cycles;
}

void NetworkPage::showPicture(const QList<QPointF> &places, bool keepsView)
{
    NetworkPicture picture;
    picture.network = m_data.network;
    picture.places = places;
    picture.size = m_filter->nodeSize();
    picture.pinned = positions().pinned;
    picture.arrows = networkArrows(m_data.network, m_filter->filter());
    const QList<NetworkArrow> all = networkArrows(m_data.network);
    if (picture.arrows.size() < all.size()) {
        for (int node = 0; node < int(picture.network.nodes.size()); ++node) {
            if (picture.neighbors(node).isEmpty())
                picture.hidden.insert(node);
        }
    }
    m_view->setPicture(picture, keepsView);
    m_side->setPicture(m_view->picture());
    const int selected = m_view->picture().selected;
    fillSelection(selected >= 0 ? picture.network.nodes[selected].id : OrganizationId());
    showLosses();
    writeSentence();
    emit shown();
}

void NetworkPage::applyFilter()
{
    if (m_hasData && m_view->picture().places.size() == m_data.network.nodes.size())
        showPicture(m_view->picture().places, true);
}

void NetworkPage::fillSelection(const OrganizationId &id)
{
    m_side->setPicture(m_view->picture());
    const quint64 request = ++m_selectionRequest;
    if (id.isEmpty()) {
        m_selection.reset();
        m_forceOut->setCandidate({});
        m_side->setSelection(nullptr, m_data.network);
        m_cycles = m_data.cycles;
        m_side->setCycles(m_cycles, m_data.network, m_subject.name);
        return;
    }
    m_forceOut->setCandidate(m_data.network.nameOf(id));
    runInBackground(
        this,
        [path = m_storePath, network = m_data.network, id] {
            return readNetworkSelection(path, network, id);
        },
        [this, request](Result<NetworkSelection> answer) {
            if (request != m_selectionRequest)
                return;
            if (!answer) {
                emit problemOccurred(answer.error().message);
                return;
            }
            m_selection = *std::move(answer);
            m_cycles = m_selection->ties.cycles;
            m_side->setSelection(&*m_selection, m_data.network);
            if (!m_cycles.cycles.isEmpty())
                markCycle(0);
        });
}

void NetworkPage::markCycle(int cycle)
{
    QSet<int> nodes;
    QSet<int> arrows;
    if (cycle >= 0 && cycle < int(m_cycles.cycles.size())) {
        QSet<qsizetype> ties;
        for (const CycleStep &step : m_cycles.cycles[cycle].steps) {
            nodes.insert(int(m_data.network.nodeIndex.value(step.from)));
            for (const qsizetype place : step.ties) {
                ties.insert(place);
                // Shares that were bought are drawn as the money that bought them.
                const QString &purchase = m_data.network.ties[place].purchaseRowId;
                for (qsizetype other = 0; !purchase.isEmpty() && other < m_data.network.ties.size();
                     ++other) {
                    const NetworkTie &row = m_data.network.ties[other];
                    if (row.isFinancingRow && row.recordId == purchase)
                        ties.insert(other);
                }
            }
        }
        const QList<NetworkArrow> &drawn = m_view->picture().arrows;
        for (int arrow = 0; arrow < int(drawn.size()); ++arrow) {
            const bool isOnCycle = std::any_of(drawn[arrow].ties.cbegin(), drawn[arrow].ties.cend(),
                [&ties](qsizetype tie) { return ties.contains(tie); });
            if (isOnCycle)
                arrows.insert(arrow);
        }
    }
    m_view->setCycle(nodes, arrows);
}

void NetworkPage::choose(const OrganizationId &id)
{
    const int node = int(m_data.network.nodeIndex.value(id, -1));
    if (node < 0)
        return;
    m_view->setCurrent(node); // and in sight
    m_view->select(node);
}

void NetworkPage::search(const QString &text)
{
    const QString wanted = text.trimmed();
    if (wanted.isEmpty())
        return;
    // The name itself, else one that begins so, else one that has it.
    const NetworkNode *found = nullptr;
    int best = 3;
    for (const NetworkNode &node : m_data.network.nodes) {
        const int rank = node.name.compare(wanted, Qt::CaseInsensitive) == 0 ? 0
                         : node.name.startsWith(wanted, Qt::CaseInsensitive) ? 1
                         : node.name.contains(wanted, Qt::CaseInsensitive)   ? 2
                                                                             : 3;
        if (rank < best) {
            best = rank;
            found = &node;
        }
    }
    if (!found) {
        emit problemOccurred(tr("No organisation with ties at this date is called “%1”.").arg(wanted));
        return;
    }
    choose(found->id);
    m_view->setFocus();
}

void NetworkPage::showMenu(int node, const QPoint &position)
{
    QMenu menu(this);
    if (node >= 0) {
        const OrganizationId id = m_data.network.nodes[node].id;
        const QString name = m_data.network.nodes[node].name;
        menu.addAction(tr("Choose %1").arg(name), this, [this, node] { m_view->select(node); });
        menu.addAction(tr("Force out %1").arg(name), this, [this, id] { forceOut(id); });
        menu.addAction(
            positions().pinned.contains(id) ? tr("Unpin") : tr("Pin"), this, [this, id] { togglePin(id); });
        menu.addAction(tr("Open in the tables"), this, [this, id] {
            emit recordRequested({organizationsTable().table, id.value()});
        });
        menu.addSeparator();
    }
    menu.addAction(tr("Show everything"), m_view, &NetworkView::fit);
    menu.addAction(tr("Lay out anew"), this, [this] { layOut(true, false); });
    menu.addAction(tr("Save as PNG, SVG or PDF..."), this, &NetworkPage::savePicture);
    menu.exec(position);
}

void NetworkPage::writeSentence()
{
    const Network &network = m_data.network;
    const bool isEmpty = network.nodes.isEmpty();
    m_empty->setReason(
        tr("No contract or financing is known at this date. Import contracts, or choose a later date."),
        tr("Import a CSV file..."));
    m_empty->setVisible(isEmpty);
    m_filter->setVisible(!isEmpty);
    m_splitter->setVisible(!isEmpty);
    if (isEmpty) {
        m_sentence->clear();
        return;
    }
    const NetworkPicture &picture = m_view->picture();
    const int shown = int(picture.network.nodes.size() - picture.hidden.size());
    QString text = tr("%n organisation(s) are tied", nullptr, shown) + u' ' +
                   tr("by %n arrow(s) at %1.", nullptr, int(picture.arrows.size()))
                       .arg(format::date(network.asOf, locale()));
    if (const NetworkNode *provider = network.node(m_subject.provider)) {
        text += u' ' + (m_data.cycles.isComplete
                               ? tr("%1 stands on %n cycle(s).", nullptr, int(m_data.cycles.cycles.size()))
                               : tr("%1 stands on more than %n cycle(s).", nullptr,
                                     int(m_data.cycles.cycles.size())))
                           .arg(provider->name);
    }
    m_sentence->setText(text);
    m_view->setAccessibleName(tr("Network of contracts, shares, money and guarantees"));
    m_view->setAccessibleDescription(
        text + u' ' +
        tr("Arrow keys walk between neighbours, N goes to the next by name, Enter chooses, F forces out, "
           "P pins, T opens the tables, plus and minus zoom."));
}

void NetworkPage::savePicture()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save picture"), m_subject.name + u"-network.svg"_s, tr("Pictures (*.png *.svg *.pdf)"));
    if (path.isEmpty())
        return;
    runInBackground(
        this,
        [path, picture = m_view->picture(), title = m_subject.name, description = m_sentence->text(),
            locale = locale()] { return exportNetwork(path, picture, title, description, locale); },
        [this](const Result<void> &written) {
            if (!written)
                emit problemOccurred(written.error().message);
        });
}

QByteArray NetworkPage::saveLayout() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << m_splitter->saveState() << m_filter->saveState();
    return state;
}

void NetworkPage::restoreLayout(const QByteArray &state)
{
    QDataStream stream(state);
    QByteArray splitter;
    QByteArray filter;
    stream >> splitter >> filter;
    if (stream.status() != QDataStream::Ok)
        return;
    m_splitter->restoreState(splitter);
    m_filter->restoreState(filter);
}

void NetworkPage::retranslate()
{
    m_view->setAccessibleName(tr("Network of contracts, shares, money and guarantees"));
    if (!m_hasData)
        return;
    writeSentence();
    m_side->setPicture(m_view->picture());
    m_side->setSelection(m_selection ? &*m_selection : nullptr, m_data.network);
    if (!m_selection)
        m_side->setCycles(m_cycles, m_data.network, m_subject.name);
    showLosses();
}

void NetworkPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void NetworkPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Slash || event->matches(QKeySequence::Find)) {
        m_filter->focusSearch();
        return;
    }
    Page::keyPressEvent(event);
}

} // namespace offtake
