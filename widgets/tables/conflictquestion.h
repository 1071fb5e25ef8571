// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/error.h"

#include <functional>

class QWidget;

namespace offtake {

/// After ErrorCode::Conflict: tells what somebody else has written and lets the person choose between the two
/// values. Does not wait; `keepMine` is called if that is the choice, and only while `parent` lives.
void askWhichValue(
    QWidget *parent, const Error &conflict, const QString &mine, std::function<void()> keepMine);

} // namespace offtake
