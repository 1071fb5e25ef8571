// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/measures/graph.h"
#include "data/measures/measurecatalogue.h"
#include "data/measures/networkmeasures.h"
#include "data/network/networklayout.h"
#include "data/store/query.h"
#include "data/store/store.h"

#include <QFile>
#include <QJsonObject>
#include <QLineF>
#include <QLocale>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <random>

using namespace offtake;
using namespace Qt::StringLiterals;

namespace {

bool isNear(double a, double b, double tolerance = 1e-9)
{
    return std::abs(a - b) <= tolerance * std::max({1.0, std::abs(a), std::abs(b)});
}

OrganizationId id(const QString &text)
{
    return OrganizationId(text);
}

/// All simple cycles through `start` by trying every way: slow, and independent of the library.
QSet<QList<int>> cyclesByHand(int nodeCount, const QList<graph::Arc> &arcs, int start)
{
    QSet<QList<int>> cycles;
    QList<int> path{start};
    const std::function<void()> walk = [&] {
        for (int next = 0; next < nodeCount; ++next) {
            if (!arcs.contains(graph::Arc{path.last(), next}))
                continue;
            if (next == start && path.size() > 1)
                cycles.insert(path);
            if (path.contains(next))
                continue;
            path.append(next);
            walk();
            path.removeLast();
        }
    };
    walk();
    return cycles;
}

} // namespace

class TestNetwork : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cyclesAreThoseFoundByHand();
    void cyclesStopAtTheLimit();
    void layoutsRepeat();
    void fixedNodesStay();
    void layoutStaysPut();
    void arrowsHoldEveryTie();
    void tiesOfMarch2025();
    void sumsAreThoseOfTheMeasures();
    void cyclesOfCoreweave();
    void cycleOfFour();
    void exposureBothWays();
    void vendorFinancing();
    void resellersAreLookedThrough();
    void growthAndSegments();
    void everyMeasureIsDescribed();
    void needsADate();

private:
    Network network(QDate asOf)
    {
        auto read = readNetwork(*m_store, asOf);
        return read ? *read : Network();
    }
    /// A store of five organisations a .. e and the given contracts (provider, customer, amount).
    std::unique_ptr<Store> storeOf(const QList<std::tuple<QString, QString, double>> &contracts);

    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    int m_count = 0;
};

void TestNetwork::initTestCase()
{
    auto store = Store::create(m_folder.filePath(u"sample.offtake"_s), Store::Contents::Sample);
    QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
    m_store = std::move(*store);
}

std::unique_ptr<Store> TestNetwork::storeOf(const QList<std::tuple<QString, QString, double>> &contracts)
{
    auto store =
        Store::create(m_folder.filePath(u"small%1.offtake"_s.arg(++m_count)), Store::Contents::Empty);
    if (!store)
        return nullptr;
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s}) {
        Query((*store)->database(), u"INSERT INTO organizations (id, name) VALUES (:id, upper(:id))"_s)
            .bind(":id", name)
            .run();
    }
    int number = 0;
    for (const auto &[provider, customer, amount] : contracts) {
        Query((*store)->database(),
            u"INSERT INTO contracts (id, provider_id, customer_id, signed_on, term_months, total_value, "
            "currency, value_basis) VALUES (:id, :provider, :customer, '2025-01-01', 120, :amount, 'USD', "
            "'fixed')"_s)
            .bind(":id", u"k%1"_s.arg(++number))
            .bind(":provider", provider)
            .bind(":customer", customer)
            .bind(":amount", amount)
            .run();
    }
    return *std::move(store);
}

void TestNetwork::cyclesAreThoseFoundByHand()
{
    std::mt19937 random(7);
    for (int trial = 0; trial < 60; ++trial) {
        const int nodes = 2 + int(random() % 6);
        QList<graph::Arc> arcs;
        for (int from = 0; from < nodes; ++from) {
            for (int to = 0; to < nodes; ++to) {
                if (from != to && random() % 100 < 40)
                    arcs.append({from, to});
            }
        }
        const graph::Cycles found = graph::cyclesThrough(nodes, arcs, 0, 100000);
        QVERIFY(found.isComplete);
        const QSet<QList<int>> asSet(found.cycles.begin(), found.cycles.end());
        QCOMPARE(asSet.size(), found.cycles.size()); // none twice
        QCOMPARE(asSet, cyclesByHand(nodes, arcs, 0));
    }
}

void TestNetwork::cyclesStopAtTheLimit()
{
    QList<graph::Arc> arcs; // everyone with everyone: 12 nodes have 108,505,111 cycles through one
    for (int from = 0; from < 12; ++from) {
        for (int to = 0; to < 12; ++to) {
            if (from != to)
                arcs.append({from, to});
        }
    }
    const graph::Cycles found = graph::cyclesThrough(12, arcs, 3, 100);
    QVERIFY(!found.isComplete);
    QCOMPARE(found.cycles.size(), 11 + 11 * 10); // all of two and three
    QVERIFY(graph::cyclesThrough(12, {}, 3, 100).cycles.isEmpty());
    QVERIFY(graph::cyclesThrough(12, arcs, 12, 100).cycles.isEmpty());
}

void TestNetwork::layoutsRepeat()
{
    const QList<graph::Arc> arcs{{0, 1}, {1, 2}, {2, 3}, {3, 0}, {0, 4}};
    const QList<QPointF> first = graph::energyLayout(5, arcs);
    QCOMPARE(first.size(), 5);
    QCOMPARE(graph::energyLayout(5, arcs), first);
    const QList<QPointF> spring = graph::springLayout(5, arcs, first, {});
    QCOMPARE(graph::springLayout(5, arcs, first, {}), spring);
    for (int a = 0; a < 5; ++a) {
        for (int b = 0; b < a; ++b)
            QVERIFY(QLineF(spring[a], spring[b]).length() > 0.1); // nobody lies on another
    }
}

void TestNetwork::fixedNodesStay()
{
    const QList<graph::Arc> arcs{{0, 1}, {1, 2}, {2, 3}};
    const QList<QPointF> places{{0, 0}, {5, 1}, {1, 7}, {9, 9}};
    graph::LayoutOptions options;
    options.fixed = {false, true, false, true};
    const QList<QPointF> moved = graph::springLayout(4, arcs, places, options);
    QCOMPARE(moved[1], places[1]);
    QCOMPARE(moved[3], places[3]);
    QVERIFY(moved[0] != places[0]);
}

void TestNetwork::layoutStaysPut()
{
    const Network july = network(QDate(2026, 7, 1));
    const QList<NetworkArrow> arrows = networkArrows(july);
    LayoutRequest request;
    const QList<QPointF> first = layoutNetwork(july, arrows, request);
    QCOMPARE(layoutNetwork(july, arrows, request), first);
    const auto overlap = [](const QPointF &a, const QPointF &b) {
        return std::abs(a.x() - b.x()) < 100 - 1e-6 && std::abs(a.y() - b.y()) < 50 - 1e-6;
    };
    for (qsizetype a = 0; a < first.size(); ++a) {
        for (qsizetype b = 0; b < a; ++b)
            QVERIFY2(!overlap(first[a], first[b]), qPrintable(july.nodes[a].name + july.nodes[b].name));
    }
    // Two newcomers find a place and nobody moves.
    for (qsizetype node = 2; node < first.size(); ++node)
        request.places.insert(july.nodes[node].id, first[node]);
    const QList<QPointF> second = layoutNetwork(july, arrows, request);
    for (qsizetype node = 2; node < first.size(); ++node)
        QCOMPARE(second[node], first[node]);
    for (qsizetype newcomer = 0; newcomer < 2; ++newcomer) {
        for (qsizetype node = newcomer + 1; node < first.size(); ++node)
            QVERIFY(!overlap(second[newcomer], second[node]));
    }
}

void TestNetwork::arrowsHoldEveryTie()
{
    const Network july = network(QDate(2026, 7, 1));
    QSet<qsizetype> drawn;
    double last = 0;
    for (const NetworkArrow &arrow : networkArrows(july)) {
        QVERIFY(arrow.amount >= last);
        last = arrow.amount;
        double sum = 0;
        for (const qsizetype tie : arrow.ties) {
            QVERIFY(!drawn.contains(tie));
            drawn.insert(tie);
            QCOMPARE(int(july.nodeIndex.value(july.ties[tie].from)), arrow.from);
            QCOMPARE(lookOf(july.ties[tie]), arrow.look);
            sum += (july.ties[tie].kind == NetworkTie::Kind::Contract ? july.ties[tie].remaining
                                                                      : july.ties[tie].amount)
                       .value_or(0);
        }
        QVERIFY(isNear(sum, arrow.amount));
    }
    for (qsizetype tie = 0; tie < july.ties.size(); ++tie)
        QCOMPARE(drawn.contains(tie), july.ties[tie].purchaseRowId.isEmpty());
    NetworkFilter filter;
    filter.hiddenLooks = {u"cloud"_s};
    filter.minimumAmount = 1e9;
    for (const NetworkArrow &arrow : networkArrows(july, filter))
        QVERIFY(arrow.look != u"cloud" && arrow.amount >= 1e9);
}

void TestNetwork::tiesOfMarch2025()
{
    const Network march = network(QDate(2025, 3, 31));
    QStringList ids;
    for (const NetworkTie &tie : march.ties) {
        ids.append(tie.recordId);
        QVERIFY2(tie.knownSince.isValid() && tie.knownSince <= QDate(2025, 3, 31), qPrintable(tie.recordId));
        QVERIFY(march.node(tie.from) && march.node(tie.to));
    }
    QVERIFY(ids.contains(u"crwv-openai-2025-03"_s));
    QVERIFY(ids.contains(u"crwv-openai-pp"_s));
    QVERIFY(!ids.contains(u"crwv-openai-2025-05"_s));
    for (const NetworkTie &tie : march.ties) {
        if (tie.recordId != u"crwv-openai-2025-03"_s)
            continue;
        if (tie.kind == NetworkTie::Kind::Shares) {
            QCOMPARE(tie.amount.value_or(0), 350e6);
            QCOMPARE(tie.to, id(u"openai"_s));
            QCOMPARE(tie.purchaseRowId, u"crwv-openai-pp"_s);
        } else {
            QCOMPARE(tie.amount.value_or(0), 11.9e9);
            QCOMPARE(tie.from, id(u"coreweave"_s));
        }
    }
    const Network july = network(QDate(2026, 7, 1));
    for (const NetworkTie &tie : july.ties) {
        QVERIFY(tie.recordId != u"nvda-openai-loi-2025-09"_s); // binds nobody
        QVERIFY(tie.recordId != u"crwv-poolside"_s);           // terminated
        if (tie.word == u"capacity_backstop"_s) {
            QVERIFY(tie.kind == NetworkTie::Kind::Guarantee && !tie.isSummed);
        }
    }
}

void TestNetwork::sumsAreThoseOfTheMeasures()
{
    const Network july = network(QDate(2026, 7, 1));
    for (const NetworkNode &node : july.nodes) {
        const auto measures = computeMeasures(*m_store, node.id, QDate(2026, 7, 1));
        QVERIFY(measures);
        QVERIFY2(isNear(node.sold, measures->remainingValue), qPrintable(node.name));
        QCOMPARE(node.revenue.has_value(), measures->trailingRevenue.has_value());
        if (node.revenue)
            QVERIFY(isNear(*node.revenue, *measures->trailingRevenue));
        QCOMPARE(node.backlog.value_or(-1), measures->backlog ? measures->backlog->amount : -1);
    }
}

void TestNetwork::cyclesOfCoreweave()
{
    const Network march = network(QDate(2025, 3, 31));
    const NetworkCycles cycles = findCycles(march, id(u"coreweave"_s));
    QVERIFY(cycles.isComplete);
    QCOMPARE(cycles.cycles.size(), 1);
    const NetworkCycle &cycle = cycles.cycles.first();
    QCOMPARE(cycleTitle(cycle, march), u"CoreWeave → OpenAI → CoreWeave"_s);
    QCOMPARE(cycle.steps[0].amount, 350e6);          // shares
    QCOMPARE(cycle.steps[1].amount, 11.9e9 + 350e6); // the contract, and the shares' price
    QCOMPARE(cycle.smallestAmount(), 350e6);
    QCOMPARE(cycleStepText(cycle.steps[0], march, QLocale(QLocale::English, QLocale::UnitedStates)),
        u"CoreWeave → OpenAI: gives shares worth US$350m"_s);

    const Network july = network(QDate(2026, 7, 1));
    for (const NetworkCycle &each : findCycles(july, id(u"coreweave"_s)).cycles) {
        QCOMPARE(each.steps.first().from, id(u"coreweave"_s));
        QCOMPARE(each.steps.last().to, id(u"coreweave"_s));
        QSet<QString> visited;
        bool hasContract = false;
        for (qsizetype i = 0; i < each.steps.size(); ++i) {
            QCOMPARE(each.steps[i].to, each.steps[(i + 1) % each.steps.size()].from);
            QVERIFY(!visited.contains(each.steps[i].from.value()));
            visited.insert(each.steps[i].from.value());
            for (const qsizetype tie : each.steps[i].ties)
                hasContract = hasContract || july.ties[tie].kind == NetworkTie::Kind::Contract;
        }
        QVERIFY(hasContract);
    }
}

void TestNetwork::cycleOfFour()
{
    // Google funds Anthropic, which pays Fluidstack, which pays Cipher, which gives Google shares.
    const Network july = network(QDate(2026, 7, 1));
    QStringList titles;
    for (const NetworkCycle &cycle : findCycles(july, id(u"google"_s)).cycles)
        titles.append(cycleTitle(cycle, july));
    const QString wanted = QStringList{july.nameOf(id(u"google"_s)), july.nameOf(id(u"anthropic"_s)),
        july.nameOf(id(u"fluidstack"_s)), july.nameOf(id(u"cipher"_s)), july.nameOf(id(u"google"_s))}
                               .join(u" → "_s);
    QVERIFY2(titles.contains(wanted), qPrintable(titles.join(u'\n')));
}

void TestNetwork::exposureBothWays()
{
    const Network march = network(QDate(2025, 3, 31));
    const NetworkMeasures measures = computeNetworkMeasures(march, id(u"coreweave"_s));
    QCOMPARE(measures.customers.size(), 3);
    QCOMPARE(measures.customers.first().counterparty, id(u"openai"_s));
    double shares = 0;
    for (const Exposure &exposure : measures.customers)
        shares += exposure.shareOfOrganization;
    QVERIFY(isNear(shares, 1));
    // The same contract from the other side.
    const NetworkMeasures openai = computeNetworkMeasures(march, id(u"openai"_s));
    const auto back = std::find_if(openai.suppliers.begin(), openai.suppliers.end(),
        [](const Exposure &each) { return each.counterparty == id(u"coreweave"_s); });
    QVERIFY(back != openai.suppliers.end());
    QVERIFY(isNear(back->amount, measures.customers.first().amount));
    QVERIFY(isNear(back->shareOfOrganization, measures.customers.first().shareOfCounterparty));
    QVERIFY(isNear(back->shareOfCounterparty, measures.customers.first().shareOfOrganization));
}

void TestNetwork::vendorFinancing()
{
    const auto store = storeOf({{u"a"_s, u"b"_s, 100}, {u"a"_s, u"c"_s, 300}});
    QVERIFY(store);
    // b is given twice what it buys, c a tenth; d is no customer.
    const auto fund = [&](const QString &receiver, double amount) {
        Query(store->database(),
            u"INSERT INTO financings (id, organization_id, counterparty_id, kind, announced_on, amount, "
            "currency) VALUES ('f-' || :to, :to, 'a', 'term_loan', '2025-01-01', :amount, 'USD')"_s)
            .bind(":to", receiver)
            .bind(":amount", amount)
            .run();
    };
    fund(u"b"_s, 200);
    fund(u"c"_s, 30);
    fund(u"d"_s, 1000);
    const auto read = readNetwork(*store, QDate(2025, 1, 1));
    QVERIFY(read);
    const NetworkMeasures measures = computeNetworkMeasures(*read, id(u"a"_s));
    QVERIFY(measures.vendorFinancing);
    const double remaining = read->node(id(u"a"_s))->sold;
    QVERIFY(remaining > 399.5 && remaining < 400);
    QCOMPARE(measures.vendorFinancing->customers.size(), 2);
    QVERIFY(isNear(measures.vendorFinancing->share, (remaining / 4 + 30) / remaining));
    QVERIFY(!computeNetworkMeasures(*read, id(u"b"_s)).vendorFinancing);

    // OpenAI bought its CoreWeave shares: no vendor financing.
    const NetworkMeasures coreweave = computeNetworkMeasures(network(QDate(2025, 3, 31)), id(u"coreweave"_s));
    QVERIFY(coreweave.vendorFinancing);
    QCOMPARE(coreweave.vendorFinancing->share, 0.0);
}

void TestNetwork::resellersAreLookedThrough()
{
    // a sells 60 to b and 40 to c; b sells on 30 to d and 10 to e, so a third of its purchase stays with it.
    const auto store =
        storeOf({{u"a"_s, u"b"_s, 60}, {u"a"_s, u"c"_s, 40}, {u"b"_s, u"d"_s, 30}, {u"b"_s, u"e"_s, 10}});
    const auto read = readNetwork(*store, QDate(2025, 6, 30));
    QVERIFY(read);
    QMap<QString, EndUser> users;
    for (const EndUser &user : computeNetworkMeasures(*read, id(u"a"_s)).endUsers)
        users.insert(user.organization.value(), user);
    QCOMPARE(users.size(), 4);
    QVERIFY(isNear(users[u"b"_s].direct, 0.6));
    QVERIFY(isNear(users[u"b"_s].lookThrough, 0.2));
    QVERIFY(isNear(users[u"c"_s].lookThrough, 0.4));
    QVERIFY(isNear(users[u"d"_s].lookThrough, 0.3));
    QVERIFY(isNear(users[u"e"_s].lookThrough, 0.1));
    QCOMPARE(users[u"d"_s].direct, 0.0);
    QCOMPARE(users[u"d"_s].via, QList<OrganizationId>{id(u"b"_s)});

    // Two that sell to each other end, and nothing is lost.
    const auto circle = storeOf({{u"a"_s, u"b"_s, 50}, {u"b"_s, u"c"_s, 50}, {u"c"_s, u"b"_s, 50}});
    const auto circular = readNetwork(*circle, QDate(2025, 6, 30));
    double sum = 0;
    for (const EndUser &user : computeNetworkMeasures(*circular, id(u"a"_s)).endUsers)
        sum += user.lookThrough;
    QVERIFY(isNear(sum, 1));
    for (const NetworkNode &node : network(QDate(2026, 7, 1)).nodes) {
        double total = 0;
        const QList<EndUser> ends = computeNetworkMeasures(network(QDate(2026, 7, 1)), node.id).endUsers;
        for (const EndUser &user : ends)
            total += user.lookThrough;
        QVERIFY2(ends.isEmpty() || isNear(total, 1), qPrintable(node.name));
    }
}

void TestNetwork::growthAndSegments()
{
    const auto march = computeMeasures(*m_store, id(u"coreweave"_s), QDate(2025, 3, 31));
    QVERIFY(march);
    QCOMPARE(march->growth.size(), 1);
    QVERIFY(march->growth.first().isYear);
    QVERIFY(isNear(march->growth.first().rate(), 1920 / 228.9 - 1));
    const auto july = computeMeasures(*m_store, id(u"coreweave"_s), QDate(2026, 7, 1));
    QCOMPARE(july->growth.size(), 2);
    QVERIFY(!july->growth.first().isYear);
    QVERIFY(isNear(july->growth.first().rate(), 2080 / 981.6 - 1));
    QCOMPARE(july->growth.first().end, QDate(2026, 3, 31));
    QVERIFY(isNear(july->growth.last().rate(), 5130.0 / 1920 - 1));
    QVERIFY(july->segments.isEmpty());

    // The newest quarter is told by a document of 5 July.
    const auto before = computeMeasures(*m_store, id(u"iren"_s), QDate(2026, 7, 1));
    QVERIFY(isNear(before->segments.first().share.value_or(0), 17.3 / 184.7));
    const auto iren = computeMeasures(*m_store, id(u"iren"_s), QDate(2026, 7, 5));
    QCOMPARE(iren->segments.size(), 2);
    QCOMPARE(iren->segments.first().segment, u"AI cloud services"_s);
    QVERIFY(isNear(iren->segments.first().share.value_or(0), 33.6 / 144.8));
    QCOMPARE(iren->segments.last().end, QDate(2025, 9, 30)); // mining is told no later
    const auto oracle = computeMeasures(*m_store, id(u"oracle"_s), QDate(2026, 2, 28));
    QCOMPARE(oracle->segments.first().end, QDate(2025, 11, 30)); // nothing later was known then
}

void TestNetwork::everyMeasureIsDescribed()
{
    const Network march = network(QDate(2025, 3, 31));
    const auto measures = computeMeasures(*m_store, id(u"coreweave"_s), QDate(2025, 3, 31));
    const NetworkMeasures ties = computeNetworkMeasures(march, id(u"coreweave"_s));
    QSet<QString> keys;
    QFile page(QStringLiteral(OFFTAKE_SOURCE_DIR) + u"/docs/measures.md"_s);
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QString docs = QString::fromUtf8(page.readAll());
    for (const MeasureNote &note : describeMeasures(*measures, ties, march)) {
        QVERIFY2(!note.name.isEmpty() && !note.unit.isEmpty() && !note.definition.isEmpty() &&
                     !note.asOfRule.isEmpty(),
            qPrintable(note.key));
        QVERIFY2(docs.contains(u"`%1`"_s.arg(note.key)), qPrintable(note.key));
        keys.insert(note.key);
        if (note.key == u"top_customer"_s) {
            QVERIFY(note.basis == Basis::Disclosed);
            QCOMPARE(note.sourceIds, QStringList{measures->topCustomer->sourceId});
        }
        if (note.key == u"contracted_value"_s) {
            QVERIFY(note.basis == Basis::Estimated);
            QCOMPARE(note.sourceIds.size(), 3);
        }
        if (note.key == u"remaining_value"_s || note.key == u"end_users"_s)
            QVERIFY(note.basis == Basis::Assumed);
    }
    // What the document holds as a figure is described.
    QJsonObject document = toJson(*measures);
    const QJsonObject more = toJson(ties, march);
    for (const QString &key : more.keys())
        document.insert(key, more[key]);
    const QSet<QString> plain{u"organization"_s, u"name"_s, u"as_of"_s, u"currency"_s, u"contract_count"_s,
        u"undisclosed_count"_s, u"last_end"_s, u"trailing_start"_s, u"trailing_end"_s, u"backlogs"_s,
        u"top3_count"_s, u"deals"_s, u"left_out"_s, u"sources"_s, u"cycles_complete"_s};
    for (const QString &key : document.keys())
        QVERIFY2(plain.contains(key) || keys.contains(key), qPrintable(key));
}

void TestNetwork::needsADate()
{
    const auto read = readNetwork(*m_store, QDate());
    QVERIFY(!read);
    QVERIFY(read.error().code == ErrorCode::InvalidInput);
    QVERIFY(findCycles(network(QDate(2025, 3, 31)), id(u"nobody"_s)).cycles.isEmpty());
}

QTEST_GUILESS_MAIN(TestNetwork)
#include "tst_network.moc"
