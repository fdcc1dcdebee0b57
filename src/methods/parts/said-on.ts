import type { Table } from "../../table.js";

/**
 * By account how much it said on a network in a window: its posts and the replies or mentions that it made, whichever are more,
 * for a reply mentions whom it answers. What it said to others counts where it is known; NaN where the posts are not.
 */
export function saidOn(network: string, window: string, { accounts, columns }: Table): Float64Array {
  const [posts, replies, mentions] = ["posts", "replies-made", "mentions-made"].map((measure) =>
    columns.get(`${network}.${measure}.total.${window}`),
  );
  const known = (column: Float64Array | undefined, row: number) => column?.[row] || 0;
  return Float64Array.from(
    accounts,
    (_, row) => (posts?.[row] ?? Number.NaN) + Math.max(known(replies, row), known(mentions, row)),
  );
}

/** The signals that `saidOn` reads. */
export function saidSignals(network: string, windows: readonly string[]): string[] {
  return ["posts", "replies-made", "mentions-made"].flatMap((measure) =>
    windows.map((window) => `${network}.${measure}.total.${window}`),
  );
}

/**
 * What a count of reactions is multiplied with: `1 / (1 + said / usual)`. Up to the usual amount it loses up to half, beyond
 * that in proportion; who says an unknown amount is taken to say the usual one.
 */
export function forAllThat(said: Float64Array, usual: number): (row: number) => number {
  return (row) => (Number.isNaN(said[row]!) ? 0.5 : usual / (usual + said[row]!));
}
