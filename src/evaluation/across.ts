import { BadInput } from "../problem.js";
import type { Across, AcrossMeasure, AcrossMethod, AcrossPair } from "../results/across.js";
import { friedman } from "../stats/friedman.js";
import { holm } from "../stats/holm.js";
import { maximalCliques } from "../stats/maximal-cliques.js";
import { numberOrNull } from "../stats/number-or-null.js";
import { wilcoxon } from "../stats/wilcoxon.js";
import { parseMeasure } from "./measures/parse-measure.js";

/** What one dataset, or one topic, says of the methods. */
export interface AcrossBlock {
  readonly name: string;
  readonly readings: readonly { readonly method: string; readonly measure: string; readonly estimate: number | null }[];
}

/**
 * Ranks methods over several datasets, or topics: mean ranks, Friedman's test with the correction for ties, Wilcoxon's
 * signed-rank test of every two methods with Holm's adjustment, and the groups of a critical-difference diagram. Only methods
 * that every block has are taken, and only blocks that have a number for all of these; what is left out is a warning.
 *
 * Source: J. Demšar (2006), Statistical comparisons of classifiers over multiple data sets, JMLR 7; Wilcoxon with Holm in
 * place of Nemenyi's test as A. Benavoli, G. Corani, F. Mangili (2016), JMLR 17, advise.
 * @throws BadInput for fewer than two blocks, no measure that all have, or fewer than two methods.
 */
export function across(blocks: readonly AcrossBlock[], level: number, wanted?: readonly string[]): Across {
  if (blocks.length < 2)
    throw new BadInput({
      what: "one block only",
      value: blocks[0]?.name ?? "",
      expected: "two datasets or topics, or more",
    });
  const shared = commonTo(blocks, ({ measure }) => measure);
  const measures = wanted?.map((text) => parseMeasure(text).name) ?? shared;
  const missing = measures.find((measure) => !shared.includes(measure));
  if (missing !== undefined || measures.length === 0)
    throw new BadInput({
      what: "no measure that every block has",
      value: missing ?? "",
      names: shared,
      expected: shared.length > 0 ? `one of ${shared.join(", ")}` : "evaluations by the same measures",
    });
  const warnings: string[] = [];
  const found = measures.map((measure) => acrossMeasure(measure, blocks, level, warnings));
  return { version: 1, level, warnings: [...new Set(warnings)], across: found };
}

function acrossMeasure(
  measure: string,
  blocks: readonly AcrossBlock[],
  level: number,
  warnings: string[],
): AcrossMeasure {
  const readings = blocks.map(({ name, readings: all }) => ({
    name,
    readings: all.filter((reading) => reading.measure === measure),
  }));
  const methods = commonTo(readings, ({ method }) => method);
  const strangers = [...new Set(readings.flatMap((block) => block.readings.map(({ method }) => method)))].filter(
    (method) => !methods.includes(method),
  );
  if (strangers.length > 0)
    warnings.push(`${measure}: left out methods that not every block has: ${strangers.join(", ")}`);
  if (methods.length < 2)
    throw new BadInput({
      what: "fewer than two methods that every block has",
      value: measure,
      expected: "two or more",
    });
  const valued = readings.map(({ name, readings: all }) => {
    const of = new Map(all.map(({ method, estimate }) => [method, estimate]));
    return { name, values: Float64Array.from(methods, (method) => of.get(method) ?? Number.NaN) };
  });
  const kept = valued.filter(({ values }) => !values.some(Number.isNaN));
  const undefinedIn = valued.filter(({ values }) => values.some(Number.isNaN)).map(({ name }) => name);
  if (undefinedIn.length > 0)
    warnings.push(`${measure}: left out blocks where it is undefined: ${undefinedIn.join(", ")}`);
  const sign = parseMeasure(measure).measure.better === "higher" ? 1 : -1;
  return compared(measure, kept, methods, sign, level);
}

function compared(
  measure: string,
  blocks: readonly { readonly name: string; readonly values: Float64Array }[],
  names: readonly string[],
  sign: number,
  level: number,
): AcrossMeasure {
  const test = friedman(blocks.map(({ values }) => values.map((value) => sign * value)));
  const order = [...names.keys()].sort(
    (a, b) => test.meanRanks[a]! - test.meanRanks[b]! || (names[a]! < names[b]! ? -1 : 1),
  );
  const methods = order.map((at) => ({
    method: names[at]!,
    meanRank: test.meanRanks[at] ?? null,
    values: blocks.map(({ values }) => values[at]!),
  }));
  const pairs = pairsOf(methods, sign, level);
  const apart = new Set(pairs.filter(({ verdict }) => verdict !== "not enough data").map(({ a, b }) => `${a}\n${b}`));
  const joined = (a: number, b: number) =>
    !apart.has(`${methods[Math.min(a, b)]!.method}\n${methods[Math.max(a, b)]!.method}`);
  const { statistic, degrees, p, f } = test;
  const known = !Number.isNaN(statistic);
  return {
    measure,
    blocks: blocks.map(({ name }) => name),
    methods,
    friedman: known ? { statistic, degrees, p } : null,
    imanDavenport: known ? { f: numberOrNull(f), p: test.fP } : null,
    pairs,
    groups: maximalCliques(methods.length, joined)
      .filter(({ length }) => length > 1)
      .map((group) => group.map((at) => methods[at]!.method)),
  };
}

function pairsOf(methods: readonly AcrossMethod[], sign: number, level: number): AcrossPair[] {
  const tests = methods.flatMap((one, i) =>
    methods.slice(i + 1).map((other) => {
      const advantages = Float64Array.from(one.values, (value, block) => sign * (value - other.values[block]!));
      const wins = advantages.filter((advantage) => advantage > 0).length;
      const losses = advantages.filter((advantage) => advantage < 0).length;
      const ties = advantages.length - wins - losses;
      const { p, positive, n } = wilcoxon(advantages);
      return { a: one.method, b: other.method, wins, losses, ties, p, ahead: positive > (n * (n + 1)) / 4 };
    }),
  );
  const adjusted = holm(Float64Array.from(tests, ({ p }) => p));
  return tests.map(({ ahead, ...test }, i): AcrossPair => {
    const shown = adjusted[i]! <= 1 - level;
    return { ...test, adjustedP: adjusted[i]!, verdict: shown ? (ahead ? "better" : "worse") : "not enough data" };
  });
}

type Reading = AcrossBlock["readings"][number];

function commonTo(blocks: readonly AcrossBlock[], key: (reading: Reading) => string): string[] {
  const [first, ...rest] = blocks.map(({ readings }) => new Set(readings.map(key)));
  return [...(first ?? [])].filter((name) => rest.every((set) => set.has(name)));
}
