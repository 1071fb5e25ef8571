// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"
#include "data/records.h"
#include "widgets/page.h"

#include <QFrame>

class QComboBox;
class QDateEdit;
class QLabel;

namespace offtake {

class SearchBox;
class Store;

/// Above the pages: whom they are about, as of when, and the box that finds everything.
class NavigationBar : public QFrame
{
    Q_OBJECT
public:
    explicit NavigationBar(QWidget *parent = nullptr);

    Subject subject() const;
    /// Reads the providers; the chosen one stays chosen, or the one of the last session.
    void fill(Store &store);
    /// The same in the background, after the store was written to.
    void refresh(const QString &storePath);
    bool isProvider(const OrganizationId &organization) const;
    /// Does nothing where it is no provider.
    void choose(const OrganizationId &provider);
    SearchBox *search() const { return m_search; }
    void saveSession() const;

signals:
    void subjectChanged();
    void problemOccurred(const QString &message);

protected:
    void changeEvent(QEvent *event) override;

private:
    QString chosen() const;
    void take(const Result<QList<Organization>> &providers);
    void retranslate();

    quint64 m_reading = 0; ///< answers of older reads are dropped
    QComboBox *m_provider;
    QLabel *m_asOfLabel;
    QDateEdit *m_asOf;
    SearchBox *m_search;
};

} // namespace offtake
