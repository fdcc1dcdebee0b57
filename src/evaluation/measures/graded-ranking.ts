import type { RecipeParameter, Settings } from "../../stats/statistic.js";

/** One topic's accounts in the order of a method's scores, with what is known of their relevance. @internal */
export interface GradedRanking {
  /** The grades from the first place on; NaN for an account that was not judged. */
  readonly grades: Float64Array;
  /** Where each group begins whose order the scores leave open; its last entry is the number of places. */
  readonly starts: Uint32Array;
  /** The grades of all judged accounts, also of those that the method did not rank, in descending order. */
  readonly judged: Float64Array;
}

/**
 * The accounts of a topic in descending order of score. Under the rule `trec` accounts with equal scores stand in descending
 * order of their ids' bytes, as trec_eval puts them, and no order is open; under `expected` equal scores form a group, and
 * measures are means over all of its orders. Scores are compared as they are, as trec_eval does of late; versions up to 9.0,
 * and pytrec_eval, round them to single precision.
 */
export function rankGrades(
  ids: readonly string[],
  scores: Float64Array,
  gradeOf: ReadonlyMap<string, number>,
  ties: "trec" | "expected",
): GradedRanking {
  const rows = [...ids.keys()].filter((row) => !Number.isNaN(scores[row]!));
  rows.sort((a, b) => scores[b]! - scores[a]! || byBytes(ids[b]!, ids[a]!));
  const starts = rows.flatMap((row, place) =>
    ties === "trec" || place === 0 || scores[row] !== scores[rows[place - 1]!] ? [place] : [],
  );
  return {
    grades: Float64Array.from(rows, (row) => gradeOf.get(ids[row]!) ?? Number.NaN),
    starts: Uint32Array.from([...starts, rows.length]),
    judged: Float64Array.from(gradeOf.values()).sort().reverse(),
  };
}

function byBytes(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** The parameters of measures that only ask whether an account is relevant. */
export const gradedParameters = {
  rel: { about: "the least grade that is relevant", default: 1, least: 1, most: 1_000_000 },
  ties: {
    about: "trec: equal scores in descending order of id, as trec_eval; expected: the mean over all their orders",
    default: "trec",
    choices: ["trec", "expected"],
  },
} satisfies Record<string, RecipeParameter>;

/** How many of the judged accounts are relevant. */
export function relevantOf({ judged }: GradedRanking, { rel }: Settings): number {
  return judged.reduce((count, grade) => count + Number(grade >= Number(rel)), 0);
}

/** A group of equal scores: where it begins, its size, and how many of it are relevant and how many judged not to be. */
export interface TieGroup {
  readonly start: number;
  readonly size: number;
  readonly relevant: number;
  readonly irrelevant: number;
}

/** The groups of equal scores from the first place on. A negative grade is no judgement, as in trec_eval. */
export function* tieGroups({ grades, starts }: GradedRanking, { rel }: Settings): Generator<TieGroup> {
  for (let group = 0; group + 1 < starts.length; group++) {
    const [start, end] = [starts[group]!, starts[group + 1]!];
    let [relevant, irrelevant] = [0, 0];
    for (let place = start; place < end; place++) {
      if (grades[place]! >= Number(rel)) relevant++;
      else if (grades[place]! >= 0) irrelevant++;
    }
    yield { start, size: end - start, relevant, irrelevant };
  }
}
