// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/cpu/targets.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace offtake::sim::cpu {

const std::vector<Target> &targets()
{
    static const std::vector<Target> all = [] {
        std::vector<Target> found;
#ifdef OFFTAKE_X86_TARGETS
        if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
            __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512bw"))
            found.push_back({"avx512", 256, 64, &runAvx512, &multiplyAddsAvx512});
        if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
            found.push_back({"avx2", 128, 32, &runAvx2, &multiplyAddsAvx2});
#endif
        found.push_back({"scalar", 16, 1, &runScalar, &multiplyAddsScalar});
        if (const char *wanted = std::getenv("OFFTAKE_CPU_TARGET"))
            std::stable_partition(found.begin(), found.end(),
                [wanted](const Target &target) { return std::string_view(target.name) == wanted; });
        return found;
    }();
    return all;
}

} // namespace offtake::sim::cpu
