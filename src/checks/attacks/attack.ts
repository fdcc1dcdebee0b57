import type { World } from "../world/world.js";

/** A way to buy or make influence that is none. */
export interface Attack {
  readonly label: string;
  /** The documented case, with its source. */
  readonly incident: string;
  /** How large it is tried: the last one is what the verdict is of. */
  readonly sizes: readonly number[];
  /** In words, for the evidence: `10,000 bought followers`. */
  describe(size: number): string;
  /** What it costs, in actions that somebody has to make: our estimate, the same for every method. */
  cost(size: number): number;
  /** What the profile has more for it. */
  profile?(size: number): { readonly followers?: number; readonly following?: number; readonly mutual?: number };
  /** Lets it happen to an account of the world. */
  mount(world: World, account: string, size: number): void;
}
