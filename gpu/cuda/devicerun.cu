// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/cuda/devicebuffer.h"
#include "gpu/cuda/launches.h"
#include "gpu/kernel/path.h"

namespace offtake::sim::cuda {
namespace {

constexpr unsigned kThreadsPerBlock = 128;
constexpr std::size_t kFewestPaths = 1024;

/// One path a thread; threads take every `threads`-th path. `cells` alternate by thread, so that neighbours
/// read neighbouring memory.
__global__ void __launch_bounds__(kThreadsPerBlock)
    pathKernel(const __grid_constant__ kernel::PlanView plan, const __grid_constant__ kernel::Stress stress,
        const __grid_constant__ kernel::OutputLayout rows, std::uint64_t first, std::size_t paths,
        std::uint64_t seed, float *cells, float *work, int *active, float *output, std::size_t rowStride)
{
    const std::size_t threads = static_cast<std::size_t>(gridDim.x) * blockDim.x;
    const std::size_t thread = static_cast<std::size_t>(blockIdx.x) * blockDim.x + threadIdx.x;
    const kernel::StridedCells own(cells + thread, threads);
    const kernel::StridedCells ownWork(work + thread, threads);
    for (std::size_t i = thread; i < paths; i += threads) {
        const std::uint64_t path = first + i;
        kernel::Path<kernel::ScalarLanes, kernel::StridedCells>(plan, stress, own, ownWork,
            active + thread * static_cast<std::size_t>(kernel::workInts(plan)), rows, output + i, rowStride)
            .run({{static_cast<std::uint32_t>(path)}, {static_cast<std::uint32_t>(path >> 32)}}, seed);
    }
}

} // namespace

struct DeviceRun::State
{
    kernel::PlanView view{}; ///< pointers to the device's copies
    kernel::OutputLayout rowLayout;
    std::size_t blockPaths = 0;
    std::size_t threads = 0;
    DeviceBuffer<kernel::QuarterPlan> quarter;
    DeviceBuffer<kernel::OrganizationPlan> organization;
    DeviceBuffer<kernel::ResourcePlan> resource;
    DeviceBuffer<kernel::PayerPlan> payer;
    DeviceBuffer<kernel::ProviderPlan> provider;
    DeviceBuffer<kernel::PairPlan> pair;
    DeviceBuffer<kernel::ContractPlan> contract;
    DeviceBuffer<int> owedPair;
    DeviceBuffer<float> defaultLimit;
    DeviceBuffer<float> resourceBase;
    DeviceBuffer<float> schedule;
    DeviceBuffer<kernel::Threshold> terminationThreshold;
    DeviceBuffer<kernel::Draw> creditDraw;
    DeviceBuffer<kernel::Draw> resourceDraw;
    DeviceBuffer<kernel::Draw> delayDraw;
    DeviceBuffer<kernel::Draw> terminationDraw;
    DeviceBuffer<kernel::Draw> renegotiationDraw;
    DeviceBuffer<kernel::Draw> renewalDraw;
    std::size_t mostThreads = 0; ///< that the device runs at a time
    DeviceBuffer<float> cells;
    DeviceBuffer<float> work;
    DeviceBuffer<int> active;
    DeviceBuffer<float> rows;
    PinnedBuffer<float> hostRows;

    Expected<void, DeviceFault> countThreads();
    Expected<void, DeviceFault> copyPlan(const PlanSource &source);
    Expected<void, DeviceFault> allocateBlock(std::size_t paths);
    Expected<void, DeviceFault> allocateBlockOfAtMost(std::size_t mostPaths);
};

/// Threads beyond those would want cells of their own, and wait.
Expected<void, DeviceFault> DeviceRun::State::countThreads()
{
    int processors = 0;
    OFFTAKE_CUDA_TRY(cudaDeviceGetAttribute(&processors, cudaDevAttrMultiProcessorCount, 0));
    int blocks = 0;
    OFFTAKE_CUDA_TRY(cudaOccupancyMaxActiveBlocksPerMultiprocessor(
        &blocks, pathKernel, static_cast<int>(kThreadsPerBlock), 0));
    mostThreads = static_cast<std::size_t>(std::max(1, processors * blocks)) * kThreadsPerBlock;
    return {};
}

Expected<void, DeviceFault> DeviceRun::State::copyPlan(const PlanSource &source)
{
    const kernel::PlanView &host = *source.view;
    view = host;
    rowLayout = source.rows;
    std::optional<DeviceFault> fault;
    const auto copy = [&fault](auto &buffer, auto *&pointer, std::size_t count) {
        if (fault)
            return;
        if (auto copied = buffer.copyFrom(pointer, count); !copied)
            fault = copied.error();
        pointer = buffer.get();
    };
    const auto size = [](int count) { return static_cast<std::size_t>(count); };
    copy(quarter, view.quarter, size(host.quarters));
    copy(organization, view.organization, size(host.organizations));
    copy(resource, view.resource, size(host.resources));
    copy(payer, view.payer, size(host.payers));
    copy(provider, view.provider, size(host.providers));
    copy(pair, view.pair, size(host.pairs));
    copy(contract, view.contract, size(host.contracts));
    copy(owedPair, view.owedPair, source.owedPairs);
    copy(defaultLimit, view.defaultLimit, size(host.organizations) * size(host.quarters));
    copy(resourceBase, view.resourceBase, size(host.resources) * size(host.quarters));
    copy(schedule, view.schedule, source.schedules);
    copy(terminationThreshold, view.terminationThreshold, source.terminationThresholds);
    copy(creditDraw, view.creditDraw, size(host.creditDraws));
    copy(resourceDraw, view.resourceDraw, size(host.resourceDraws));
    copy(delayDraw, view.delayDraw, size(host.delayDraws));
    copy(terminationDraw, view.terminationDraw, size(host.terminationDraws));
    copy(renegotiationDraw, view.renegotiationDraw, size(host.renegotiationDraws));
    copy(renewalDraw, view.renewalDraw, size(host.renewalDraws));
    if (fault)
        return Unexpected(std::move(*fault));
    return {};
}

Expected<void, DeviceFault> DeviceRun::State::allocateBlock(std::size_t paths)
{
    blockPaths = paths;
    threads = std::min(paths, mostThreads);
    // First give back what there is: both may not fit.
    cells = {};
    work = {};
    active = {};
    rows = {};
    hostRows = {};
    const std::size_t rowCount = static_cast<std::size_t>(rowLayout.count);
    for (auto &allocated : {cells.allocate(threads * static_cast<std::size_t>(view.cells.count)),
             work.allocate(threads * static_cast<std::size_t>(view.work.count)),
             active.allocate(threads * static_cast<std::size_t>(kernel::workInts(view))),
             rows.allocate(paths * rowCount)}) {
        if (!allocated)
            return allocated;
    }
    return {};
}

DeviceRun::DeviceRun(std::unique_ptr<State> state)
    : m_state(std::move(state))
{}

DeviceRun::~DeviceRun() = default;

Expected<std::string, DeviceFault> deviceName()
{
    int count = 0;
    OFFTAKE_CUDA_TRY(cudaGetDeviceCount(&count));
    if (count == 0)
        return Unexpected(DeviceFault{DeviceFault::Kind::NoDevice, "cudaGetDeviceCount: no CUDA device"});
    cudaDeviceProp properties;
    OFFTAKE_CUDA_TRY(cudaGetDeviceProperties(&properties, 0));
    // A device older than the compiled ones has no code to run.
    cudaFuncAttributes attributes;
    OFFTAKE_CUDA_TRY(cudaFuncGetAttributes(&attributes, pathKernel));
    return std::string(properties.name);
}

/// Takes the largest block of at most `mostPaths` that there is memory for.
Expected<void, DeviceFault> DeviceRun::State::allocateBlockOfAtMost(std::size_t mostPaths)
{
    for (std::size_t paths = std::max(mostPaths, kFewestPaths);; paths /= 2) {
        auto allocated = allocateBlock(paths);
        if (allocated || allocated.error().kind != DeviceFault::Kind::OutOfMemory || paths / 2 < kFewestPaths)
            return allocated;
    }
}

Expected<std::unique_ptr<DeviceRun>, DeviceFault> DeviceRun::create(
    const PlanSource &source, std::size_t mostPaths)
{
    auto state = std::make_unique<State>();
    if (auto counted = state->countThreads(); !counted)
        return Unexpected(std::move(counted).error());
    if (auto copied = state->copyPlan(source); !copied)
        return Unexpected(std::move(copied).error());
    if (auto allocated = state->allocateBlockOfAtMost(mostPaths); !allocated)
        return Unexpected(std::move(allocated).error());
    return std::unique_ptr<DeviceRun>(new DeviceRun(std::move(state)));
}

bool DeviceRun::shrink()
{
    const std::size_t paths = m_state->blockPaths / 2;
    return paths >= kFewestPaths && m_state->allocateBlockOfAtMost(paths);
}

std::size_t DeviceRun::blockPaths() const
{
    return m_state->blockPaths;
}

const float *DeviceRun::deviceRows() const
{
    return m_state->rows.get();
}

Expected<void, DeviceFault> DeviceRun::compute(
    const kernel::Stress &stress, std::uint64_t first, std::size_t paths, std::uint64_t seed)
{
    State &s = *m_state;
    // The launch itself may want memory, for what a thread keeps for itself.
    Launches launches;
    launches.run("launch of pathKernel", pathKernel, s.threads / kThreadsPerBlock, kThreadsPerBlock, s.view,
        stress, s.rowLayout, first, paths, seed, s.cells.get(), s.work.get(), s.active.get(), s.rows.get(),
        s.blockPaths);
    return launches.finish("pathKernel");
}

Expected<const float *, DeviceFault> DeviceRun::hostRows(std::size_t paths)
{
    State &s = *m_state;
    const auto rows = static_cast<std::size_t>(s.rowLayout.count);
    if (!s.hostRows.get()) {
        if (auto allocated = s.hostRows.allocate(s.blockPaths * rows); !allocated)
            return Unexpected(std::move(allocated).error());
    }
    const std::size_t pitch = s.blockPaths * sizeof(float);
    OFFTAKE_CUDA_TRY(cudaMemcpy2D(
        s.hostRows.get(), pitch, s.rows.get(), pitch, paths * sizeof(float), rows, cudaMemcpyDeviceToHost));
    return s.hostRows.get();
}

} // namespace offtake::sim::cuda
