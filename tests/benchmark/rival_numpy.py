#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A rival of the engine for `offtake-engine benchmark --rival`: the whole model of gpu/MODEL.md in NumPy,
vectorised over paths, double precision, one thread, exact clearing, and the statistics of gpu/RESULT.md
(but the dependency matrix).

Called with --model FILE --paths N; prints one JSON object as tests/benchmark/rival_cpp.cpp does. Where NumPy
is missing it prints {"skipped": reason}.
"""
import argparse
import json
import os
import statistics
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[name] = "1"
try:
    import numpy as np
except ImportError:
    print(json.dumps({"skipped": "NumPy is not installed (python3-numpy)"}))
    raise SystemExit(0)

NEVER = 10_000
PHI = statistics.NormalDist()


def normal_limit(p):
    return -np.inf if p <= 0 else np.inf if p >= 1 else PHI.inv_cdf(p)


def default_limits(probabilities, nu):
    """Phi^-1, or the t quantile by Simpson's rule and bisection: SciPy is not asked for."""
    if nu == 0:
        return np.array([normal_limit(p) for p in probabilities])
    grid = np.tan(np.linspace(-np.pi / 2 + 1e-6, np.pi / 2 - 1e-6, 2_000_001))
    density = (1 + grid**2 / nu) ** (-(nu + 1) / 2) * (1 + grid**2)
    mass = np.concatenate([[0], np.cumsum((density[1:] + density[:-1]) / 2)])
    limits = np.interp(probabilities, mass / mass[-1], grid)
    return np.where(np.asarray(probabilities) <= 0, -np.inf, np.where(np.asarray(probabilities) >= 1, np.inf, limits))


def clear(ratio, owed, debt, certain, means, share, customer, provider):
    """Fictitious default (Eisenberg and Noe, 2001) for all paths: owed [contract, path], others [organisation, path]."""
    n = len(share)
    short = np.zeros(ratio.shape, bool)
    work = np.arange(ratio.shape[1])
    while len(work):
        paid = owed[:, work] * ratio[customer][:, work]
        received = certain[:, work].copy()
        for k in range(len(owed)):
            received[provider[k]] += paid[k]
        falls = means[:, work] + share[:, None] * received < debt[:, work] * (1 - 1e-9)
        grown = (falls & (debt[:, work] > 0) & ~short[:, work]).any(axis=0)
        new = falls & (debt[:, work] > 0)
        work, new = work[grown], new[:, grown]
        if not len(work):
            return
        short[:, work] |= new
        inside = short[:, work]
        a = np.zeros((len(work), n, n))
        b = np.where(inside, np.where(inside, means[:, work], 0) + share[:, None] * certain[:, work], 1.0)
        a[:, np.arange(n), np.arange(n)] = np.where(inside, debt[:, work], 1.0).T
        for k in range(len(owed)):
            amount = np.where(inside[provider[k]], share[provider[k]] * owed[k, work], 0)
            a[:, provider[k], customer[k]] -= amount
        ratio[:, work] = np.clip(np.linalg.solve(a, b.T[..., None])[..., 0].T, 0, 1)


class Block:
    """Some paths: revenue [seller, quarter, path], horizon sums of its parts, counts of exits and of ratios."""

    def __init__(self):
        self.owing, self.ratio_sum, self.below_one, self.low_ratios = [], [], [], []

    def add_ratios(self, debt, ratio):
        owes = debt > 0
        low = owes & (ratio < 1 - 1e-9)  # what the solution of a system leaves of 1
        self.owing.append(owes.sum(axis=1))
        self.ratio_sum.append(np.where(owes, ratio, 0).sum(axis=1))
        self.below_one.append(low.sum(axis=1))
        self.low_ratios.append([ratio[i, low[i]] for i in range(len(ratio))])


class Model:
    def __init__(self, document):
        self.m = document
        self.quarters = document.get("quarters", 20)
        self.t = (np.arange(self.quarters) + 1) / 4
        copula = document.get("copula", {})
        self.nu = copula.get("degrees_of_freedom", 0) if copula.get("kind") == "student_t" else 0
        factors = document.get("factors", {})
        self.c = np.array(factors.get("correlation", np.eye(4)))
        values, vectors = np.linalg.eigh(self.c)
        self.root = vectors * np.sqrt(np.maximum(values, 0))
        self.index = [factors.get(name, {}) for name in ("demand", "price")]
        self.clearing = document.get("clearing", {}).get("enabled", True)
        self.orgs = document.get("organizations", [])
        self.ks = document.get("contracts", [])
        place = {o["id"]: i for i, o in enumerate(self.orgs)}
        self.provider = np.array([place[k["provider"]] for k in self.ks], int)
        self.customer = np.array([place[k["customer"]] for k in self.ks], int)
        self.limits = []
        for o in self.orgs:
            curve = o.get("cumulative_default_probability")
            if curve is None:
                curve = 1 - (1 - o.get("annual_default_probability", 0)) ** self.t
            self.limits.append(default_limits(curve, self.nu))
        self.pairs, self.pair = np.unique(np.stack([self.provider, self.customer]), axis=1, return_inverse=True)
        self.sellers = [i for i, o in enumerate(self.orgs) if o.get("uncontracted") or i in set(self.provider)]

    def schedule(self, k, start, length):
        """S(q), [quarter, path]."""
        term = k["ends"] - k["starts"]
        ramp = k.get("ramp", 0)
        rate = k["rate"] if "rate" in k else k["total_value"] / (term - ramp / 2)
        y = np.clip(np.arange(self.quarters + 1)[:, None] - start, 0, length)
        g = y if ramp == 0 else np.where(y < ramp, y * y / (2 * ramp), y - ramp / 2)
        return rate, rate * np.diff(g, axis=0)

    def run(self, n, rng):
        """What statistics need of n paths, a Block."""
        q_count, t = self.quarters, self.t[:, None]
        z = self.root @ rng.standard_normal((4, n))
        r = self.c[0, 1]
        xi = rng.standard_normal((2, q_count, n))
        xi[1] = r * xi[0] + np.sqrt(1 - r * r) * xi[1]
        deviation = []
        for i, f in enumerate(self.index):
            s, v = f.get("regime_sd", 0), f.get("volatility", 0)
            deviation.append(np.exp(s * t * z[i] + v / 2 * np.cumsum(xi[i], axis=0) - s * s * t * t / 2 - v * v * t / 2))
        d = deviation[0]
        demand = d * np.exp(self.index[0].get("drift", 0) * t)
        price = deviation[1] * np.exp(self.index[1].get("drift", 0) * t)
        scale = np.sqrt(self.nu / (rng.standard_normal((self.nu, n)) ** 2).sum(axis=0)) if self.nu else 1.0
        usage = np.minimum(1, d)

        exits = np.full((len(self.orgs), n), NEVER)
        forced = np.zeros(exits.shape, bool)
        spread = np.ones(exits.shape)
        for i, o in enumerate(self.orgs):
            b = np.array([o.get("loadings", {}).get(name, 0) for name in ("demand", "price", "funding", "build")])
            latent = (b @ z + np.sqrt(max(0, 1 - b @ self.c @ b)) * rng.standard_normal(n)) * scale
            first = np.searchsorted(self.limits[i], latent, side="right")
            exits[i] = np.where(first < q_count, first, NEVER)
            if o.get("forced_exit_quarter") is not None:
                forced[i] = o["forced_exit_quarter"] <= exits[i]
                exits[i] = np.minimum(exits[i], o["forced_exit_quarter"])
            if o.get("resources"):
                res = o["resources"]
                load, c = res.get("funding_loading", 0), res.get("dispersion", 0)
                spread[i] = np.exp(c * (load * z[2] + np.sqrt(1 - load * load) * rng.standard_normal(n)) - c * c / 2)

        s, dues, terminated, renewed, factor, luck, decided = [], [], [], [], [], [], []
        for k in self.ks:
            delay = 0.0
            extends = True
            if k.get("delay"):
                e = k["delay"]
                extends = e.get("extends_term", True)
                c2, load = np.log(1 + e.get("cv", 0) ** 2), e.get("build_loading", 0)
                g = load * z[3] + np.sqrt(1 - load * load) * rng.standard_normal(n)
                delay = e["mean"] * np.exp(np.sqrt(c2) * g - c2 / 2)
            delay = np.broadcast_to(delay, n)
            term = k["ends"] - k["starts"]
            rate, flow = self.schedule(k, k["starts"] + delay, np.full(n, term) if extends else np.maximum(0, term - delay))
            s.append(flow)
            end = np.full(n, NEVER)
            if k.get("termination"):
                clock = 1 - (1 - k["termination"]["annual_probability"]) ** self.t
                first = np.searchsorted(clock, rng.random(n), side="right")
                end = np.where(first < q_count, first, NEVER)
            theta = k.get("take_or_pay", 1)
            use = theta + (1 - theta) * usage
            again = np.full(n, NEVER)
            if k.get("renewal"):
                e = k["renewal"]
                load = e.get("demand_loading", 0)
                latent = load * z[0] + np.sqrt(1 - load * load) * rng.standard_normal(n)
                first = np.maximum(0, np.ceil(k["ends"] + (delay if extends else 0)) + np.zeros(n)).astype(int)
                yes = (first < q_count) & (end >= first) & (latent < normal_limit(e["probability"]))
                again = np.where(yes, first, NEVER)
                fixed = rate * price[np.minimum(first, q_count - 1), np.arange(n)] * (1 - e.get("discount", 0))
                renewal = fixed * use
            quarter = np.arange(q_count)[:, None]
            due = np.where(quarter < end, flow * use, 0)
            if k.get("termination"):
                due = np.where(quarter == end, k["termination"].get("fee_quarters", 0) * theta * flow, due)
            if k.get("renewal"):
                due = np.where(quarter >= again, renewal, due)
            dues.append(due)
            terminated.append(end)
            renewed.append(again)
            factor.append(np.ones(n))
            decided.append(np.zeros(n, bool))
            luck.append(rng.random(n) if k.get("renegotiation") else None)

        share = np.array([(o.get("resources") or {}).get("receipts_share", 1) for o in self.orgs])
        count = np.zeros(exits.shape, int)
        revenue = np.zeros((len(self.orgs), q_count, n))
        part = np.zeros((self.pairs.shape[1], n))
        relet = np.zeros(exits.shape)
        uncontracted = np.zeros(exits.shape)
        distressed = np.zeros(exits.shape, bool)
        block = Block()
        for q in range(q_count):
            owed = np.zeros((len(self.ks), n))
            debt = np.zeros(exits.shape)
            certain = np.zeros(exits.shape)
            means = np.full(exits.shape, np.inf)
            for j, k in enumerate(self.ks):
                p, c = self.provider[j], self.customer[j]
                due = dues[j][q]
                if k.get("renegotiation"):
                    e = k["renegotiation"]
                    now = ~decided[j] & (s[j][q] > 0) & (terminated[j] > q) & (renewed[j] > q) & (exits[c] > q) & (price[q] < e["trigger"])
                    decided[j] |= now
                    new = np.maximum(0, 1 - e.get("pass_through", 1) * (1 - price[q]))
                    factor[j] = np.where(now & (luck[j] < e.get("probability", 1)), new, factor[j])
                    due = np.where((q < terminated[j]) & (q < renewed[j]), due * factor[j], due)
                sells = exits[p] >= q
                owed[j] = np.where(sells & (exits[c] > q), due, 0)
                debt[c] += owed[j]
                back = np.where(sells & (exits[c] == q) & ~forced[c], self.orgs[c].get("recovery", 0) * due, 0)
                certain[p] += back
                part[self.pair[j]] += back
                if k.get("relet"):
                    freed = np.minimum(terminated[j], exits[c]) + k["relet"].get("lag", 0)
                    again = np.where(sells & (freed <= q), k["relet"]["share"] * s[j][q] * price[q], 0)
                    certain[p] += again
                    relet[p] += again
            for i, o in enumerate(self.orgs):
                if o.get("uncontracted"):
                    e = o["uncontracted"]
                    free = e["per_quarter"] * demand[q] ** e.get("demand_elasticity", 1) * price[q] ** e.get("price_elasticity", 1)
                    free = np.where(exits[i] >= q, free, 0)
                    certain[i] += free
                    uncontracted[i] += free
                if o.get("resources") and self.clearing:
                    e = o["resources"]
                    growth = (1 + e.get("growth", 0)) ** self.t[q]
                    means[i] = e["per_quarter"] * growth * d[q] ** e.get("demand_elasticity", 0) * spread[i]
            ratio = np.ones(exits.shape)
            clear(ratio, owed, debt, certain, means, share, self.customer, self.provider)
            revenue[:, q] = certain
            for j in range(len(self.ks)):
                paid = owed[j] * ratio[self.customer[j]]
                revenue[self.provider[j], q] += paid
                part[self.pair[j]] += paid
            block.add_ratios(debt, ratio)
            for i, o in enumerate(self.orgs):
                if o.get("distress"):
                    below = ratio[i] < o["distress"]["ratio"]
                    count[i] = np.where(below, count[i] + 1, 0)
                    leaves = (count[i] == o["distress"]["quarters"]) & (exits[i] > q + 1) & (q + 1 < q_count)
                    exits[i] = np.where(leaves, q + 1, exits[i])
                    forced[i] &= ~leaves
                    distressed[i] |= leaves
        block.revenue = revenue[self.sellers]
        block.part = part
        block.relet = relet[self.sellers]
        block.uncontracted = uncontracted[self.sellers]
        gone = exits < q_count
        block.exits = [
            np.stack([np.bincount(exits[i, kind[i]], minlength=q_count) for i in range(len(self.orgs))])
            for kind in (gone & ~forced & ~distressed, gone & distressed & ~forced, gone & forced)
        ]
        return block


QUANTILES = [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99]


def summary(values):
    """Mean, deviation, error, ends and quantiles over the last axis."""
    sd = values.std(axis=-1, ddof=1)
    error = sd / np.sqrt(values.shape[-1])
    ends = values.min(axis=-1), values.max(axis=-1)
    return values.mean(axis=-1), sd, error, *ends, np.quantile(values, QUANTILES, axis=-1)


def horizon_figures(horizon, parts, tail):
    """Everything of one provider's horizon revenue: risk, distribution, what each payer contributes."""
    ordered = np.sort(horizon)
    n = len(ordered)
    at_risk = ordered[int(np.ceil(tail * n)) - 1]
    worst = horizon < at_risk
    share = tail * n - worst.sum()
    shortfall = (horizon[worst].sum() + share * at_risk) / (tail * n)
    below = np.maximum(0, at_risk - horizon) / tail
    spread = 1.96 * np.sqrt(n * tail * (1 - tail))
    interval = [ordered[int(np.clip(tail * n + side * spread, 0, n - 1))] for side in (-1, 1)]
    np.histogram(horizon, bins=64)
    distribution = ordered[np.clip(np.ceil(np.linspace(0, 1, 101) * n).astype(int) - 1, 0, n - 1)]
    means = parts.mean(axis=1)
    in_tail = (parts[:, worst].sum(axis=1) + share * parts[:, horizon == at_risk].mean(axis=1)) / (tail * n)
    figures = {"expected_shortfall": shortfall, "error": below.std(ddof=1) / np.sqrt(n), "at_risk": [at_risk, *interval]}
    return figures, distribution, means, means - in_tail


def statistics_of(model, blocks, tail):
    """The figures of gpu/RESULT.md; those that the benchmark compares are returned."""
    revenue = np.concatenate([b.revenue for b in blocks], axis=2)
    part = np.concatenate([b.part for b in blocks], axis=1)
    other = [np.concatenate([getattr(b, name) for b in blocks], axis=1) for name in ("relet", "uncontracted")]
    summary(revenue)
    year, month = int(model.m["start"][:4]), int(model.m["start"][5:7])
    years = np.array([year + (month - 1 + 3 * q) // 12 for q in range(model.quarters)])
    for y in np.unique(years):
        summary(revenue[:, years == y].sum(axis=1))
    paths = revenue.shape[2]
    for kind in range(3):
        sum(b.exits[kind] for b in blocks) / paths
    owing, total, below = (sum(np.array(getattr(b, name)) for b in blocks) for name in ("owing", "ratio_sum", "below_one"))
    np.divide(total, owing, where=owing > 0, out=np.ones(total.shape))
    np.divide(below, owing, where=owing > 0, out=np.zeros(total.shape))
    for i in range(len(model.orgs)):
        low = np.sort(np.concatenate([quarter[i] for b in blocks for quarter in b.low_ratios]))
        ranks = np.ceil(np.array(QUANTILES) * owing[:, i].sum()).astype(int) - 1
        if len(low):
            np.where(ranks < len(low), low[np.clip(ranks, 0, len(low) - 1)], 1)
    horizon = revenue.sum(axis=1)
    mean, _, error, *_ = summary(horizon)
    providers = {}
    for row, i in enumerate(model.sellers):
        own = part[model.pairs[0] == i]
        paid = own.sum(axis=0)
        pays = paid > 0
        if pays.any():
            summary(((own[:, pays] / paid[pays]) ** 2).sum(axis=0))
        figures, *_ = horizon_figures(horizon[row], np.vstack([own, other[0][row], other[1][row]]), tail)
        providers[model.orgs[i]["id"]] = {
            "mean": mean[row],
            "standard_error": error[row],
            "expected_shortfall": figures["expected_shortfall"],
        }
    return providers


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", required=True)
    parser.add_argument("--paths", type=int, default=20000)
    options = parser.parse_args()
    with open(options.model, encoding="utf-8") as file:
        document = json.load(file)
    start = time.perf_counter()
    model = Model(document)
    rng = np.random.default_rng(1)
    block = 2000  # fits the processor's cache better than all paths at once
    blocks = [model.run(min(block, options.paths - first), rng) for first in range(0, options.paths, block)]
    providers = statistics_of(model, blocks, document.get("outputs", {}).get("tail", 0.05))
    seconds = time.perf_counter() - start
    name = f"NumPy {np.__version__}, vectorised, 1 thread"
    print(json.dumps({"name": name, "paths": options.paths, "seconds": seconds, "providers": providers}))


main()
