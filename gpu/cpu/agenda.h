// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/accumulator.h"
#include "gpu/kernel/booking.h"
#include "gpu/rowmath.h"

#include <span>
#include <vector>

namespace offtake::sim::cpu {

/// A provider's horizon revenue in one variant: which near row its quarters come in, and which row of
/// PathBlock::stressed they are summed up in.
struct HorizonOutput
{
    std::size_t from;
    Units units;
    std::size_t to;
};

/// One run of a step's paths.
struct AgendaRun
{
    kernel::Stress stress;
    std::vector<int> providers; ///< whose revenue is computed
    std::vector<HorizonOutput> outputs;
    /// What others would earn without clearing, along with this run, a row each.
    std::vector<kernel::InFull> inFull;
    std::vector<HorizonOutput> inFullOutputs;
};

/// The runs that give all variants of a plan: as few and as small as go, for most variants without clearing
/// have the flows of another run, and need no run of their own.
///
/// Without clearing nobody falls short, so who leaves when is known beforehand. A customer that is forced out
/// then changes nothing but what it pays itself, and what its contracts free to be let again: providers
/// without the latter are booked along with the base run, less that customer. Where clearing drives nobody
/// out, a run with it has the same flows as one without, and the rest goes along with it.
class Agenda
{
public:
    Agenda(const Plan &plan, std::span<const Variant> variants);

    const AgendaRun &base() const { return m_runs.front(); }
    std::span<const AgendaRun> others() const { return std::span(m_runs).subspan(1); }
    std::size_t mostInFull() const; ///< of one run
    std::size_t stressedRows() const { return m_rows; }

private:
    std::size_t addRun(const Variant &variant, std::span<const std::size_t> which, std::size_t firstRow);
    void addAlong(std::size_t run, const kernel::InFull &one, std::size_t row);

    std::vector<Units> m_units; // by provider in the plan's order
    std::vector<AgendaRun> m_runs;
    std::size_t m_rows = 0;
};

} // namespace offtake::sim::cpu
