// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/scenarios/recordassumptions.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace offtake {

class Store;
class StoreEditor;

/// What scenarios assume of a contract or an organisation. What a rule says stands muted in the empty field;
/// what the analyst types goes before it, and emptying the field lets the rule hold again.
class AssumptionsForm : public QWidget
{
    Q_OBJECT
public:
    /// `table`: "contracts" or "organizations".
    AssumptionsForm(Store &store, const QString &table, QWidget *parent = nullptr);

    void setEditor(StoreEditor *editor);
    void showRecord(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void createRows(const QList<RecordAssumption> &assumptions);
    void fillRating();
    void write(const RecordAssumption &assumption, const QString &text);
    QString textOf(const RecordAssumption &assumption, double value) const;
    void retranslate();

    Store &m_store;
    QString m_table;
    QString m_id;
    StoreEditor *m_editor = nullptr;
    QLabel *m_heading = nullptr;
    QLabel *m_hint = nullptr;
    QLabel *m_problem = nullptr;
    QFormLayout *m_form = nullptr;
    QLabel *m_ratingLabel = nullptr;
    QComboBox *m_rating = nullptr;
    QList<QLineEdit *> m_fields;
    QList<QLabel *> m_labels;
    QList<RecordAssumption> m_assumptions;
};

} // namespace offtake
