// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"

#include <functional>

class QWidget;

namespace offtake {

/// After ErrorCode::Conflict: tells what somebody else has written and lets the person choose between the two
/// values. Does not wait; `chosen` is called with the choice, true for `mine`, and only while `parent` lives.
void askWhichValue(
    QWidget *parent, const Error &conflict, const QString &mine, std::function<void(bool)> chosen);

} // namespace offtake
