// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/network/networkpage.h"

#include "data/text/format.h"
#include "data/models/tabledefinition.h"
#include "data/store/store.h"
#include "widgets/network/forceoutbar.h"
#include "widgets/highlight.h"
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

constexpr int kEventCount = 20;
constexpr int kProgressMs = 60;
constexpr quint64 kPaths = 65536;

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

Result<NetworkData> readNetworkData(const QString &storePath, const OrganizationId &provider, QDate asOf)
{
    const auto store = Store::open(storePath, Store::Mode::ReadOnly);
    if (!store)
        return Unexpected<Error>(store.error());
    auto network = readNetwork(**store, asOf);
    if (!network)
        return Unexpected<Error>(network.error());
    auto scenarios = loadScenarios(**store);
    if (!scenarios)
        return Unexpected<Error>(scenarios.error());
    auto freePlaces = loadNetworkPositions(**store, networkLayoutName({}));
    if (!freePlaces)
        return Unexpected<Error>(freePlaces.error());
    auto providerPlaces = loadNetworkPositions(**store, networkLayoutName(provider));
    if (!providerPlaces)
        return Unexpected<Error>(providerPlaces.error());
    NetworkData data{.network = *std::move(network),
        .cycles = {},
        .scenarios = *std::move(scenarios),
        .freePlaces = *std::move(freePlaces),
        .providerPlaces = *std::move(providerPlaces)};
    data.cycles = findCycles(data.network, provider);
    // The provider's own scenarios stand first.
    std::stable_partition(data.scenarios.begin(), data.scenarios.end(),
        [&provider](const Scenario &scenario) { return scenario.provider == provider; });
    return data;
}

Result<NetworkSelection> readNetworkSelection(
    const QString &storePath, const Network &network, const OrganizationId &id)
{
    const auto store = Store::open(storePath, Store::Mode::ReadOnly);
    if (!store)
        return Unexpected<Error>(store.error());
    auto measures = computeMeasures(**store, id, network.asOf);
    if (!measures)
        return Unexpected<Error>(measures.error());
    auto events = (*store)->eventsOf(id, network.asOf, kEventCount);
    if (!events)
        return Unexpected<Error>(events.error());
    NetworkSelection selection{.measures = *std::move(measures),
        .ties = computeNetworkMeasures(network, id),
        .events = *std::move(events),
        .sources = {}};
    for (const Event &event : std::as_const(selection.events)) {
        if (const auto source = (*store)->source(event.sourceId))
            selection.sources.insert(event.sourceId.value(), *source);
    }
    return selection;
}

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
    m_splitter->setSizes({760, 340});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::kPage, spacing::kPage, spacing::kPage, spacing::kPage);
    layout->setSpacing(spacing::kBetween);
    layout->addWidget(m_filter);
    layout->addWidget(m_splitter, 1);
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

OrganizationId NetworkPage::center() const
{
    return m_filter->layoutStyle() == NetworkLayout::Provider ? m_subject.provider : OrganizationId();
}

NetworkPositions &NetworkPage::positions()
{
    return center().isEmpty() ? m_data.freePlaces : m_data.providerPlaces;
}

void NetworkPage::layOut(bool anew, bool keepsView, bool separates)
{
    if (!m_hasData)
        return;
    const quint64 number = ++m_layoutRequest;
    NetworkPicture picture;
    picture.network = m_data.network;
    picture.size = m_filter->nodeSize();
    LayoutRequest request;
    request.style = center().isEmpty() ? NetworkLayout::Free : NetworkLayout::Provider;
    request.center = center();
    request.boxes = picture.boxes(m_view->font());
    request.pinned = positions().pinned;
    request.separates = separates;
    for (auto each = positions().places.cbegin(); each != positions().places.cend(); ++each) {
        if (!anew || request.pinned.contains(each.key()))
            request.places.insert(each.key(), each.value());
    }
    runInBackground(
        this,
        [network = m_data.network, request] {
            // What the filter hides still has its place, so that nothing jumps when it comes back.
            return layoutNetwork(network, networkArrows(network), request);
        },
        [this, number, keepsView](const QList<QPointF> &places) {
            if (number != m_layoutRequest)
                return;
            NetworkPositions changed;
            for (qsizetype i = 0; i < places.size(); ++i) {
                const OrganizationId &id = m_data.network.nodes[i].id;
                const auto before = positions().places.constFind(id);
                if (before == positions().places.cend() || *before != places[i]) {
                    changed.places.insert(id, places[i]);
                    positions().places.insert(id, places[i]);
                    if (positions().pinned.contains(id))
                        changed.pinned.insert(id);
                }
            }
            if (center().isEmpty())
                store(changed);
            showPicture(places, keepsView);
        });
}

void NetworkPage::store(const NetworkPositions &changed)
{
    if (changed.places.isEmpty())
        return;
    const auto saved = saveNetworkPositions(m_store, networkLayoutName(center()), changed);
    if (!saved)
        emit problemOccurred(saved.error().message);
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
    m_view->setCurrent(node);
    m_view->select(node);
    m_view->centerOn(node);
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

void NetworkPage::moveNode(const OrganizationId &id, const QPointF &place)
{
    NetworkPositions changed;
    changed.places.insert(id, place);
    changed.pinned.insert(id);
    positions().places.insert(id, place);
    positions().pinned.insert(id);
    store(changed);
    showPicture(m_view->picture().places, true);
}

void NetworkPage::togglePin(const OrganizationId &id)
{
    NetworkPositions changed;
    changed.places.insert(id, positions().places.value(id));
    if (positions().pinned.contains(id)) {
        positions().pinned.remove(id);
    } else {
        positions().pinned.insert(id);
        changed.pinned.insert(id);
    }
    store(changed);
    showPicture(m_view->picture().places, true);
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

void NetworkPage::forceOut(const OrganizationId &id)
{
    const Scenario *scenario = m_forceOut->scenario();
    if (!scenario || id.isEmpty())
        return;
    cancel();
    const quint64 number = ++m_forceOutRequest;
    m_forcing = id;
    m_job = std::make_shared<JobState>();
    ForceOutRequest request{
        .organization = id, .quarter = m_forceOut->quarter(), .path = m_forceOut->path(), .run = {}};
    request.run.paths = kPaths;
    m_forceOut->setRunning(true);
    m_forceOut->setSentence(tr("Simulating with and without %1...").arg(m_data.network.nameOf(id)));
    emit jobStarted(tr("Forced exit"));
    m_progress.start();
    runInBackground(
        this,
        [path = m_storePath, scenario = *scenario, request, job = m_job]() -> Result<ForceOut> {
            const auto store = Store::open(path, Store::Mode::ReadOnly);
            if (!store)
                return Unexpected<Error>(store.error());
            const auto compiled = compileScenario(**store, scenario);
            if (!compiled)
                return Unexpected<Error>(compiled.error());
            return offtake::forceOut(
                compiled->model, request, [job](double done) { job->progress = done; },
                job->stop.get_token());
        },
        [this, number](Result<ForceOut> answer) {
            if (number != m_forceOutRequest)
                return;
            m_progress.stop();
            m_job.reset();
            emit jobEnded();
            m_forceOut->setRunning(false);
            if (answer) {
                takeOutcome(*answer);
            } else {
                clearOutcome();
                // Names say more than ids.
                QString message = answer.error().message;
                m_forceOut->setSentence(message.replace(m_forcing.value(), m_data.network.nameOf(m_forcing)));
            }
            emit forceOutEnded();
        });
}

void NetworkPage::cancel()
{
    if (!m_job)
        return;
    m_job->stop.request_stop();
    m_job.reset();
    ++m_forceOutRequest; // its answer is dropped
    m_progress.stop();
    m_forceOut->setRunning(false);
    m_forceOut->setSentence(tr("Stopped."));
    emit jobEnded();
}

void NetworkPage::takeOutcome(const ForceOut &outcome)
{
    m_outcome = outcome;
    m_forceOut->setOutcome(&*m_outcome);
    showLosses();
    m_side->showLosses();
}

void NetworkPage::clearOutcome()
{
    cancel();
    m_outcome.reset();
    m_forceOut->setOutcome(nullptr);
    showLosses();
}

void NetworkPage::showLosses()
{
    const Network &network = m_data.network;
    if (!m_outcome) {
        m_view->setLosses({}, {}, -1);
        m_side->setLosses(nullptr, -1, network);
        return;
    }
    const int quarter = m_forceOut->shownQuarter();
    QList<std::optional<NodeLoss>> losses(network.nodes.size());
    for (auto each = m_outcome->providers.cbegin(); each != m_outcome->providers.cend(); ++each) {
        const qsizetype node = network.nodeIndex.value(each.key(), -1);
        if (node < 0 || each.key() == m_outcome->request.organization)
            continue;
        const ProviderLoss &loss = each.value();
        losses[node] = quarter < 0 ? NodeLoss{loss.directSum, loss.totalSum, loss.baseSum}
                                   : NodeLoss{loss.direct.value(quarter), loss.total.value(quarter),
                                         loss.base.value(quarter)};
    }
    m_view->setLosses(
        losses, m_outcome->currency, int(network.nodeIndex.value(m_outcome->request.organization, -1)));
    m_side->setLosses(&*m_outcome, quarter, network);
    m_forceOut->setSentence(lossSentence());
}

QString NetworkPage::lossSentence() const
{
    const int quarter = m_forceOut->shownQuarter();
    OrganizationId most;
    double loss = 0;
    double direct = 0;
    double base = 0;
    int losers = 0;
    for (auto each = m_outcome->providers.cbegin(); each != m_outcome->providers.cend(); ++each) {
        if (each.key() == m_outcome->request.organization)
            continue; // what goes has no revenue to miss
        const double total = quarter < 0 ? each->totalSum : each->total.value(quarter);
        losers += total < -5e5 ? 1 : 0;
        if (total < loss) {
            most = each.key();
            loss = total;
            direct = quarter < 0 ? each->directSum : each->direct.value(quarter);
            base = quarter < 0 ? each->baseSum : each->base.value(quarter);
        }
    }
    const QString name = m_data.network.nameOf(m_outcome->request.organization);
    const QString when =
        quarter < 0
            ? tr("by %1").arg(format::quarter(m_outcome->firstQuarter + (m_outcome->quarters - 1), locale()))
            : tr("in %1").arg(format::quarter(m_outcome->firstQuarter + quarter, locale()));
    if (losers == 0)
        return tr("Without %1 nobody loses revenue %2.", "name, when").arg(name, when);
    const auto money = [this](double amount) {
        return format::shortMoney(std::abs(amount), m_outcome->currency, locale());
    };
    QString sentence = tr("Without %1, %2 loses %3 of revenue %4, %5 of what it would earn; %6 directly.")
                           .arg(name, m_data.network.nameOf(most), money(loss), when,
                               format::share(base > 0 ? -loss / base : 0, locale()), money(direct));
    if (losers > 1)
        sentence += u' ' + tr("%n other(s) lose too.", nullptr, losers - 1);
    return sentence;
}

void NetworkPage::writeSentence()
{
    const Network &network = m_data.network;
    m_view->setEmptyText(
        tr("No contract or financing is known at this date. Import contracts, or choose a later date."));
    if (network.nodes.isEmpty()) {
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
