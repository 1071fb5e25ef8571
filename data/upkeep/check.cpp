// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/upkeep/check.h"

#include "data/store/interruption.h"
#include "data/store/store.h"
#include "data/upkeep/checker.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace offtake {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Check)
};

Result<QList<Finding>> checkDamaged(const QString &path)
{
    auto database = Database::open(path, Database::Access::ReadOnly);
    if (!database)
        return Unexpected(database.error());
    Checker checker(**database);
    if (const auto done = (*database)->attempt([&] { checker.integrity(); }); !done)
        return Unexpected(done.error());
    return checker.take();
}

} // namespace

Result<QList<Finding>> checkStore(
    const QString &path, const std::function<void(double)> &progress, std::stop_token stop)
{
    auto store = Store::open(path, Store::Mode::ReadOnly);
    if (!store) {
        if (store.error().code != ErrorCode::Damaged)
            return Unexpected(store.error());
        auto found = checkDamaged(path);
        return found && !found->isEmpty() ? found : Unexpected(store.error());
    }
    Database &database = (*store)->database();
    Checker checker(database);
    const auto total = double(Checker::rules().size());
    for (qsizetype i = 0; i < Checker::rules().size(); ++i) {
        if (stop.stop_requested())
            return failure(ErrorCode::Canceled, Text::tr("The check was canceled."));
        const auto done = database.attempt([&] {
            const Interruption interruption(database, stop);
            (checker.*Checker::rules().at(i))();
        });
        if (!done)
            return done.error().code == ErrorCode::Canceled
                       ? failure(ErrorCode::Canceled, Text::tr("The check was canceled."))
                       : Unexpected(done.error());
        if (progress)
            progress(double(i + 1) / total);
    }
    return checker.take();
}

QString severityText(Finding::Severity severity)
{
    return severity == Finding::Severity::Error ? Text::tr("error") : Text::tr("warning");
}

QJsonObject toJson(const QList<Finding> &findings)
{
    QJsonArray list;
    for (const Finding &finding : findings) {
        list.append(QJsonObject{{u"rule"_s, finding.rule},
            {u"severity"_s, finding.severity == Finding::Severity::Error ? u"error"_s : u"warning"_s},
            {u"table"_s, finding.table}, {u"id"_s, finding.id}, {u"message"_s, finding.message}});
    }
    return {{u"findings"_s, list}};
}

} // namespace offtake
