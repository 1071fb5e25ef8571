// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/searchbox.h"

#include "data/scenarios/scenario.h"
#include "data/store/search.h"
#include "data/store/store.h"
#include "data/text/textfold.h"
#include "data/text/wordtext.h"
#include "widgets/background.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QStandardItemModel>

#include <algorithm>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

/// Long enough not to ask for every letter, short enough not to be felt.
constexpr int kPauseMs = 80;
constexpr int kMostRecords = 40;
constexpr int kTargetRole = Qt::UserRole + 1;

/// Whether every word of `text` begins a word of `name`, as the store's index has it.
bool hasWords(const QString &name, const QString &text)
{
    const QStringList words = foldedWords(name).split(u' ', Qt::SkipEmptyParts);
    const QStringList wanted = foldedWords(text).split(u' ', Qt::SkipEmptyParts);
    return !wanted.isEmpty() && std::ranges::all_of(wanted, [&words](const QString &beginning) {
        return std::ranges::any_of(
            words, [&beginning](const QString &word) { return word.startsWith(beginning); });
    });
}

/// Scenarios whose translated title has the words and that `found` lacks: the store keeps the titles of the
/// ready-made ones in English only, the reader knows them by what the screen says.
QList<SearchBox::Target> scenariosByTranslation(
    Store &store, const QString &text, const QList<SearchBox::Target> &found)
{
    QList<SearchBox::Target> scenarios;
    const auto stored = loadScenarios(store);
    if (!stored)
        return scenarios;
    for (const Scenario &scenario : *stored) {
        const QString title = scenarioTitle(scenario);
        const bool isFound = std::ranges::any_of(found, [&scenario](const SearchBox::Target &target) {
            return target.table == "scenarios"_L1 && target.id == scenario.id.value();
        });
        if (!isFound && hasWords(title, text))
            scenarios += {SearchBox::Kind::Record, u"scenarios"_s, scenario.id.value(), title,
                wordText(u"scenarios"_s)};
    }
    return scenarios;
}

/// Records of the store that have the words; nothing where it cannot be read.
QList<SearchBox::Target> readRecords(const QString &path, const QString &text, const QStringList &tables)
{
    QList<SearchBox::Target> records;
    const auto store = Store::open(path, Store::Mode::ReadOnly);
    if (!store)
        return records;
    const auto hits = Search((*store)->database()).find(text, kMostRecords);
    if (!hits)
        return records;
    for (const SearchHit &hit : *hits) {
        if (!tables.contains(hit.table))
            continue;
        // Of a note the first words only: the row is one line.
        QString excerpt = hit.excerpt.simplified();
        if (excerpt.size() > 60)
            excerpt = excerpt.first(60) + u"…"_s;
        QString name = hit.name;
        if (hit.table == "scenarios"_L1) {
            Scenario scenario;
            scenario.id = ScenarioId(hit.id);
            scenario.title = hit.name;
            name = scenarioTitle(scenario); // in the reader's language
        }
        records += {SearchBox::Kind::Record, hit.table, hit.id, name,
            excerpt.isEmpty() ? wordText(hit.table) : wordText(hit.table) + u", "_s + excerpt};
    }
    if (tables.contains(u"scenarios"_s)) // names go before what was found in notes
        records = scenariosByTranslation(**store, text, records) + records;
    return records;
}

} // namespace

SearchBox::SearchBox(QWidget *parent)
    : QLineEdit(parent)
    , m_model(new QStandardItemModel(this))
{
    setObjectName(u"search"_s);
    setClearButtonEnabled(true);
    auto *completer = new QCompleter(m_model, this);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion); // what is offered fits already
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setMaxVisibleItems(14);
    completer->popup()->setObjectName(u"searchPopup"_s);
    completer->popup()->setMinimumWidth(420);
    setCompleter(completer);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &SearchBox::ask);
    connect(this, &QLineEdit::textEdited, this, [this](const QString &text) {
        ++m_asked;
        if (text.trimmed().isEmpty())
            m_pause.stop();
        else
            m_pause.start();
    });
    connect(this, &QLineEdit::returnPressed, this, [this] {
        // Enter takes the first where none is marked.
        if (!m_offered.isEmpty() && !this->completer()->popup()->isVisible())
            emit chosen(m_offered.first());
    });
    // Not to this: a line edit that loses the focus cuts all that its completer has to it.
    connect(completer, qOverload<const QModelIndex &>(&QCompleter::activated), completer,
        [this](const QModelIndex &index) {
            const Target target = m_offered.at(index.data(kTargetRole).toInt());
            // The completer writes its choice into the box only after this signal.
            QMetaObject::invokeMethod(this, &QLineEdit::clear, Qt::QueuedConnection);
            emit chosen(target);
        });
}

void SearchBox::setPlaces(const QList<Target> &places)
{
    m_places = places;
}

void SearchBox::setStore(const QString &path, const QStringList &tables)
{
    m_storePath = path;
    m_tables = tables;
}

void SearchBox::ask()
{
    const QString typed = text();
    runInBackground(
        this, [path = m_storePath, typed, tables = m_tables] { return readRecords(path, typed, tables); },
        [this, typed, asked = ++m_asked](const QList<Target> &records) {
            if (asked == m_asked)
                offer(typed, records);
        });
}

void SearchBox::offer(const QString &text, const QList<Target> &records)
{
    m_offered.clear();
    const QStringList words = foldedWords(text).split(u' ', Qt::SkipEmptyParts);
    for (const Target &place : std::as_const(m_places)) {
        const QString name = foldedWords(place.name);
        const bool fits =
            std::ranges::all_of(words, [&name](const QString &word) { return name.contains(word); });
        if (fits)
            m_offered += place;
    }
    m_offered += records;
    m_model->clear();
    for (int i = 0; i < int(m_offered.size()); ++i) {
        const Target &target = m_offered.at(i);
        auto *item =
            new QStandardItem(target.hint.isEmpty() ? target.name : target.name + u"  ·  "_s + target.hint);
        item->setData(i, kTargetRole);
        m_model->appendRow(item);
    }
    if (m_offered.isEmpty()) {
        auto *nothing = new QStandardItem(tr("Nothing found for “%1”.").arg(text.trimmed()));
        nothing->setFlags(Qt::NoItemFlags);
        m_model->appendRow(nothing);
    }
    if (hasFocus())
        completer()->complete();
    emit answered();
}

} // namespace offtake
