/** The weights as proportions that sum to 1: what counts is how large each is beside the others. All 0 when all weights are. */
export function proportions<Name extends string>(weights: Readonly<Record<Name, number>>): Record<Name, number> {
  const entries = Object.entries(weights) as [Name, number][];
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
  return Object.fromEntries(entries.map(([name, weight]) => [name, total > 0 ? weight / total : 0])) as Record<
    Name,
    number
  >;
}
