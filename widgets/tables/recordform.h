// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/records/contractschedule.h"
#include "data/records/recordcells.h"
#include "widgets/page.h"

#include <QMap>
#include <QScrollArea>

#include <optional>

class QFormLayout;
class QLabel;
class QPushButton;

namespace offtake {

class AssumptionsForm;
class NameLists;
class Panel;
class RecordField;
class RunoffChart;
class Store;
class StoreEditor;
struct TableInfo;

/// The chosen record beside its table: every column as a field that is saved when it is left, what is wrong
/// under the field that it is about, what is assumed of it, and a contract's payments as a chart. Also the
/// form of a record that is yet to be added.
class RecordForm : public QScrollArea
{
    Q_OBJECT
public:
    RecordForm(Store &store, const TableInfo &table, QWidget *parent = nullptr);

    /// Who writes; without one the form only shows.
    void setEditor(StoreEditor *editor);
    /// Reads the record; an empty id shows what to do instead.
    void showRecord(const QString &id);
    /// An empty form; the record is written when all is said.
    void startNew();
    bool isNew() const { return m_new; }
    /// Lights up the organisation that the record is, or the customer that it is about, in every chart.
    void highlight() const;

signals:
    /// The record was added or renamed; the table chooses it.
    void recordWritten(const QString &id);
    void newCanceled();
    void recordRequested(const offtake::RecordLink &link);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createBody();
    /// `anew`: another record than before; otherwise what is being typed stays, with what was seen then.
    void fill(const ShownRecord &record, bool anew);
    void fillSchedule();
    /// `seen`: as TableEditing::writeCell has it.
    void edit(const QString &column, const QString &text, std::optional<Value> seen);
    void add();
    void showProblem(const Error &error, std::optional<QString> typed = {});
    void jump(const QString &column);
    void retranslate();

    Store &m_store;
    const TableInfo &m_table;
    StoreEditor *m_editor = nullptr;
    NameLists *m_names = nullptr;
    QString m_id;
    bool m_new = false;

    QLabel *m_title = nullptr;
    QLabel *m_hint = nullptr; ///< where no record is chosen
    QWidget *m_content = nullptr;
    QFormLayout *m_form = nullptr;
    QMap<QString, RecordField *> m_fields; ///< by column
    RecordEditor::Seen m_seen;             ///< what the fields' texts stand for
    QMap<QString, QLabel *> m_labels;
    QLabel *m_problem = nullptr; ///< what no field is to blame for
    QPushButton *m_add = nullptr;
    QPushButton *m_cancel = nullptr;
    RunoffChart *m_schedule = nullptr;
    offtake::Panel *m_schedulePanel = nullptr;
    AssumptionsForm *m_assumptions = nullptr;
};

} // namespace offtake
