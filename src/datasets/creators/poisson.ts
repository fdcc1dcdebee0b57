import type { Random } from "../../random.js";

/**
 * A Poisson draw. Above a mean of 60 it is a rounded normal draw, whose error no statistic here can see; a mean of 0 or
 * less gives 0.
 */
export function poisson(random: Random, mean: number): number {
  if (!(mean > 0)) return 0;
  if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.normal()));
  let count = 0;
  let product = random.uniform();
  for (const floor = Math.exp(-mean); product > floor; product *= random.uniform()) count++;
  return count;
}
