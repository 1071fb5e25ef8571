// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/engineerror.h"

#include <QCoreApplication>

namespace offtake {

Error errorOf(const sim::SimulationError &error)
{
    const QString detail = QString::fromStdString(error.message);
    switch (error.code) {
    case sim::SimulationErrorCode::InvalidModel:
    case sim::SimulationErrorCode::InvalidRun:
        return {ErrorCode::InvalidInput,
            QCoreApplication::translate("SimulationJob", "The model cannot be simulated: %1").arg(detail),
            detail};
    case sim::SimulationErrorCode::Canceled:
        return {ErrorCode::Canceled,
            QCoreApplication::translate("SimulationJob", "The simulation was canceled."), detail};
    case sim::SimulationErrorCode::NoDevice:
        return {ErrorCode::Failed,
            QCoreApplication::translate(
                "SimulationJob", "There is no CUDA device to simulate on. Choose the CPU."),
            detail};
    case sim::SimulationErrorCode::OutOfMemory:
        return {ErrorCode::Failed,
            QCoreApplication::translate(
                "SimulationJob", "The simulation needs more memory than there is. Try fewer paths."),
            detail};
    case sim::SimulationErrorCode::DeviceFailed:
        break;
    }
    return {ErrorCode::Failed,
        QCoreApplication::translate(
            "SimulationJob", "The device failed during the simulation. Choose the CPU."),
        detail};
}

} // namespace offtake
