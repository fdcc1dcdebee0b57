import type { Judgements, Truth } from "../../evaluation/truth/truth.js";

/** What a truth says of these accounts alone; a judgement stays where both of its ends do. Topics without an account go. */
export function restrictToAccounts(truth: Truth, within: ReadonlySet<string>): Truth {
  switch (truth.kind) {
    case "judgements":
      return judgementsAt(
        truth,
        [...truth.winners.keys()].filter((i) => within.has(truth.winners[i]!) && within.has(truth.losers[i]!)),
      );
    case "reference":
      return { ...truth, values: kept(truth.values, within) };
    case "labels":
      return { ...truth, labels: kept(truth.labels, within) };
    case "grades": {
      const topics = truth.topics.map(({ topic, grades }) => ({ topic, grades: kept(grades, within) }));
      return { ...truth, topics: topics.filter(({ grades }) => grades.size > 0) };
    }
  }
}

/** The judgements with these numbers, in this order; a number may come more than once. */
export function judgementsAt({ winners, losers, weights, ties }: Judgements, rows: readonly number[]): Judgements {
  return {
    kind: "judgements",
    winners: rows.map((row) => winners[row]!),
    losers: rows.map((row) => losers[row]!),
    weights: Float64Array.from(rows, (row) => weights[row]!),
    ties: Float64Array.from(rows, (row) => ties[row]!),
  };
}

/** The accounts that a truth speaks of, in the order of their ids. */
export function accountsOf(truth: Truth): string[] {
  switch (truth.kind) {
    case "judgements":
      return [...new Set([...truth.winners, ...truth.losers])].sort();
    case "reference":
      return [...truth.values.keys()].sort();
    case "labels":
      return [...truth.labels.keys()].sort();
    case "grades":
      return [...new Set(truth.topics.flatMap(({ grades }) => [...grades.keys()]))].sort();
  }
}

function kept<T>(values: ReadonlyMap<string, T>, within: ReadonlySet<string>): Map<string, T> {
  return new Map([...values].filter(([account]) => within.has(account)));
}
