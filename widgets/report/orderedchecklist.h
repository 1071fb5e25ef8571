// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>
#include <QStringList>

namespace offtake {

/// Entries that can be ticked and put in order, by dragging or with Ctrl+Up and Ctrl+Down.
class OrderedChecklist : public QListWidget
{
    Q_OBJECT
public:
    explicit OrderedChecklist(QWidget *parent = nullptr);

    struct Entry
    {
        QString key;
        QString text;
        QString toolTip;
        bool checked = true;
    };
    /// Emits nothing.
    void setEntries(const QList<Entry> &entries);

    /// Keys of the ticked entries in their order.
    QStringList checkedKeys() const;
    /// Of all entries.
    QStringList keys() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

public slots:
    void moveUp() { moveCurrent(-1); }
    void moveDown() { moveCurrent(1); }

signals:
    /// An entry was ticked, unticked or moved by the user.
    void changed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void moveCurrent(int by);
};

} // namespace offtake
