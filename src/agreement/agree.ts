import type { Comparison } from "../results/comparison.js";
import { followerRSquared } from "../stats/follower-r-squared.js";
import type { ChosenStatistic } from "../stats/parse-statistic.js";
import { printStatistic } from "../stats/print-statistic.js";
import type { Table } from "../table.js";
import { agreementEntries } from "./agreement-entries.js";
import { differenceEntries } from "./difference-entries.js";
import { tiedShare } from "./estimate-pair.js";
import { everyPair } from "./every-pair.js";
import { type IntervalOptions, intervalPlan } from "./interval-plan.js";
import { collect } from "./jobs/collect.js";
import { type AgreementPool, agreementPool } from "./jobs/pool.js";
import { drawReplicates } from "./replicates.js";
import { rankedOf, type SharedColumn } from "./shared-column.js";
import type { Stratum } from "./stratum.js";

/** How scores are to be compared. */
export interface AgreeOptions extends IntervalOptions {
  /** The confidence level of intervals. @defaultValue 0.95 */
  readonly level?: number | undefined;
  /** Of the resamples. @defaultValue 1 */
  readonly seed?: number | undefined;
  /** The followers of each account, for what share of each score they explain. */
  readonly followers?: Float64Array | undefined;
  /** The results are the same bytes for any number. @defaultValue one a processor */
  readonly threads?: number | undefined;
  readonly onProgress?: ((stage: string, done: number, total: number) => void) | undefined;
}

/**
 * The agreement of every two columns, pair by pair over the accounts that both scored, in each stratum and by each
 * statistic, with its uncertainty. Entries come in the order of the columns, then of the strata, then of the statistics.
 *
 * Accounts are what is resampled, and all numbers see the same resamples, so that identical columns have identical
 * intervals. The bootstrap stands for accounts that could have been others; its intervals are the percentile or the BCa
 * ones. The analytic interval (Pearson, Spearman, tau-b only) is normal on Fisher's scale with the jackknife variance; in a
 * stratum it takes the accounts of the stratum as given.
 */
export async function agree(
  scores: Table,
  statistics: readonly ChosenStatistic[],
  strata: readonly Stratum[],
  options: AgreeOptions = {},
): Promise<Comparison> {
  const plan = intervalPlan(options, scores.accounts.length);
  // The shared columns of the comparison before.
  collect(scores.accounts.length);
  const pool = await agreementPool(smallWork(scores, plan.resamples) ? 1 : options.threads);
  try {
    return await compareWith(pool, scores, { statistics, strata, plan }, options);
  } finally {
    await pool.close();
  }
}

type Asked = {
  readonly statistics: readonly ChosenStatistic[];
  readonly strata: readonly Stratum[];
  readonly plan: ReturnType<typeof intervalPlan>;
};

async function compareWith(
  pool: AgreementPool,
  scores: Table,
  { statistics, strata, plan }: Asked,
  options: AgreeOptions,
): Promise<Comparison> {
  const { level = 0.95, seed = 1, groups, onProgress } = options;
  const stage = (name: string, total: number) => (_job: unknown, _result: unknown, done: number) =>
    onProgress?.(name, done, total);
  const ranking = [...scores.columns].map(([name, values]) => ({ kind: "rank" as const, name, scores: values }));
  const columns = await pool.run(ranking, stage("ranking", ranking.length));
  const asked = { statistics: statistics.map(printStatistic), strata: strata.map(({ name }) => name) };
  const variances = plan.kind === "analytic";
  const pairs = everyPair(columns).map(([a, b]) => ({ kind: "estimate" as const, a, b, asked, variances }));
  const estimates = await pool.run(pairs, stage("comparing", pairs.length));
  const replicates = await drawReplicates(pool, columns, asked, {
    ids: scores.accounts,
    groups,
    seed,
    resamples: plan.resamples,
    jackknife: plan.kind === "bca",
    onDone: (done, total) => onProgress?.("resampling", done, total),
  });
  const agreement = agreementEntries({
    names: columns.map(({ name }) => name),
    asked,
    estimates,
    replicates,
    plan,
    level,
  });
  return {
    version: 1,
    accounts: scores.accounts.length,
    methods: columns.map(({ name }) => name),
    coverage: columns.map((column) => summaryOf(column, scores, options.followers)),
    agreement,
    ...(options.differences && replicates
      ? { differences: differenceEntries(agreement, { columns, statistics, asked, replicates, level }) }
      : {}),
  };
}

function summaryOf(column: SharedColumn, { accounts, columns }: Table, followers: Float64Array | undefined) {
  const scored = column.values.length;
  return {
    method: column.name,
    scored,
    missing: accounts.length - scored,
    tied: tiedShare(rankedOf(column)),
    followerRSquared: followers ? followerRSquared(columns.get(column.name)!, followers) : null,
  };
}

// Where starting threads would take longer than the work.
function smallWork({ accounts, columns }: Table, resamples: number): boolean {
  return accounts.length * columns.size ** 2 * (resamples + 5) < 2e6;
}
