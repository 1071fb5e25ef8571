// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>
#include <stop_token>

namespace offtake {

/// One thing in a store that is wrong, or looks so.
struct Finding
{
    enum class Severity {
        Error,   ///< cannot be so: measures or scenarios go wrong by it
        Warning, ///< can be so, but deserves a look
    };
    QString rule; ///< docs/store.md lists them: "foreign_key", "shares_above_one", ...
    Severity severity = Severity::Warning;
    QString table;   ///< empty where the whole file is meant
    QString id;      ///< of the row that can be opened; empty where there is none
    QString message; ///< a translated sentence
    bool operator==(const Finding &) const = default;
};

/// Reads a whole store and tells what is wrong in it; writes nothing. A damaged file, which cannot be opened
/// as a store, is told by what SQLite finds in it. Of one rule in one table at most 1,000 rows are
/// named, then how many more there are. `progress` gets 0..1. Errors: those of Store::open, Canceled.
Result<QList<Finding>> checkStore(
    const QString &path, const std::function<void(double)> &progress = {}, std::stop_token stop = {});

/// The `--json` document of `offtake check`.
QJsonObject toJson(const QList<Finding> &findings);

/// "error" or "warning", in the language of the screen.
QString severityText(Finding::Severity severity);

} // namespace offtake
