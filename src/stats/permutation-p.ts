/**
 * The p of a permutation test from the number of permutations at least as extreme as the data: (hits + 1) / (permutations
 * + 1), for the data are one of the permutations. Never 0, at most 1; 1 without permutations.
 *
 * Source: B. Phipson, G. K. Smyth (2010), Permutation p-values should never be zero, https://doi.org/10.2202/1544-6115.1585
 */
export function permutationP(hits: number, permutations: number): number {
  return (hits + 1) / (permutations + 1);
}
