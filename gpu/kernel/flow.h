// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/kernel/elementary.h"

namespace offtake::sim::kernel {

// The flow of a pair is what its customer owes or, in the quarter of the customer's exit, minus what is
// recovered of that: never both, so one number tells them.

/// What a customer owes of a pair's flow.
template <class L>
OFFTAKE_KERNEL typename L::Real owedOf(typename L::Real flow)
{
    return L::maximum(flow, typename L::Real(0.0F));
}

/// What is recovered after its exit.
template <class L>
OFFTAKE_KERNEL typename L::Real recoveredOf(typename L::Real flow)
{
    using Real = typename L::Real;
    return L::maximum(Real(0.0F) - flow, Real(0.0F));
}

} // namespace offtake::sim::kernel
