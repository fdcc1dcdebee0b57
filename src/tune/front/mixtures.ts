/** In how many parts the attention is cut, by the number of objectives: 11 mixtures of two, 15 of three, 20 of four. */
const partsOf = [0, 0, 10, 4, 3];

/** The mixtures of so many objectives: how much of the attention each of them gets, the first one all of it first. */
export function mixturesOf(objectives: number): number[][] {
  const total = partsOf[objectives]!;
  const shares = (left: number, more: number): number[][] =>
    more === 1
      ? [[left]]
      : Array.from({ length: left + 1 }, (_, i) => left - i).flatMap((own) =>
          shares(left - own, more - 1).map((rest) => [own, ...rest]),
        );
  return shares(total, objectives).map((own) => own.map((share) => share / total));
}
