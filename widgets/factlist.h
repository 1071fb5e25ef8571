// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/ids.h"

#include <QColor>
#include <QTextBrowser>

namespace offtake {

/// Short dated or coloured facts, one a row, each with a link to its source. Scrolls, unless it knows a way
/// to the facts that it has no room for.
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
        QStringList figures{};         ///< in columns of their own at the right
    };

    explicit FactList(QWidget *parent = nullptr);

    /// Where there are none, `emptyText` stands instead. With an `allText` ("All 12 events...") only the
    /// first facts that have room are shown, and the text stands below as a link if that is not all.
    void setFacts(const QList<Fact> &facts, const QString &emptyText, const QString &allText = {});
    /// Titles over the texts and over each column of figures; none without. The facts then have no lead.
    void setTitles(const QStringList &titles);
    /// How many of the facts stand in the list.
    qsizetype shownCount() const;

signals:
    /// The link to the facts that have no room.
    void allRequested();

protected:
    void changeEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void writeFacts();
    QString html(qsizetype count) const;
    QString row(const Fact &fact) const;
    int figureWidth(qsizetype column) const;
    qsizetype fittingCount() const;
    void open(const QUrl &url);

    QList<Fact> m_facts;
    QStringList m_titles;
    QString m_emptyText;
    QString m_allText;
    qsizetype m_fitting = 0;
};

} // namespace offtake
