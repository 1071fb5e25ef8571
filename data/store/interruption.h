// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/store/database.h"

#include <functional>
#include <stop_token>

namespace offtake {

/// While it lives, statements of the connection end with ErrorCode::Canceled once `stop` is asked for; `tick`
/// is called now and then with the number of steps of SQLite's virtual machine so far. One at a time.
class Interruption
{
public:
    Interruption(Database &database, std::stop_token stop, std::function<void(qint64)> tick = {});
    ~Interruption();
    Q_DISABLE_COPY_MOVE(Interruption)

private:
    static int called(void *self);

    Database &m_database;
    std::stop_token m_stop;
    std::function<void(qint64)> m_tick;
    qint64 m_steps = 0;
};

} // namespace offtake
