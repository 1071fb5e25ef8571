// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace offtake {

class Store;
class TablePage;

/// What was written to the store: filtered, sorted, copied and exported like every table. Lives with the
/// store that it shows.
class ChangeLogDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ChangeLogDialog(Store &store, QWidget *parent = nullptr);

    void refresh();

signals:
    void problemOccurred(const QString &message);
    void succeeded(const QString &message);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    TablePage *m_table;
};

} // namespace offtake
