// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/database.h"
#include "data/store/store.h"
#include "widgets/tables/findingsdialog.h"
#include "widgets/noticebar.h"
#include "widgets/tables/rowkeeper.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace offtake {

/// What the window shows of a store's upkeep: views that keep their place while others write, ways on in the
/// notice, the findings of the check.
class TestUpkeep : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void keepsSelectionAndPlace();
    void choosesTheNeighbourOfADeletedRow();
    void offersWaysOn();
    void leadsToFindings();

private:
    void exec(const char *sql)
    {
        auto other = Store::open(m_store->path());
        QVERIFY(other);
        QVERIFY((*other)->database().attempt([&] { (*other)->database().connection().exec(sql); }));
    }
    static QStringList shown(const QTableView &view, const RecordTableModel &model)
    {
        QStringList ids;
        for (int row = view.rowAt(0); row >= 0 && ids.size() < 5; ++row)
            ids += model.recordId(row);
        return ids;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
};

void TestUpkeep::init()
{
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto store = Store::create(m_folder->filePath(u"s.offtake"_s), Store::Contents::Sample);
    QVERIFY(store);
    m_store = std::move(*store);
}

/// Another process adds rows above, changes some, deletes one: what was chosen stays chosen, what stood on
/// top stays on top.
void TestUpkeep::keepsSelectionAndPlace()
{
    RecordTableModel model(*m_store, sourcesTable());
    QTableView view;
    view.setModel(&model);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    new RowKeeper(&view, model);
    view.resize(600, 400);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.selectRow(120);
    view.selectionModel()->select(
        model.index(123, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    view.verticalScrollBar()->setValue(115);
    const QStringList before = shown(view, model);
    const QString chosen = model.recordId(120);
    const QString second = model.recordId(123);
    QCOMPARE(before.size(), 5);

    exec("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40) "
         "INSERT INTO sources (id, title) SELECT 'aaa-' || i, '!first ' || i FROM n;"
         "UPDATE sources SET publisher = 'changed';");
    model.refresh();
    QCOMPARE(model.rowCount(), 249);
    QCOMPARE(shown(view, model), before);
    QCOMPARE(model.recordId(view.currentIndex().row()), chosen);
    QStringList selected;
    for (const QModelIndex &row : view.selectionModel()->selectedRows())
        selected += model.recordId(row.row());
    selected.sort();
    QStringList expected{chosen, second};
    expected.sort();
    QCOMPARE(selected, expected);
    QCOMPARE(model.index(view.currentIndex().row(), 1).data(), u"changed"_s);
}

void TestUpkeep::choosesTheNeighbourOfADeletedRow()
{
    RecordTableModel model(*m_store, organizationsTable());
    QTableView view;
    view.setModel(&model);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    new RowKeeper(&view, model);
    exec("INSERT INTO organizations (id, name) VALUES ('goes', 'AAA goes'), ('stays', 'AAA stays')");
    model.refresh();
    view.selectRow(model.rowOf(u"goes"_s));
    const int row = view.currentIndex().row();
    exec("DELETE FROM organizations WHERE id = 'goes'");
    model.refresh();
    QCOMPARE(view.currentIndex().row(), row);
    QCOMPARE(model.recordId(row), u"stays"_s);
}

void TestUpkeep::offersWaysOn()
{
    NoticeBar bar;
    int called = 0;
    bar.show(u"The file is damaged."_s, NoticeBar::Kind::Problem,
        {{u"Recover"_s, [&] { ++called; }}, {u"Open a backup"_s, [&] { called += 10; }}});
    const auto buttons = [&] {
        QList<QToolButton *> found;
        for (QToolButton *button : bar.findChildren<QToolButton *>()) {
            if (button->objectName().startsWith("noticeAction"_L1) && !button->isHidden())
                found += button;
        }
        return found;
    };
    QCOMPARE(buttons().size(), 2);
    QTest::mouseClick(buttons().at(1), Qt::LeftButton);
    QCOMPARE(called, 10);
    QVERIFY(bar.isHidden());
    bar.show(u"All is well."_s, NoticeBar::Kind::Information);
    QCOMPARE(buttons().size(), 0);
}

void TestUpkeep::leadsToFindings()
{
    FindingsDialog dialog(
        {{u"missing_source"_s, Finding::Severity::Warning, u"contracts"_s, u"w"_s, u"No source."_s},
            {u"integrity"_s, Finding::Severity::Error, {}, {}, u"Damaged."_s},
            {u"foreign_key"_s, Finding::Severity::Error, u"revenues"_s, u"e"_s, u"Points nowhere."_s}});
    QSignalSpy asked(&dialog, &FindingsDialog::recordRequested);
    auto *list = dialog.findChild<QTreeWidget *>(u"findings"_s);
    QCOMPARE(list->topLevelItemCount(), 3);
    QCOMPARE(list->topLevelItem(2)->text(2), u"w"_s); // warnings last
    emit list->itemActivated(list->topLevelItem(0), 0);
    QCOMPARE(asked.size(), 0); // no row to go to
    emit list->itemActivated(list->topLevelItem(1), 0);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first(), (QVariantList{u"revenues"_s, u"e"_s}));
}

} // namespace offtake

QTEST_MAIN(offtake::TestUpkeep)
#include "tst_upkeep.moc"
