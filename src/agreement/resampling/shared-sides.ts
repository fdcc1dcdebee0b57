import type { SharedColumn } from "../shared-column.js";
import { countSharedSide, newSharedSide, type Side } from "./side.js";

/** What pairs share when no account is missing: each column of each resample is counted once, not once a pair. */
export interface SharedSides {
  /** Begins the next resamples; the sides of those before are scratch space again. */
  next(weights: readonly Int32Array[]): void;
  of(column: SharedColumn, place: number): Side;
}

export function sharedSides(): SharedSides {
  const made = new Map<SharedColumn, Side[]>();
  const counted = new Set<Side>();
  let weights: readonly Int32Array[] = [];
  return {
    next(drawn) {
      weights = drawn;
      counted.clear();
    },
    of(column, place) {
      const sides = made.get(column) ?? [];
      made.set(column, sides);
      sides[place] ??= newSharedSide(column);
      if (!counted.has(sides[place])) countSharedSide(sides[place], weights[place]!);
      counted.add(sides[place]);
      return sides[place];
    },
  };
}
