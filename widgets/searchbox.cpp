// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/searchbox.h"

#include "data/store.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QSet>
#include <QStandardItemModel>

namespace offtake {

using namespace Qt::StringLiterals;

namespace {

/// A list that one reads by typing need not hold a million contracts.
constexpr qsizetype kMostContracts = 5000;
constexpr int kTargetRole = Qt::UserRole + 1;

} // namespace

SearchBox::SearchBox(QWidget *parent)
    : QLineEdit(parent)
    , m_model(new QStandardItemModel(this))
{
    setObjectName(u"search"_s);
    setClearButtonEnabled(true);
    auto *completer = new QCompleter(m_model, this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setMaxVisibleItems(14);
    completer->popup()->setObjectName(u"searchPopup"_s);
    completer->popup()->setMinimumWidth(420);
    setCompleter(completer);
    connect(completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
        [this](const QModelIndex &index) {
            const Target target = m_targets.at(index.data(kTargetRole).toInt());
            // The completer writes its choice into the box only after this signal.
            QMetaObject::invokeMethod(this, &QLineEdit::clear, Qt::QueuedConnection);
            emit chosen(target);
        });
}

void SearchBox::setTargets(const QList<Target> &targets)
{
    m_targets = targets;
    m_model->clear();
    for (int i = 0; i < int(targets.size()); ++i) {
        const Target &target = targets.at(i);
        auto *item =
            new QStandardItem(target.hint.isEmpty() ? target.name : target.name + u"  ·  "_s + target.hint);
        item->setData(i, kTargetRole);
        m_model->appendRow(item);
    }
}

QList<SearchBox::Target> readSearchTargets(const QString &storePath)
{
    QList<SearchBox::Target> targets;
    const auto store = Store::open(storePath, Store::Mode::ReadOnly);
    const auto organizations =
        store ? (*store)->organizations() : Result<QList<Organization>>(QList<Organization>());
    if (!store || !organizations)
        return targets;
    for (const Organization &organization : *organizations) {
        targets += {SearchBox::Kind::Organization, organization.id.value(), organization.name,
            organization.ticker.isEmpty() ? SearchBox::tr("organisation") : organization.ticker};
    }
    const auto providers = (*store)->providers();
    if (!providers)
        return targets;
    const qsizetype most = targets.size() + kMostContracts;
    for (const Organization &provider : *providers) {
        if (targets.size() >= most)
            break;
        const auto contracts = (*store)->contractsOfProvider(provider.id);
        if (!contracts)
            continue;
        for (const Contract &contract : *contracts) {
            if (targets.size() < most) {
                targets += {SearchBox::Kind::Contract, contract.id.value(), contract.title,
                    SearchBox::tr("contract of %1").arg(provider.name)};
            }
        }
    }
    return targets;
}

} // namespace offtake
