import { erfc } from "./erfc.js";

/** The probability that a standard normal number is at most z; about 14 digits in either tail. NaN for NaN. */
export function normalCdf(z: number): number {
  return erfc(-z / Math.SQRT2) / 2;
}
