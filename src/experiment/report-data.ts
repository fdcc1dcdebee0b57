import type { CheckMatrix } from "../results/checks.js";
import type { Comparison } from "../results/comparison.js";
import type { TopicRating } from "../results/explanation.js";
import type { AccountRow, ReportData } from "../results/run.js";
import type { RunEvaluation } from "../results/run-evaluation.js";
import type { BuiltGraphs } from "../signals/graphs.js";
import { numberOrNull } from "../stats/number-or-null.js";
import { ranks } from "../stats/ranks.js";
import { spreadOf } from "../stats/spread-of.js";
import { tiersOf } from "../stats/tiers-of.js";
import type { SignalTable } from "../table.js";
import { sampleRows, topRows } from "./report/account-rows.js";
import { distribution } from "./report/distribution.js";
import { methodSummary } from "./report/method-summary.js";
import { movers, pairRanks } from "./report/movers.js";
import { topicExperts } from "./report/topic-experts.js";
import type { ResolvedExperiment } from "./resolve.js";
import type { Scored } from "./score.js";

/** What a run found, before it is laid out. */
export interface Findings {
  readonly experiment: ResolvedExperiment;
  readonly runId: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly dataset: ReportData["dataset"];
  /** The names of accounts to show, where the dataset has them. */
  readonly names: ReadonlyMap<string, string>;
  readonly signals: SignalTable;
  readonly graphs: BuiltGraphs["extents"];
  readonly scored: Scored;
  readonly comparison: Comparison;
  readonly topics: readonly TopicRating[];
  readonly warnings: readonly string[];
  /** Null where the experiment names no truth. */
  readonly evaluation: RunEvaluation | null;
  /** Null where the experiment asks for none. */
  readonly checks: CheckMatrix | null;
}

/** The whole content of a report, computed from what a run found. */
export function reportData(findings: Findings): ReportData {
  const { experiment, scored, comparison, names, topics, warnings, versions, dataset, runId } = findings;
  const { accounts, columns } = scored.table;
  const places = new Map([...columns].map(([name, values]) => [name, ranks(values)]));
  const row = (index: number): AccountRow => ({
    account: accounts[index]!,
    name: names.get(accounts[index]!) ?? accounts[index]!,
    scores: [...columns.values()].map((values) => numberOrNull(values[index])),
    ranks: [...places.values()].map((values) => numberOrNull(values[index])),
  });
  const pair = pairRanks([...columns.values()]);
  const pairRow = (index: number): AccountRow => {
    const shown = row(index);
    return {
      ...shown,
      ranks: [...pair.map((values) => numberOrNull(values[index])), ...shown.ranks.slice(pair.length)],
    };
  };
  const sample = sampleRows(accounts.length, experiment.spec.seed);
  return {
    version: 1,
    experiment: experiment.name,
    question: experiment.spec.question,
    runId,
    command: `cloutlab run experiments/${experiment.name}.yaml`,
    seed: experiment.spec.seed,
    versions,
    dataset,
    methods: experiment.methods.map((method) => methodSummary(method, findings, places.get(method.name)!)),
    top: topRows([...places.values()], experiment.spec.top).map(row),
    comparison,
    movers: movers([...columns.keys()], pair, pairRow),
    points: sample.map(pairRow),
    pointsAreSampled: sample.length < accounts.length,
    distributions: [...columns].map(([name, values]) => distribution(name, values)),
    spreads: [...columns].map(([method, values]) => ({ method, ...spreadOf(values), tiers: tiersOf(values) })),
    evaluation: findings.evaluation,
    topics: topicExperts(topics, experiment.spec.topics.experts, names),
    checks: findings.checks,
    warnings,
  };
}
