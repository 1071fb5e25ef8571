// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/interruption.h"

#include <sqlite3.h>

namespace offtake {

namespace {

constexpr int kStepsPerCall = 20'000; // well below a millisecond

} // namespace

Interruption::Interruption(Database &database, std::stop_token stop, std::function<void(qint64)> tick)
    : m_database(database)
    , m_stop(std::move(stop))
    , m_tick(std::move(tick))
{
    sqlite3_progress_handler(m_database.handle(), kStepsPerCall, &Interruption::called, this);
}

Interruption::~Interruption()
{
    sqlite3_progress_handler(m_database.handle(), 0, nullptr, nullptr);
}

int Interruption::called(void *self)
{
    auto &interruption = *static_cast<Interruption *>(self);
    interruption.m_steps += kStepsPerCall;
    if (interruption.m_tick)
        interruption.m_tick(interruption.m_steps);
    return interruption.m_stop.stop_requested() ? 1 : 0;
}

} // namespace offtake
