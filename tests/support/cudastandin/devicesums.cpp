// SPDX-License-Identifier: GPL-3.0-or-later
// The device code as the host's compiler sees it.
#include "gpu/cuda/devicesums.cu"
