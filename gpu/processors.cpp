// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/processors.h"

#include <thread>

#ifdef __linux__
#include <sched.h>
#endif

namespace offtake::sim {

std::vector<int> allowedProcessors()
{
    std::vector<int> processors;
#ifdef __linux__
    cpu_set_t allowed;
    if (sched_getaffinity(0, sizeof allowed, &allowed) == 0) {
        for (int i = 0; i < CPU_SETSIZE; ++i) {
            if (CPU_ISSET(i, &allowed))
                processors.push_back(i);
        }
    }
#endif
    return processors;
}

bool runOn(
    [[maybe_unused]] const std::vector<int> &processors, [[maybe_unused]] const std::function<void()> &work)
{
    bool ran = false;
#ifdef __linux__
    // Threads inherit where they may run.
    std::jthread([&] {
        cpu_set_t wanted;
        CPU_ZERO(&wanted);
        for (const int processor : processors)
            CPU_SET(processor, &wanted);
        if (sched_setaffinity(0, sizeof wanted, &wanted) != 0)
            return;
        work();
        ran = true;
    }).join();
#endif
    return ran;
}

} // namespace offtake::sim
