/** A mass of PageRank as a whole number from 0 to 100: 130 + 5.21 ln(mass), rounded; 0 below 1e-20. */
export function tweepcredScale(mass: number): number {
  if (Number.isNaN(mass)) return Number.NaN;
  return mass < 1e-20 ? 0 : Math.min(100, Math.max(0, Math.round(130 + 5.21 * Math.log(mass))));
}

/**
 * What an account's mass is divided by for following more than follow it: 1 up to 2500 followed, then
 * `exp(3 (r - 1) ln(ln(following)))` with r the followed and one over the followers and one, from 1 to 50.
 */
export function followingPenalty(followers: number, following: number): number {
  if (Number.isNaN(followers + following) || following <= 2500) return 1;
  const ratio = (1 + following) / (1 + followers);
  return Math.min(50, Math.max(1, Math.exp(3 * (ratio - 1) * Math.log(Math.log(following)))));
}
