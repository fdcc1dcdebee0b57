import fc from "fast-check";
import { expect, test } from "vitest";
import { random } from "../../src/random.js";
import { faginKendall } from "../../src/stats/fagin-kendall.js";
import { footrule } from "../../src/stats/footrule.js";
import { goodmanKruskalGamma } from "../../src/stats/goodman-kruskal-gamma.js";
import { jaccard } from "../../src/stats/jaccard.js";
import { jointOrder } from "../../src/stats/joint-order.js";
import { kendallTauA } from "../../src/stats/kendall-tau-a.js";
import { kendallTauB } from "../../src/stats/kendall-tau-b.js";
import { kendallTauC } from "../../src/stats/kendall-tau-c.js";
import { maximumRankShift } from "../../src/stats/maximum-rank-shift.js";
import { meanRankShift } from "../../src/stats/mean-rank-shift.js";
import { overlap } from "../../src/stats/overlap.js";
import { pairCounts } from "../../src/stats/pair-counts.js";
import { pearson } from "../../src/stats/pearson.js";
import { prepare } from "../../src/stats/ranked.js";
import { rankBiasedOverlap } from "../../src/stats/rbo.js";
import { somersD } from "../../src/stats/somers-d.js";
import { spearman } from "../../src/stats/spearman.js";
import { tauAp } from "../../src/stats/tau-ap.js";
import { weightedTau } from "../../src/stats/weighted-tau.js";

// Two tied columns of 2 .. 36 rows, both past the length where the fast ones change their way of counting, neither constant.
const columns = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 2, max: 36 }))
  .chain(([top, other, n]) =>
    fc.tuple(
      fc.array(fc.integer({ min: 0, max: top }), { minLength: n, maxLength: n }),
      fc.array(fc.integer({ min: 0, max: other }), { minLength: n, maxLength: n }),
    ),
  )
  .filter(([x, y]) => new Set(x).size > 1 && new Set(y).size > 1);

function agree(runs: number, check: (x: number[], y: number[]) => [fast: number, slow: number][]): void {
  fc.assert(
    fc.property(columns, ([x, y]) => {
      for (const [fast, slow] of check(x, y)) expect(fast).toBeCloseTo(slow, 11);
    }),
    { numRuns: runs },
  );
}

const ranked = (values: number[]) => prepare(Float64Array.from(values));
const rows = (values: number[]) => [...values.keys()];
const at = (values: number[], row: number) => values[row] as number;
const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0);
const count = (list: number[], test: (row: number) => boolean) => list.filter(test).length;

function pairsOf(n: number): [number, number][] {
  return Array.from({ length: n }, (_, i) => Array.from({ length: i }, (_, j) => [j, i] as [number, number])).flat();
}

function signs(x: number[], y: number[]): { products: number[]; tiedX: number; tiedY: number; tiedBoth: number } {
  const both = pairsOf(x.length).map(([i, j]) => [Math.sign(at(x, i) - at(x, j)), Math.sign(at(y, i) - at(y, j))]);
  return {
    products: both.map(([first, second]) => (first as number) * (second as number)),
    tiedX: both.filter(([first]) => first === 0).length,
    tiedY: both.filter(([, second]) => second === 0).length,
    tiedBoth: both.filter(([first, second]) => first === 0 && second === 0).length,
  };
}

function vigna(x: number[], y: number[]): number {
  const order = rows(x).sort((i, j) => at(x, j) - at(x, i) || at(y, j) - at(y, i));
  const weight = rows(x).map((row) => 1 / (1 + order.indexOf(row)));
  const product = (u: number[], v: number[]) =>
    total(
      pairsOf(x.length).map(
        ([i, j]) => Math.sign(at(u, i) - at(u, j)) * Math.sign(at(v, i) - at(v, j)) * (at(weight, i) + at(weight, j)),
      ),
    );
  return product(x, y) / Math.sqrt(product(x, x) * product(y, y));
}

test("pairCounts(a, b) and all that follow from it are the sums over all pairs", () => {
  agree(2000, (x, y) => {
    const [a, b] = [ranked(x), ranked(y)];
    const { products, tiedX, tiedY, tiedBoth } = signs(x, y);
    const [concordant, discordant] = [products.filter((s) => s > 0).length, products.filter((s) => s < 0).length];
    const [pairs, net, n] = [products.length, concordant - discordant, x.length];
    expect(pairCounts(a, b)).toEqual({ pairs, concordant, discordant, tiedA: tiedX, tiedB: tiedY, tiedBoth });
    const classes = Math.min(new Set(x).size, new Set(y).size);
    return [
      [kendallTauA.estimate(a, b), net / pairs],
      [kendallTauB.estimate(a, b), net / Math.sqrt((pairs - tiedX) * (pairs - tiedY))],
      [kendallTauC.estimate(a, b), (2 * net) / (n ** 2 * ((classes - 1) / classes))],
      [somersD.estimate(a, b), net / (pairs - tiedX)],
      [goodmanKruskalGamma.estimate(a, b), net / (concordant + discordant)],
    ];
  });
});

test("pairCounts(a, b) is the same for hundreds of rows, with few groups and with many", () => {
  for (const [groups, others] of [
    [3, 4],
    [8, 9],
    [10, 200],
    [300, 60],
    [1000, 1000],
    [100000, 100000],
  ] as const) {
    const stream = random(1, groups, others);
    const n = 350 + stream.integer(50);
    const x = Array.from({ length: n }, () => Math.floor(stream.exponential() * groups));
    const y = x.map((value) => Math.floor((value / groups + stream.normal()) * others));
    const [a, b] = [ranked(x), ranked(y)];
    const { products, tiedX, tiedY, tiedBoth } = signs(x, y);
    const [concordant, discordant] = [products.filter((s) => s > 0).length, products.filter((s) => s < 0).length];
    const wanted = { pairs: products.length, concordant, discordant, tiedA: tiedX, tiedB: tiedY, tiedBoth };
    expect(pairCounts(a, b)).toEqual(wanted);
    expect(total([...jointOrder(a, b).discordant])).toBe(2 * discordant);
    expect(weightedTau.estimate(a, b)).toBeCloseTo((vigna(x, y) + vigna(y, x)) / 2, 11);
  }
});

test("jointOrder(a, b) counts for each row what comparing it with every other counts", () => {
  agree(500, (x, y) => {
    const joint = jointOrder(ranked(x), ranked(y));
    const by = (first: number[], second: number[]) =>
      rows(x).sort((i, j) => at(first, i) - at(first, j) || at(second, i) - at(second, j) || i - j);
    const sorted = by(x, y);
    const others = (test: (row: number, other: number) => boolean) =>
      sorted.map((row) => count(rows(x), (other) => test(row, other)));
    expect([...joint.discordant]).toEqual(others((i, j) => (at(x, i) - at(x, j)) * (at(y, i) - at(y, j)) < 0));
    expect([...joint.above]).toEqual(others((i, j) => at(x, j) > at(x, i) && at(y, j) > at(y, i)));
    expect([...joint.equal]).toEqual(others((i, j) => at(x, j) === at(x, i) && at(y, j) === at(y, i)));
    expect([...joint.place]).toEqual(sorted.map((row) => by(y, x).indexOf(row)));
    return [];
  });
});

test("weightedTau.estimate(a, b) is Vigna's sum over all pairs, averaged over both ways to rank", () => {
  agree(500, (x, y) => [[weightedTau.estimate(ranked(x), ranked(y)), (vigna(x, y) + vigna(y, x)) / 2]]);
});

function orders(y: number[]): number[][] {
  const distinct = [...new Set(y)].sort((v, w) => w - v);
  const permutations = (list: number[]): number[][] =>
    list.length < 2
      ? [list]
      : list.flatMap((row, i) => permutations(list.toSpliced(i, 1)).map((rest) => [row, ...rest]));
  return distinct.reduce<number[][]>(
    (heads, value) => {
      const tails = permutations(rows(y).filter((row) => at(y, row) === value));
      return heads.flatMap((head) => tails.map((tail) => [...head, ...tail]));
    },
    [[]],
  );
}

function tauApOf(x: number[], order: number[]): number {
  const shares = order
    .slice(1)
    .map((row, i) => count(order.slice(0, i + 1), (other) => at(x, other) > at(x, row)) / (i + 1));
  return (2 * total(shares)) / shares.length - 1;
}

test("tauAp.estimate(a, b, { ties: 'a' }) is the mean over all ways to break the ties of the estimate", () => {
  const few = fc
    .integer({ min: 2, max: 6 })
    .chain((n) => fc.array(fc.integer({ min: 0, max: 4 }), { minLength: n, maxLength: n }));
  fc.assert(
    fc.property(
      few.filter((y) => new Set(y).size > 1),
      fc.nat(),
      (y, seed) => {
        const x = y.map((_, i) => ((i * 7919 + seed) % 104729) + i / 100);
        const all = orders(y).map((order) => tauApOf(x, order));
        expect(tauAp.estimate(ranked(x), ranked(y), { ties: "a" })).toBeCloseTo(total(all) / all.length, 11);
        const untied = tauAp.estimate(ranked(x), ranked(y), { ties: "none" });
        if (new Set(y).size < y.length) expect(untied).toBeNaN();
        else expect(untied).toBeCloseTo(all[0] as number, 11);
      },
    ),
    { numRuns: 500 },
  );
});

test("tauAp.estimate(a, b, { ties: 'b' }) is the mean of both directions over the accounts below the top group", () => {
  const oneWay = (x: number[], y: number[]) => {
    const lower = rows(y).filter((row) => at(y, row) < Math.max(...y));
    const higher = (row: number) => rows(y).filter((j) => at(y, j) > at(y, row));
    const share = (row: number) => count(higher(row), (j) => at(x, j) > at(x, row)) / higher(row).length;
    return (2 * total(lower.map(share))) / lower.length - 1;
  };
  agree(500, (x, y) => [[tauAp.estimate(ranked(x), ranked(y), { ties: "b" }), (oneWay(x, y) + oneWay(y, x)) / 2]]);
});

const midRank = (x: number[], row: number) =>
  count(rows(x), (j) => at(x, j) < at(x, row)) + (count(rows(x), (j) => at(x, j) === at(x, row)) + 1) / 2;

function pearsonOf(x: number[], y: number[]): number {
  const [meanX, meanY] = [total(x) / x.length, total(y) / y.length];
  const product = (u: number[], meanU: number, v: number[], meanV: number) =>
    total(u.map((value, i) => (value - meanU) * (at(v, i) - meanV)));
  return product(x, meanX, y, meanY) / Math.sqrt(product(x, meanX, x, meanX) * product(y, meanY, y, meanY));
}

test("pearson, spearman and the rank shifts are their definitions", () => {
  agree(500, (x, y) => {
    const [a, b] = [ranked(x), ranked(y)];
    const [ranksX, ranksY] = [rows(x).map((row) => midRank(x, row)), rows(y).map((row) => midRank(y, row))];
    const shifts = rows(x).map((row) => Math.abs(at(ranksX, row) - at(ranksY, row)));
    return [
      [pearson.estimate(a, b), pearsonOf(x, y)],
      [spearman.estimate(a, b), pearsonOf(ranksX, ranksY)],
      [meanRankShift.estimate(a, b), total(shifts) / shifts.length],
      [maximumRankShift.estimate(a, b), Math.max(...shifts)],
    ];
  });
});

// The list of the first k: everyone that fewer than k are above.
const listOf = (x: number[], k: number) => rows(x).filter((row) => count(rows(x), (j) => at(x, j) > at(x, row)) < k);

function faginOf(x: number[], y: number[], k: number, p: number): number {
  const [first, second] = [listOf(x, k), listOf(y, k)];
  const cut = (values: number[], list: number[], row: number) => (list.includes(row) ? at(values, row) : -1);
  const union = [...new Set([...first, ...second])];
  return total(
    pairsOf(union.length).map(([i, j]) => {
      const inX = Math.sign(cut(x, first, at(union, i)) - cut(x, first, at(union, j)));
      const inY = Math.sign(cut(y, second, at(union, i)) - cut(y, second, at(union, j)));
      if (inX === inY) return 0;
      return inX === 0 || inY === 0 ? p : 1;
    }),
  );
}

function footruleOf(x: number[], y: number[], k: number): number {
  const [first, second] = [listOf(x, k), listOf(y, k)];
  const place = (values: number[], list: number[], row: number) =>
    list.includes(row) ? values.length + 1 - midRank(values, row) : list.length + 1;
  return total(
    [...new Set([...first, ...second])].map((row) => Math.abs(place(x, first, row) - place(y, second, row))),
  );
}

test("faginKendall and footrule are sums over the union of the lists by their largest value", () => {
  const cases = fc.tuple(columns, fc.integer({ min: 1, max: 50 }), fc.constantFrom(0, 0.5, 1));
  fc.assert(
    fc.property(cases, ([[x, y], cutoff, p]) => {
      const [a, b] = [ranked(x), ranked(y)];
      const [one, other, n] = [listOf(x, cutoff).length, listOf(y, cutoff).length, x.length];
      // Far apart: the reverse of 0 .. n - 1 on either side, cut to the sizes of the lists.
      const up = rows(x).map((row) => (row < one ? n - row : 0));
      const down = rows(x).map((row) => (n - 1 - row < other ? row + 1 : 0));
      const most = faginOf(up, down, 1e9, p) - outside(up, down, p);
      if (most > 0) {
        expect(faginKendall.estimate(a, b, { p, cutoff })).toBeCloseTo(faginOf(x, y, cutoff, p) / most, 11);
      }
      const far = total(rows(x).map((row) => Math.abs(Math.min(row, one) - Math.min(n - 1 - row, other))));
      const neither = Math.max(0, n - one - other) * Math.abs(one - other);
      expect(footrule.estimate(a, b, { cutoff })).toBeCloseTo(footruleOf(x, y, cutoff) / (far - neither), 11);
      expect(footrule.estimate(a, b, { cutoff })).toBeLessThanOrEqual(1);
      expect(faginKendall.estimate(a, b, { p, cutoff })).toBeLessThanOrEqual(1);
    }),
    { numRuns: 400 },
  );
});

// What pairs with an account in neither list cost in `faginOf` over everyone.
function outside(up: number[], down: number[], p: number): number {
  const out = count(rows(up), (row) => at(up, row) === 0 && at(down, row) === 0);
  return p * out * count(rows(up), (row) => (at(up, row) === 0) !== (at(down, row) === 0));
}

test("overlap and jaccard are the shared places when ties at the cutoff split what is left", () => {
  const cases = fc.tuple(columns, fc.integer({ min: 1, max: 50 }));
  fc.assert(
    fc.property(cases, ([[x, y], cutoff]) => {
      const k = Math.min(cutoff, x.length);
      const part = (values: number[], row: number) => {
        const higher = count(values, (value) => value > at(values, row));
        const tied = count(values, (value) => value === at(values, row));
        return Math.max(0, Math.min(1, (k - higher) / tied));
      };
      const least = total(rows(x).map((row) => Math.min(part(x, row), part(y, row))));
      const most = total(rows(x).map((row) => Math.max(part(x, row), part(y, row))));
      expect(overlap.estimate(ranked(x), ranked(y), { cutoff })).toBeCloseTo(least / k, 11);
      expect(jaccard.estimate(ranked(x), ranked(y), { cutoff })).toBeCloseTo(least / most, 11);
    }),
    { numRuns: 400 },
  );
});

test("rankBiasedOverlap(a, b) of whole columns is the sum of its definition", () => {
  const cases = fc.tuple(
    columns,
    fc.constantFrom(0.2, 0.8, 0.95),
    fc.constantFrom("w" as const, "a" as const, "b" as const),
  );
  fc.assert(
    fc.property(cases, ([[x, y], p, ties]) => {
      const n = x.length;
      const part = (values: number[], row: number, depth: number) => {
        const higher = count(values, (value) => value > at(values, row));
        const size = count(values, (value) => value === at(values, row));
        const share = Math.max(0, Math.min(1, (depth - higher) / size));
        return ties === "w" ? Math.ceil(share) : share;
      };
      const agreement = (depth: number) => {
        const parts = rows(x).map((row) => [part(x, row, depth), part(y, row, depth)] as const);
        const product = total(parts.map(([u, v]) => u * v));
        if (ties === "w") return (2 * product) / total(parts.map(([u, v]) => u + v));
        if (ties === "a") return product / depth;
        return product / Math.sqrt(total(parts.map(([u]) => u * u)) * total(parts.map(([, v]) => v * v)));
      };
      const seen = total(rows(x).map((i) => (1 - p) * p ** i * agreement(i + 1)));
      const { ext, min, max, residual } = rankBiasedOverlap(ranked(x), ranked(y), { p, ties });
      expect(ext).toBeCloseTo(seen + p ** n, 11);
      expect(max).toBeCloseTo(seen + p ** n, 11);
      let tail = 0;
      for (let d = n + 1; d < 5000; d++) tail += (((1 - p) * p ** (d - 1)) / d) * n;
      expect(min).toBeCloseTo(seen + tail, 11);
      expect(residual).toBe(max - min);
    }),
    { numRuns: 200 },
  );
});
