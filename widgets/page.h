// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/ids.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QWidget>

namespace offtake {

/// Whom the window is about, and as of when.
struct Subject
{
    OrganizationId provider; ///< empty in a store without providers
    QString name;            ///< the provider's
    QDate asOf;
};

/// A record of the store that something points to.
struct RecordLink
{
    QString table; ///< TableDefinition::table
    QString id;
};

/// A page of the window. The window tells it what to show, and takes its signals; a page knows no other page.
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Called when the page comes up, or is up, and shows an older subject or older data. `dataChanged`: the
    /// store was written to since the last call. Returns at once; what takes time comes from a worker.
    virtual void showSubject(const Subject &subject, bool dataChanged) = 0;
    /// Brings a record of the page's table before the eyes.
    virtual void showRecord(const QString &) {}
    /// Stops the work that jobStarted() told of.
    virtual void cancel() {}

    /// Splitters, columns and choices that come back at the next start.
    virtual QByteArray saveLayout() const { return {}; }
    virtual void restoreLayout(const QByteArray &) {}

signals:
    /// Said in the bar above the pages.
    void problemOccurred(const QString &message);
    /// One job of a page at a time stands in the status bar, with progress 0..1 and a way to cancel it.
    void jobStarted(const QString &what);
    void jobProgressed(double share);
    void jobEnded();
    /// Another page shows this record.
    void recordRequested(const offtake::RecordLink &link);
    void importRequested();
};

} // namespace offtake
