// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/recordform.h"

#include "data/store/store.h"
#include "data/store/tables.h"
#include "data/text/format.h"
#include "widgets/charts/runoffchart.h"
#include "widgets/highlight.h"
#include "widgets/namelists.h"
#include "widgets/panel.h"
#include "widgets/style/theme.h"
#include "widgets/tables/assumptionsform.h"
#include "widgets/tables/conflictquestion.h"
#include "widgets/tables/recordfields.h"
#include "widgets/tables/storeeditor.h"

#include <QDesktopServices>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QUrl>

#include <numeric>
#include <utility>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

constexpr int kScheduleHeight = 190;

} // namespace

RecordForm::RecordForm(Store &store, const TableInfo &table, QWidget *parent)
    : QScrollArea(parent)
    , m_store(store)
    , m_table(table)
    , m_names(new NameLists(store.path(), this))
{
    setObjectName(u"details"_s);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // what it holds has stops enough
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(260);
    setWidget(createBody());
    retranslate();
    showRecord({});
}

QWidget *RecordForm::createBody()
{
    auto *body = new QWidget;
    body->setObjectName(u"pageBody"_s);
    m_hint = new QLabel(body);
    m_hint->setWordWrap(true);
    setTextRole(m_hint, TextRole::Caption);
    m_content = new QWidget(body);
    m_title = new QLabel(m_content);
    m_title->setObjectName(u"recordTitle"_s);
    m_title->setWordWrap(true);
    setTextRole(m_title, TextRole::Heading);
    m_problem = new QLabel(m_content);
    m_problem->setObjectName(u"recordProblem"_s);
    m_problem->setWordWrap(true);
    setTextRole(m_problem, TextRole::Problem);
    m_problem->hide();

    m_form = new QFormLayout;
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setSpacing(spacing::kControl);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    for (const TableColumn &column : m_table.columns) {
        auto *field = new RecordField(column, *m_names, m_content);
        auto *label = new QLabel(m_content);
        setTextRole(label, TextRole::Caption);
        label->setBuddy(field);
        m_form->addRow(label, field);
        m_fields.insert(column.name, field);
        m_labels.insert(column.name, label);
        connect(field, &RecordField::edited, this,
            [this, name = column.name](const QString &text) { edit(name, text, m_seen.value(name)); });
        connect(field, &RecordField::jumpRequested, this, [this, name = column.name] { jump(name); });
    }
    m_add = new QPushButton(m_content);
    m_add->setObjectName(u"addRecord"_s);
    m_cancel = new QPushButton(m_content);
    m_cancel->setObjectName(u"cancelRecord"_s);
    connect(m_add, &QPushButton::clicked, this, &RecordForm::add);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_new = false;
        emit newCanceled();
    });
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);

    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(spacing::kBetween);
    content->addWidget(m_title);
    if (m_table.name == "contracts"_L1) {
        m_schedule = new RunoffChart;
        m_schedule->setObjectName(u"scheduleChart"_s);
        m_schedulePanel = new offtake::Panel(m_schedule, m_content);
        m_schedulePanel->setFixedHeight(kScheduleHeight);
        content->addWidget(m_schedulePanel);
    }
    content->addWidget(m_problem);
    content->addLayout(m_form);
    content->addLayout(buttons);
    if (m_table.name == "contracts"_L1 || m_table.name == "organizations"_L1) {
        m_assumptions = new AssumptionsForm(m_store, m_table.name, m_content);
        content->addWidget(m_assumptions);
    }
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(spacing::kBetween, 0, spacing::kBetween, spacing::kBetween);
    layout->addWidget(m_hint);
    layout->addWidget(m_content);
    layout->addStretch(1);
    return body;
}

void RecordForm::setEditor(StoreEditor *editor)
{
    m_editor = editor && editor->canWrite() ? editor : nullptr;
    for (RecordField *field : std::as_const(m_fields))
        field->setReadOnly(!m_editor);
    if (m_assumptions)
        m_assumptions->setEditor(m_editor);
}

void RecordForm::showRecord(const QString &id)
{
    if (m_new)
        return; // what is typed for a new record stays until it is added or given up
    const bool anew = std::exchange(m_id, id) != id;
    const auto record =
        id.isEmpty() ? Result<ShownRecord>(ShownRecord()) : readRecord(m_store, m_table.name, id, locale());
    const bool shown = !id.isEmpty() && record;
    m_hint->setVisible(!shown);
    m_content->setVisible(shown);
    if (!shown)
        return;
    m_add->hide();
    m_cancel->hide();
    fill(*record, anew);
    if (m_assumptions) {
        m_assumptions->show();
        m_assumptions->showRecord(id);
    }
    fillSchedule();
}

void RecordForm::highlight() const
{
    OrganizationId organization;
    if (m_table.name == "organizations"_L1)
        organization = OrganizationId(m_id);
    else if (const auto customer = referredRecord(m_store, m_table.name, m_id,
                 m_table.indexOf(u"customer_id"_s) >= 0 ? u"customer_id"_s : u"organization_id"_s))
        organization = OrganizationId(customer->second);
    Highlight::instance().choose(organization);
}

void RecordForm::startNew()
{
    m_new = true;
    m_id.clear();
    m_hint->hide();
    m_content->show();
    m_add->show();
    m_cancel->show();
    ShownRecord record;
    for (const TableColumn &column : m_table.columns)
        record.cells.insert(column.name, column.defaultWord);
    fill(record, true);
    m_title->setText(tr("New record"));
    if (m_assumptions)
        m_assumptions->hide();
    if (m_schedulePanel)
        m_schedulePanel->hide();
    ensureVisible(0, 0);
    m_fields.value(m_table.columns.at(1).name)->setFocus();
}

void RecordForm::fill(const ShownRecord &record, bool anew)
{
    m_problem->hide();
    const auto assumed = m_id.isEmpty() ? Result<QMap<QString, QString>>(QMap<QString, QString>())
                                        : assumedCells(m_store, m_table.name, m_id, locale());
    for (const TableColumn &column : m_table.columns) {
        RecordField *field = m_fields.value(column.name);
        const QString text = record.cells.value(column.name);
        if (anew || !field->isBeingEdited()) {
            field->setText(text);
            m_seen.insert(column.name, record.values.value(column.name));
        }
        field->setAssumed(assumed ? assumed->value(column.name) : QString());
        const bool leads = !m_new && !text.isEmpty();
        const bool isLink = column.name == "url"_L1;
        const bool isRecord = column.type == ColumnType::Organization || column.type == ColumnType::Source ||
                              column.type == ColumnType::Contract;
        field->setJump(leads && isLink     ? tr("Open in the browser")
                       : leads && isRecord ? tr("Show this record")
                                           : QString());
    }
    QString name;
    for (const auto &column : {u"name"_s, u"title"_s, u"headline"_s, u"segment"_s, u"id"_s}) {
        if (name.isEmpty())
            name = record.cells.value(column);
    }
    m_title->setText(name);
}

void RecordForm::fillSchedule()
{
    if (!m_schedule)
        return;
    m_schedulePanel->show();
    const auto schedule = contractSchedule(m_store, ContractId(m_id));
    if (!schedule || schedule->amounts.isEmpty()) {
        m_schedule->setSeries({}, {}, {});
        m_schedule->setSentence({});
        return;
    }
    const double total = std::accumulate(schedule->amounts.cbegin(), schedule->amounts.cend(), 0.0);
    const QString amount = format::shortMoney(total, schedule->currency, locale());
    const int quarters = int(schedule->amounts.size());
    m_schedule->setSentence(
        schedule->startIsAssumed || schedule->endIsAssumed
            ? tr("%1 over %n quarter(s); its dates are partly assumed.", nullptr, quarters).arg(amount)
            : tr("%1 over %n quarter(s).", nullptr, quarters).arg(amount));
    m_schedule->setSeries(schedule->first,
        {{.customer = schedule->customer, .name = schedule->customerName, .amounts = schedule->amounts}},
        schedule->currency);
}

void RecordForm::edit(const QString &column, const QString &text, std::optional<Value> seen)
{
    if (m_new || !m_editor)
        return;
    m_editor->run(
        this,
        [table = m_table.name, id = m_id, column, text, seen, decimal = locale().decimalPoint()](
            Store &store) -> Result<QString> {
            RecordEditor editor(store);
            editor.setDecimal(decimal.front());
            const auto written = editor.update(table, id, {{column, text}},
                seen ? RecordEditor::Seen{{column, *seen}} : RecordEditor::Seen());
            if (!written)
                return Unexpected(written.error());
            return column == "id"_L1 ? text.trimmed() : id;
        },
        [this, id = m_id, column, text](const Result<QString> &written) {
            if (m_id != id || m_new)
                return; // another record is shown by now
            if (!written && written.error().code == ErrorCode::Conflict)
                askWhichValue(this, written.error(), text, [this, id, column, text](bool mine) {
                    if (m_id != id || m_new)
                        return;
                    if (mine)
                        edit(column, text, std::nullopt);
                    else
                        showRecord(id);
                });
            else if (!written)
                showProblem(written.error(), text);
            else if (*written != id)
                emit recordWritten(*written);
        });
}

void RecordForm::add()
{
    if (!m_editor)
        return;
    RecordEditor::Cells cells;
    for (const auto &[column, field] : m_fields.asKeyValueRange()) {
        field->setProblem({});
        if (!field->text().isEmpty())
            cells.insert(column, field->text());
    }
    m_problem->hide();
    m_editor->run(
        this,
        [table = m_table.name, cells, decimal = locale().decimalPoint()](Store &store) {
            RecordEditor editor(store);
            editor.setDecimal(decimal.front());
            return editor.insert(table, cells);
        },
        [this](const Result<QString> &added) {
            if (!added) {
                showProblem(added.error());
                return;
            }
            m_new = false;
            emit recordWritten(*added);
        });
}

void RecordForm::showProblem(const Error &error, std::optional<QString> typed)
{
    // A broken rule names its column in the detail and before the sentence.
    RecordField *field = m_fields.value(error.detail);
    if (field) {
        QString reason = error.message;
        if (const QString lead = error.detail + u": "_s; reason.startsWith(lead))
            reason.remove(0, lead.size());
        field->refuse(typed.value_or(field->text()), reason);
        ensureWidgetVisible(field);
        field->setFocus();
        return;
    }
    m_problem->setText(error.message);
    m_problem->show();
    ensureWidgetVisible(m_problem);
}

void RecordForm::jump(const QString &column)
{
    const QString text = m_fields.value(column)->text();
    if (column == "url"_L1) {
        QDesktopServices::openUrl(QUrl(text, QUrl::StrictMode));
        return;
    }
    // The form shows names; the store knows the id.
    const auto target = referredRecord(m_store, m_table.name, m_id, column);
    if (target)
        emit recordRequested({target->first, target->second});
}

void RecordForm::retranslate()
{
    for (const auto &[column, label] : m_labels.asKeyValueRange()) {
        const QString title = columnTitle(m_table.name, column);
        label->setText(title);
        m_fields.value(column)->setTitle(title);
    }
    m_hint->setText(tr("Choose a row to see all of it here."));
    m_add->setText(tr("Add"));
    m_cancel->setText(tr("Cancel"));
    setAccessibleName(tr("The chosen record"));
    if (m_schedule) {
        m_schedule->setTitle(tr("Payments by quarter"));
        m_schedulePanel->setTitle(tr("Payments by quarter"));
        m_schedule->setEmptyText(tr("No value, or no dates, to spread."));
    }
}

void RecordForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (!m_new)
            showRecord(m_id);
    }
    QScrollArea::changeEvent(event);
}

} // namespace offtake
