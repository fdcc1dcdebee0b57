import type { Table } from "../../../table.js";
import { rankGrades } from "../../measures/graded-ranking.js";
import type { ChosenMeasure } from "../../measures/parse-measure.js";
import { count } from "../count.js";
import type { Evaluator, MethodEvaluator } from "../evaluator.js";
import { flips } from "../flips.js";
import type { ScoresToEvaluate } from "../kind.js";
import { leftOut, notice, type Warning } from "../warning.js";
import type { Grades } from "./grades.js";

/** The scores for a topic: the same for every topic, or of a run that ranks each topic by itself; null where it has none. */
type ScoresOf = (topic: string | null) => Table | null;

/**
 * Evaluates rankings against grades. Units are topics: in a resample a topic counts as often as it was drawn. Judged accounts
 * that are not ranked are missed, accounts ranked that were not judged gain nothing, and topics that the scores do not have
 * are left out, as trec_eval does; of several runs, those that any of them does not have.
 */
export function gradesEvaluator(
  { table, byTopic }: ScoresToEvaluate,
  truth: Grades,
  measures: readonly ChosenMeasure[],
): Evaluator {
  const scoresOf: ScoresOf = byTopic ? (topic) => byTopic.get(topic ?? "") ?? null : () => table;
  const topics = truth.topics.filter(({ topic }) => everyMethodRanks(scoresOf(topic)));
  const values = measures.map(() => [] as Float64Array[]);
  const ranked = topics.map(({ topic }) => scoresOf(topic)!.accounts.length);
  for (const [at, { topic, grades }] of topics.entries()) {
    const { accounts, columns } = scoresOf(topic)!;
    for (const [method, column] of [...columns.values()].entries()) {
      for (const [number, { measure, settings }] of measures.entries()) {
        const ties = settings["ties"] === "expected" ? "expected" : "trec";
        values[number]![method] ??= new Float64Array(topics.length);
        values[number]![method]![at] = measure.grades!(rankGrades(accounts, column, grades, ties), settings);
      }
    }
  }
  const names = topics.map(({ topic }) => topic);
  return {
    unit: "topics",
    units: topics.length,
    // Of a run it is enough that it ranks the topic.
    knowsAnyone:
      byTopic !== undefined || truth.topics.some(({ grades }) => table.accounts.some((account) => grades.has(account))),
    warnings: warningsOf(scoresOf, truth),
    methodEvaluators: (measure) => values[measure]!.map((each) => methodEvaluator(each, names, ranked)),
    permuted(measure, a, b) {
      const [first, second] = [values[measure]![a]!, values[measure]![b]!];
      const parts = first.map((value, i) => (value - second[i]!) / first.length);
      const observed = parts.reduce((sum, part) => sum + part, 0);
      return (stream) => (stream ? flips(parts, stream) : observed);
    },
  };
}

function methodEvaluator(
  values: Float64Array,
  names: readonly (string | null)[],
  ranked: readonly number[],
): MethodEvaluator {
  const topics = names.flatMap((topic, i) => (topic === null ? [] : [{ topic, n: ranked[i]!, estimate: values[i]! }]));
  const n = topics.length > 0 ? topics.length : (ranked[0] ?? 0);
  const resampled = (counts: Int32Array) => {
    let [total, drawn] = [0, 0];
    for (let i = 0; i < values.length; i++) {
      total += counts[i]! * values[i]!;
      drawn += counts[i]!;
    }
    return total / drawn;
  };
  return {
    readings: [...topics, { topic: null, n, estimate: resampled(new Int32Array(values.length).fill(1)) }],
    resampled,
  };
}

// A method that ranks nothing for a topic was not run for it.
function everyMethodRanks(scores: Table | null): boolean {
  return scores !== null && methodsWithout(scores).length === 0;
}

function methodsWithout({ columns }: Table): string[] {
  return [...columns].filter(([, column]) => column.every(Number.isNaN)).map(([method]) => method);
}

function warningsOf(scoresOf: ScoresOf, truth: Grades): Warning[] {
  const absent = truth.topics.filter(({ topic }) => scoresOf(topic) === null);
  const partial = truth.topics.flatMap(({ topic }) => {
    const scores = scoresOf(topic);
    return scores && !everyMethodRanks(scores) ? [{ topic, without: methodsWithout(scores) }] : [];
  });
  const topics = truth.topics.filter(({ topic }) => everyMethodRanks(scoresOf(topic)));
  const irrelevant = topics.filter(({ grades }) => ![...grades.values()].some((grade) => grade > 0));
  let [unranked, graded] = [0, 0];
  for (const { topic, grades } of topics) {
    const accounts = new Set(scoresOf(topic)!.accounts);
    for (const account of grades.keys()) {
      graded++;
      if (!accounts.has(account)) unranked++;
    }
  }
  const negative = topics.reduce((n, { grades }) => n + [...grades.values()].filter((grade) => grade < 0).length, 0);
  return [
    ...(absent.length > 0 ? [leftOut(`${count(absent.length, "topic")} that the scores do not have`)] : []),
    ...(partial.length > 0
      ? [
          leftOut(
            `${count(partial.length, "topic")} that not every method ranks (such as ${partial[0]!.topic}, without ${partial[0]!.without.join(", ")})`,
          ),
        ]
      : []),
    ...(irrelevant.length > 0
      ? [notice(`${count(irrelevant.length, "topic")} without a relevant account: 0 by every measure, as in trec_eval`)]
      : []),
    ...(unranked > 0
      ? [notice(`${unranked} of ${count(graded, "grade")} are of accounts that no score ranks: missed`)]
      : []),
    ...(negative > 0 ? [notice(`${count(negative, "negative grade")}: no gain, and no judgement for Bpref`)] : []),
    ...(topics.length === 1 ? [notice("one topic only: no interval, for topics are what is resampled")] : []),
  ];
}
