import type { Ranked } from "./ranked.js";

/** Whether leaving out the one row makes the column constant. */
export function isLastOther({ groups, dense, starts }: Ranked, row: number): boolean {
  const group = dense[row]!;
  return groups < 2 || (groups === 2 && starts[group + 1]! - starts[group]! === 1);
}
