import { type AgreeOptions, agree } from "../../src/agreement/agree.js";
import { parseStratum } from "../../src/agreement/stratum.js";
import { type Random, random } from "../../src/random.js";
import { parseStatistic } from "../../src/stats/parse-statistic.js";

export const measured = ["pearson", "spearman", "kendall-tau-b"];

/** Two columns of a population, drawn anew for each simulation. */
export type Population = (draw: Random, size: number) => [x: Float64Array, y: Float64Array];

/** Normal scores of correlation 0.6, whose three agreements are known. */
export const normal: Population = (draw, size) => {
  const x = Float64Array.from({ length: size }, () => draw.normal());
  return [x, x.map((value) => 0.6 * value + 0.8 * draw.normal())];
};
export const truthOfNormal = [0.6, (6 / Math.PI) * Math.asin(0.3), (2 / Math.PI) * Math.asin(0.6)];

/** The share of simulated panels whose interval covers the truth, for each of the measured statistics. */
export async function coverage(
  population: Population,
  truth: readonly number[],
  { size, simulations, ...options }: AgreeOptions & { size: number; simulations: number },
): Promise<number[]> {
  const covered = measured.map(() => 0);
  const accounts = Array.from({ length: size }, (_, i) => String(i));
  for (let simulation = 0; simulation < simulations; simulation++) {
    const [x, y] = population(random(7, "coverage", simulation), size);
    const columns = new Map([
      ["x", x],
      ["y", y],
    ]);
    const asked = [measured.map(parseStatistic), [parseStratum("all")]] as const;
    const { agreement } = await agree({ accounts, columns }, ...asked, { ...options, seed: simulation });
    for (const [i, { low, high }] of agreement.entries())
      covered[i]! += Number(low! <= truth[i]! && truth[i]! <= high!);
  }
  return covered.map((count) => count / simulations);
}
