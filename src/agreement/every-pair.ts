/** Every two of the list, in its order: the first with the second, the first with the third, ... */
export function everyPair<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((a, i) => list.slice(i + 1).map((b): [T, T] => [a, b]));
}
