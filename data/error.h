// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/expected.h"

#include <QString>

namespace offtake {

enum class ErrorCode {
    NotFound,      ///< no such file or record
    NotAStore,     ///< a file, but not one of ours
    NewerVersion,  ///< a store written by a later program
    Damaged,       ///< SQLite says the file is corrupt
    ReadOnly,      ///< not writable
    Locked,        ///< another process holds it
    NoSpace,       ///< disk full
    DiskError,     ///< the system could not read or write
    AlreadyExists, ///< would overwrite
    Conflict,      ///< somebody else changed the same since it was read
    InvalidInput,  ///< the caller's data break a rule
    Rejected,      ///< import: rows were rejected
    Canceled,      ///< the user stopped it
    Failed,        ///< anything else; see detail
};

/// Why an operation failed.
struct Error
{
    ErrorCode code = ErrorCode::Failed;
    QString message; ///< a translated sentence for the analyst
    QString detail;  ///< raw text for the log: SQL error, path, line
};

template <class T>
using Result = Expected<T, Error>;

inline Unexpected<Error> failure(ErrorCode code, QString message, QString detail = {})
{
    return Unexpected<Error>(Error{code, std::move(message), std::move(detail)});
}

} // namespace offtake
