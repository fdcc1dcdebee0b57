import { normalQuantile } from "./normal-quantile.js";
import { studentTP } from "./student-t-p.js";

/**
 * The t that Student's t with these degrees of freedom (which need not be whole) is at most with this probability; infinite
 * at 0 and 1, NaN outside and without degrees of freedom. By halving on `studentTP`, to about 12 digits.
 */
export function studentTQuantile(probability: number, degrees: number): number {
  if (!(probability >= 0 && probability <= 1 && degrees > 0)) return Number.NaN;
  if (probability === 0.5) return 0;
  if (probability < 0.5) return -studentTQuantile(1 - probability, degrees);
  if (probability === 1 || degrees === Number.POSITIVE_INFINITY) return normalQuantile(probability);
  const twoSided = 2 * (1 - probability);
  let [low, high] = [0, 1];
  while (studentTP(high, degrees) > twoSided && high < 1e300) high *= 2;
  for (let halving = 0; halving < 200 && high - low > 1e-14 * high; halving++) {
    const middle = (low + high) / 2;
    if (studentTP(middle, degrees) > twoSided) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
