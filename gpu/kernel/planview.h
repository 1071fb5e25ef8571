// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/kernel/normaltable.h"

#include <cstdint>

/// The plan as the path reads it: plain structs and arrays, the same on host and device (plan.h owns them).
///
/// Organisations stand in the order of their draws and contracts by provider, customer and draw, whatever
/// their order in the input, so that reordering the input changes no sum.
namespace offtake::sim::kernel {

inline constexpr float kNever = 1e6F; ///< a quarter beyond every horizon
inline constexpr int kMaxQuarters = 80;

/// A test u < p as a comparison of words: word < ceil(p 2^32 - 1/2), which may be 0 or 2^32.
struct Threshold
{
    std::uint32_t last = 0; ///< the last word below
    std::uint32_t any = 0;  ///< 0: no word is below
};

/// A random number of an organisation or a contract; lists of them are sorted by draw.
struct Draw
{
    std::uint32_t draw = 0;
    int target = 0; ///< index of the organisation, resource or contract
};

/// MODEL.md 2, for one quarter.
struct QuarterPlan
{
    float regimeDemand; ///< s t
    float regimePrice;
    float shiftDemand; ///< of ln d(q), the deviation of mean 1
    float driftDemand; ///< of ln D(q) over ln d(q)
    float shiftPrice;  ///< of ln P(q)
};

struct OrganizationPlan
{
    float loading[4];
    float residual;
    float recovery;
    float forcedQuarter; ///< kNever: none
    int mayDefault;
    int resource; ///< index, or -1
};

/// MODEL.md 6.
struct ResourcePlan
{
    int organization;
    int provider; ///< index, or -1
    float demandElasticity;
    float dispersion;
    float fundingLoading;
    float fundingResidual;
    float receiptsShare;
    float keptShare; ///< 1 - receiptsShare
    int payer;       ///< index, or -1: it never owes
    float distressRatio;
    float distressQuarters; ///< 0: no distress exit
};

/// A customer of some contract.
struct PayerPlan
{
    int organization;
    int resource;  ///< index, or -1: it always pays
    int firstOwed; ///< its pairs as customer: owedPair[firstOwed, lastOwed)
    int lastOwed;
};

struct ProviderPlan
{
    int organization;
    int firstPair; ///< its pairs as provider
    int lastPair;
    int relets;         ///< whether any of its contracts frees capacity
    float uncontracted; ///< amount a quarter
    float demandElasticity;
    float priceElasticity;
};

/// All contracts of one provider with one customer.
struct PairPlan
{
    int provider; ///< index of the provider
    int providerOrganization;
    int customer;         ///< organisation
    int payer;            ///< index of the customer
    int customerResource; ///< resource index of the customer, or -1
    int providerResource;
    int firstContract;
    int lastContract;
    int firstActive; ///< before this quarter none of its contracts owes or earns anything on any path
    int lastActive;  ///< nor after this one
    int relets;      ///< whether any of its contracts frees capacity
};

/// What a contract provides for, in the quarters where that matters.
enum Clause : unsigned {
    kDelayed = 1,
    kRamped = 2, ///< of those that may be delayed: a schedule known beforehand contains its ramp
    kRenegotiated = 4,
    kTerminable = 8,
    kRelet = 16,
    kClauseSets = 32, ///< how many sets of those above there are
    kDelivers = 32,   ///< the term may run
    kRenews = 64,     ///< the term may be over, and a renewal with it
    kRenewed = 128 ///< the term was over before this quarter on every path: nothing but the renewal is left
};

/// MODEL.md 4. Slots are cells of the path's memory, -1 without the clause.
struct ContractPlan
{
    unsigned clauses; ///< of Clause, but the last two
    float rate;
    float takeOrPay;
    float usageShare; ///< 1 - takeOrPay
    float ramp;
    float halfInverseRamp; ///< 1 / (2 ramp), 0 without ramp
    float startFloor;      ///< start = startFloor + startRest
    float startRest;
    float term; ///< end - start
    float end;
    int schedule; ///< index of S(0) in schedules, or -1: depends on the delay
    int firstQuarter;
    int lastQuarter; ///< last quarter in which anything may be delivered
    int firstActive; ///< both, with the quarters in which it may be renewed
    int lastActive;

    int delaySlot;
    int extendsTerm;
    float delayMean; ///< mean exp(-c^2 / 2)
    float delayDispersion;
    float delayLoading;
    float delayResidual;

    int terminationSlot;
    int termination; ///< index of the first quarter in terminationThresholds
    float feeQuarters;

    int renegotiationSlot; ///< price factor; -1: it is 1 and may still be cut
    Threshold renegotiates;
    float trigger;
    float passThrough;

    int renewalSlot; ///< rate; before it starts -1 or 0: it will start or not
    float renewalLimit;
    float renewalLoading;
    float renewalResidual;
    float renewalShare; ///< 1 - discount

    float reletShare; ///< 0: none
    float reletLag;
};

/// Where in a path's memory each kind of number stands.
struct CellLayout
{
    int exitQuarter = 0;   ///< of every organisation
    int exitKind = 0;      ///< counts where the quarter does
    int distressCount = 0; ///< of every resource
    int fundingTerm = 0;   ///< c H of every resource
    int contracts = 0;
    int flow =
        0; ///< L summed over a pair's contracts; in the quarter of an exit minus what is recovered of it
    int due = 0;  ///< by payer: the share of a due that it owes, or minus what is recovered of it
    int part = 0; ///< horizon sums by pair
    int relet = 0;
    int reletPart = 0;
    int uncontracted = 0;
    int uncontractedPart = 0;
    int owed = 0; ///< by payer
    int means = 0;
    int fixedIncome = 0;
    int ratio = 0;
    int isShort = 0;
    int count = 0;
};

/// The same for what the clearing needs while it solves a system, of one vector of paths at a time.
struct WorkLayout
{
    int weight = 0; ///< n x n
    int leak = 0;
    int right = 0;
    int inverse = 0;
    int count = 0;
};

struct PlanView
{
    int quarters;
    int organizations;
    int resources;
    int payers;
    int providers;
    int pairs;
    int contracts;
    int clearing; ///< the model's own setting; a run takes its Stress's
    int degreesOfFreedom;
    int resourceDraws, delayDraws, terminationDraws, renegotiationDraws, renewalDraws, creditDraws;

    float cholesky[4][4];
    float correlationResidual; ///< sqrt(1 - r^2), r = cholesky[1][0]
    float halfVolatilityDemand;
    float halfVolatilityPrice;
    float degreesAsReal;
    float normalTable[kNormalDegree + 1][kNormalOctaves];

    const QuarterPlan *quarter;
    const OrganizationPlan *organization;
    const ResourcePlan *resource;
    const PayerPlan *payer;
    const ProviderPlan *provider;
    const PairPlan *pair;
    const ContractPlan *contract;
    const int *owedPair;
    const float *defaultLimit;             ///< [organisation][quarter] a_i(q)
    const float *resourceBase;             ///< [resource][quarter] amount
    const float *schedule;                 ///< [contract without delay][quarter] S(q)
    const Threshold *terminationThreshold; ///< [contract with termination][quarter]
    const Draw *creditDraw;
    const Draw *resourceDraw;
    const Draw *delayDraw;
    const Draw *terminationDraw;
    const Draw *renegotiationDraw;
    const Draw *renewalDraw;
    CellLayout cells;
    WorkLayout work;
};

/// A change of the plan for one run (MODEL.md 8, dependency matrix).
struct Stress
{
    int clearing = 1;       ///< 0: every payment ratio is 1
    int organization = -1;  ///< forced out ...
    float quarter = kNever; ///< ... at this quarter or earlier
};

/// What a path leaves behind, by row; a row has one number a path of the block.
struct OutputLayout
{
    int revenue = 0; ///< [provider][quarter]
    int part = 0;    ///< [pair] horizon sums of what the customer pays
    int relet = 0;   ///< [provider]
    int uncontracted = 0;
    int concentration = 0; ///< [provider], -1 where no customer pays
    int ratio = 0;         ///< [payer][quarter], -1 where nothing is owed
    int exit = 0;          ///< [organisation] kind * 128 + quarter, 0 = none
    int count = 0;
};

/// What a run keeps of the payment ratios where it does not write one a path: most are 1, and rows of them
/// would be two fifths of all it writes. Both [payer][quarter]; the ratios below 1 stand one after the other
/// at the beginning of their row.
struct RatioCounts
{
    std::uint32_t *owing = nullptr; ///< paths on which the payer owes anything; null: every path is written
    std::uint32_t *belowOne = nullptr;
    float *row = nullptr; ///< the first
};

enum ExitCode { kNoExit = 0, kDefaultExit = 1, kDistressExit = 2, kForcedExit = 3 };
inline constexpr int kExitStride = 128;
inline constexpr int kExitCodes = 4 * kExitStride;

} // namespace offtake::sim::kernel
