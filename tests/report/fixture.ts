import { random } from "../../src/random.js";
import type { AgreementEntry, Comparison } from "../../src/results/comparison.js";
import type { AccountRow, MethodSummary, ReportData } from "../../src/results/run.js";
import { spreadOf } from "../../src/stats/spread-of.js";
import { tiersOf } from "../../src/stats/tiers-of.js";
import { runEvaluation } from "./evaluation-fixture.js";

/** Names as they come from a network's profile fields, which are written by strangers. */
export const hostileNames = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "=cmd()",
  "+1-555",
  "pipes | and || more",
  "two\nlines\r\nand a\ttab",
  "مرحبا \u202Eevil\u202C",
  "👩‍👩‍👧‍👦 family 🎉",
  "__proto__",
  "</title></style></script><svg onload=alert(1)>",
  "`$" + "{alert(1)}` {{alert(1)}} ' \\ & &amp; \u2028",
  "[link](javascript:alert(1)) *bold* _x_ <!-- -->",
];

/** Recipes: two reconstructions, a variant with many parameters, two baselines. */
export const methodNames = [
  "legacy-multi-signal",
  "twitter-impact",
  "twitter-impact(halfLifeDays=30,selectivity=0.75,audienceWeight=0.4,minimumPosts=10)",
  "followers",
  "equal-weights(normalise=rank)",
];

export interface FixtureOptions {
  readonly accounts?: number;
  readonly methods?: readonly string[];
  readonly hostile?: boolean;
  readonly intervals?: boolean;
  /** Whether the methods were evaluated against truths. */
  readonly truth?: boolean;
}

/** A report as a real run would make it, from a seeded stream; `hostile` puts every hostile name where a name can be. */
export function reportData(options: FixtureOptions = {}): ReportData {
  const { accounts = 400, methods = methodNames, hostile = false, intervals = true, truth = true } = options;
  const rows = accountRows(accounts, methods, hostile);
  const moved = [...rows].sort((x, y) => distance(y) - distance(x)).slice(0, 12);
  return {
    version: 1,
    experiment: "legacy-vs-impact",
    question: hostile
      ? `Who wins? ${hostileNames[0]}`
      : "Does a score from Twitter alone rank people as the old one did?",
    runId: "3f9a1c0d52be",
    command: "cloutlab run experiments/legacy-vs-impact.yaml --seed 7",
    seed: 7,
    versions: {
      cloutlab: "0.1.0",
      node: "20.20.2",
      duckdb: "1.5.6",
      ...(hostile ? { [hostileNames[1] ?? ""]: "1" } : {}),
    },
    dataset: {
      name: "creators",
      title: hostile ? (hostileNames[9] ?? "") : "2,000 made-up creators on four networks",
      hash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
      accounts,
      end: "2018-05-25",
    },
    methods: methods.map((name, i) => methodSummary(name, i, rows, hostile)),
    top: [...rows].sort((x, y) => (x.ranks[0] ?? 9e9) - (y.ranks[0] ?? 9e9)).slice(0, 20),
    comparison: comparison(accounts, methods, intervals),
    evaluation: truth
      ? runEvaluation(rows.slice(0, 80), methods, hostile ? [hostileNames[0]!, hostileNames[9]!] : undefined)
      : null,
    movers: methods.length > 1 ? { a: methods[0] ?? "", b: methods[1] ?? "", rows: moved } : null,
    points: rows,
    pointsAreSampled: accounts > 2000,
    distributions: methods.map((method, i) => distribution(method, i, rows)),
    spreads: methods.map((method, i) => {
      const scores = Float64Array.from(known(rows, i));
      return { method, ...spreadOf(scores), tiers: i === 1 ? null : tiersOf(scores) };
    }),
    topics: topics(rows, methods[0] ?? ""),
    warnings: [
      "twitter-impact: 8 % of the accounts have no Twitter presence and no score",
      "facebook: no interactions before 2018-02-01; its 90-day signals cover 82 days",
      ...(hostile ? hostileNames : []),
    ],
  };
}

export function comparison(accounts: number, methods: readonly string[], intervals = true): Comparison {
  const agreement: AgreementEntry[] = [];
  for (const [s, statistic] of ["pearson", "spearman", "kendall-tau-b"].entries()) {
    for (const [t, stratum] of ["all", "10%", "1%"].entries()) {
      for (let i = 0; i < methods.length; i++) {
        for (let j = i + 1; j < methods.length; j++) {
          const undefinedHere = t === 2 && j === 3;
          const estimate = undefinedHere ? null : Math.round(1e6 * (0.93 - 0.11 * (i + j) - 0.07 * s - 0.31 * t)) / 1e6;
          const half = 0.02 * (1 + 3 * t);
          const bounds = estimate === null || !intervals ? null : ([estimate - half, estimate + half] as const);
          agreement.push({
            a: methods[i] ?? "",
            b: methods[j] ?? "",
            statistic,
            stratum,
            estimate,
            n: Math.ceil([1, 0.16, 0.02][t]! * accounts * 0.9),
            low: bounds?.[0] ?? null,
            high: bounds?.[1] ?? null,
            level: bounds ? 0.95 : null,
            interval: bounds ? "percentile" : null,
            tiedA: 0,
            tiedB: j === 3 ? 0.124 : 0.004,
          });
        }
      }
    }
  }
  const coverage = methods.map((method, i) => ({ method, scored: accounts - 38 * i, missing: 38 * i }));
  return { version: 1, accounts, methods, coverage, agreement };
}

function accountRows(count: number, methods: readonly string[], hostile: boolean): AccountRow[] {
  const draw = random(7, "report-fixture");
  const scores = Array.from({ length: count }, () => {
    const influence = draw.normal();
    return methods.map((_, i) => {
      if (i % 2 === 1 && draw.uniform() < 0.08) return null;
      const value = influence + (0.4 + 0.3 * i) * draw.normal();
      return i === 3 ? Math.round(Math.exp(8 + 1.5 * value)) : Math.min(100, Math.max(1, 40 + 14 * value));
    });
  });
  const ranks = methods.map((_, i) => competitionRanks(scores.map((row) => row[i] ?? null)));
  return scores.map((row, k) => ({
    account: hostile && k % 3 === 0 ? (hostileNames[k % hostileNames.length] ?? "") : `90071992547409${931 + k}`,
    name: hostile
      ? (hostileNames[(k + 5) % hostileNames.length] ?? "")
      : `${given[k % given.length]} ${family[k % family.length]}`,
    scores: row,
    ranks: ranks.map((column) => column[k] ?? null),
  }));
}

const given = ["Ada", "Bo", "Chidi", "Dolores", "Émile", "Fatima", "Gus", "Hana", "Ivo"];
const family = ["Okafor", "Lindqvist", "Marchetti", "de la Fuente y Santillán", "Ng", "Petrov", "Quill"];

function competitionRanks(scores: readonly (number | null)[]): (number | null)[] {
  const sorted = scores.filter((score) => score !== null).sort((x, y) => y - x);
  return scores.map((score) => (score === null ? null : sorted.indexOf(score) + 1));
}

function distance({ ranks }: AccountRow): number {
  const [a, b] = ranks;
  return a == null || b == null ? -1 : Math.abs(a - b);
}

function known(rows: readonly AccountRow[], index: number): number[] {
  return rows
    .map((row) => row.scores[index] ?? Number.NaN)
    .filter((score) => !Number.isNaN(score))
    .sort((x, y) => x - y);
}

function methodSummary(name: string, i: number, rows: readonly AccountRow[], hostile: boolean): MethodSummary {
  const scores = known(rows, i);
  return {
    name,
    label: hostile ? (hostileNames[i % hostileNames.length] ?? "") : name.replace(/\(.*/, "").replaceAll("-", " "),
    about: "Adds what every network's signals say about reach and reaction, with diminishing returns.",
    source: hostile
      ? "javascript:alert(1)"
      : (["https://doi.org/10.1109/BigData.2015.7364017", "baseline"][i % 2] ?? ""),
    reconstruction: i < 3,
    scale: i === 3 ? null : { min: 1, max: 100 },
    scored: scores.length,
    signalsUsed: [11, 7, 7, 1, 0][i % 5] ?? 0,
    signalsKnown: [432, 96, 96, 1, 432][i % 5] ?? 0,
    minimum: scores[0] ?? null,
    median: scores[Math.floor(scores.length / 2)] ?? null,
    maximum: scores.at(-1) ?? null,
    tied: i === 4 ? null : [0, 0.004, 0.004, 0.124][i % 5]!,
    followerRSquared: i === 4 ? null : [0.61, 0.22, 0.19, 1][i % 5]!,
  };
}

function distribution(method: string, index: number, rows: readonly AccountRow[]) {
  const scores = known(rows, index);
  const low = scores[0] ?? 0;
  const step = ((scores.at(-1) ?? 1) - low) / 24;
  const counts = new Array<number>(24).fill(0);
  for (const score of scores) counts[Math.min(23, Math.floor((score - low) / step))]! += 1;
  return { method, edges: Array.from({ length: 25 }, (_, i) => low + i * step), counts };
}

function topics(rows: readonly AccountRow[], method: string) {
  return ["music", "cooking", "politics"].map((topic, t) => ({
    method,
    topic,
    experts: rows.slice(5 * t, 5 * t + 3).map(({ account, name }, i) => ({
      account,
      name,
      score: 81.25 - 7 * i - t,
      posts: 40 - 3 * i,
      reactions: 12_345 - 1000 * i,
      actors: 2_345 - 100 * i,
    })),
  }));
}
