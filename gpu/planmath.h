// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/kernel/planview.h"
#include "gpu/model.h"

/// The thresholds, limits and schedules of MODEL.md that depend on no path, in double precision.
namespace offtake::sim {

/// End of quarter q in years.
double yearTime(int q);

/// 1 - (1 - p)^t.
double probabilityBy(double annual, double t);

/// The test u < probability on words (MODEL.md 1).
kernel::Threshold threshold(double probability);

/// Phi^-1(p), and the same of Student's t; infinite at 0 and 1. 0 degrees of freedom = normal.
double normalQuantile(double p);
double copulaQuantile(double p, int degreesOfFreedom);

/// sqrt(1 - loading^2).
double residual(double loading);

/// Lower factor; a zero pivot gives a zero column.
FactorMatrix choleskyFactor(const FactorMatrix &c);

/// Integral of the ramp from 0 to y (MODEL.md 4).
double ramped(double y, double length, double ramp);

/// ln of an index at 7 standard deviations above its plan: beyond any word's normal.
double highIndex(const IndexFactor &factor, double t, double elasticity);

} // namespace offtake::sim
