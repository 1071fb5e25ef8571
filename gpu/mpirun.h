// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/simulate.h"

#include <optional>

/// The engine under mpirun: every rank computes a path range, rank 0 merges them.
namespace offtake::sim::mpi {

/// The processes that mpirun started, this one among them. One object lives from before the first call until
/// the program ends.
class Ranks
{
public:
    /// Joins the others where mpirun started this program with MPI built in; a world of one elsewhere.
    Ranks(int &argc, char **&argv);
    ~Ranks();
    Ranks(const Ranks &) = delete;
    Ranks &operator=(const Ranks &) = delete;

    int size() const { return m_size; }
    bool isFirst() const { return m_rank == 0; }

    /// simulate() by all ranks together: the same bytes but for `run`. The results are rank 0's; the others
    /// get none. An error of any rank is rank 0's error.
    SimulationResult<std::optional<Results>> simulate(const Model &model, const RunOptions &options) const;

private:
    int m_size = 1;
    int m_rank = 0;
};

} // namespace offtake::sim::mpi
