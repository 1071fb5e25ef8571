// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/ids.h"

#include <QColor>
#include <QTextBrowser>

namespace offtake {

/// Short dated or coloured facts, one a row, each with a link to its source.
class FactList : public QTextBrowser
{
    Q_OBJECT
public:
    struct Fact
    {
        QColor mark;  ///< a square before the row, or invalid
        QString lead; ///< date or figure, in the narrow first column
        QString text;
        QString sourceName;            ///< shown as the link's text
        QString url;                   ///< empty = no link
        OrganizationId organization{}; ///< lit up everywhere while the fact is pointed at
    };

    explicit FactList(QWidget *parent = nullptr);

    /// Where there are none, `emptyText` stands instead.
    void setFacts(const QList<Fact> &facts, const QString &emptyText);

protected:
    void changeEvent(QEvent *event) override;

private:
    void writeFacts();
    void open(const QUrl &url);

    QList<Fact> m_facts;
    QString m_emptyText;
};

} // namespace offtake
