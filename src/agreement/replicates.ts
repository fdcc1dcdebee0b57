import type { QuestionsInWords } from "./jobs/job.js";
import type { AgreementPool } from "./jobs/pool.js";
import { planOf } from "./resampling/plan.js";
import type { SharedColumn } from "./shared-column.js";

/** All replicates of every number of a comparison; numbers are counted by pair, stratum and statistic, in this order. */
export interface Replicates {
  bootstrap(number: number): Float64Array;
  /** The values with each part of the accounts left out; empty where they were not asked for. */
  jackknife(number: number): Float64Array;
}

export interface ReplicateOptions {
  readonly ids: readonly string[];
  readonly groups?: readonly string[] | undefined;
  readonly seed: number;
  readonly resamples: number;
  /** Whether the jackknife is wanted. */
  readonly jackknife: boolean;
  readonly onDone?: ((done: number, total: number) => void) | undefined;
}

// The acceleration of a BCa interval is a skewness, for which so many parts are plenty.
const parts = 250;

/** Draws the resamples and computes everything of each; null where none are wanted. */
export async function drawReplicates(
  pool: AgreementPool,
  columns: readonly SharedColumn[],
  asked: QuestionsInWords,
  { ids, groups, seed, resamples, jackknife, onDone }: ReplicateOptions,
): Promise<Replicates | null> {
  if (resamples === 0) return null;
  const counts = scoredBy(columns, ids.length);
  const plan = planOf(groups ?? ids, counts, { seed, resamples, parts: jackknife ? parts : 0 });
  const total = resamples + plan.parts;
  const chunk = chunkSize(ids.length);
  const jobs = Array.from({ length: Math.ceil(total / chunk) }, (_, i) => ({
    kind: "replicate" as const,
    columns,
    asked,
    plan,
    from: i * chunk,
    to: Math.min(total, (i + 1) * chunk),
  }));
  const chunks = await pool.run(jobs, (_job, _chunk, done) => onDone?.(Math.min(total, done * chunk), total));
  const all = (number: number) =>
    gather(
      chunks,
      jobs.map(({ from, to }) => to - from),
      number,
      total,
    );
  return {
    bootstrap: (number) => all(number).subarray(0, resamples),
    jackknife: (number) => all(number).subarray(resamples),
  };
}

// Enough replicates at once that what a pair's replicates share is worth making, few enough to keep their weights in memory.
function chunkSize(accounts: number): number {
  return Math.max(1, Math.min(64, Math.floor(4_000_000 / Math.max(1, accounts))));
}

function gather(
  chunks: readonly Float64Array[],
  sizes: readonly number[],
  number: number,
  total: number,
): Float64Array {
  const values = new Float64Array(total);
  let at = 0;
  for (const [i, chunk] of chunks.entries()) {
    const size = sizes[i]!;
    values.set(chunk.subarray(number * size, (number + 1) * size), at);
    at += size;
  }
  return values;
}

// By how many columns each account is scored.
function scoredBy(columns: readonly SharedColumn[], accounts: number): Uint8Array {
  const counts = new Uint8Array(accounts);
  for (const { rows } of columns) {
    for (let i = 0; i < (rows?.length ?? accounts); i++) {
      const row = rows ? rows[i]! : i;
      counts[row] = Math.min(2, counts[row]! + 1);
    }
  }
  return counts;
}
