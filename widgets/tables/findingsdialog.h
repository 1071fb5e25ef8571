// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/upkeep/check.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QTreeWidget;

namespace offtake {

/// What the check of a store found, errors first; a finding of a row leads to it. Stays open beside the
/// window.
class FindingsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit FindingsDialog(const QList<Finding> &findings, QWidget *parent = nullptr);

signals:
    void recordRequested(const QString &table, const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void retranslate();

    QList<Finding> m_findings;
    QLabel *m_summary = nullptr;
    QTreeWidget *m_list = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
};

} // namespace offtake
