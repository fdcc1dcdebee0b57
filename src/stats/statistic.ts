import type { Ranked } from "./ranked.js";

/** The parameters of a statistic by name, and its `cutoff` where it has one. */
export type Settings = Readonly<Record<string, string | number>>;

/** What a parameter may be: a number strictly between or at bounds, or one of some words. */
export type RecipeParameter =
  | { readonly about: string; readonly default: number; readonly above: number; readonly below: number }
  | { readonly about: string; readonly default: number; readonly least: number; readonly most: number }
  | { readonly about: string; readonly default: string; readonly choices: readonly string[] };

/** How alike or how far apart two columns are, in one number: a plain object that carries every fact about itself. */
export interface Statistic {
  readonly name: string;
  readonly label: string;
  /** One sentence. */
  readonly about: string;
  /** A paper or URL. */
  readonly source: string;
  /** The smallest and the largest value it can have. */
  readonly range: readonly [number, number];
  /** True when it is the same with the columns swapped, whatever the parameters. */
  readonly symmetric: boolean;
  /** Of one that is not, whether it is with these parameters; without the key it never is. */
  symmetricWith?(settings: Settings): boolean;
  /** Whether a larger number says that the columns are more alike, or less. */
  readonly kind: "agreement" | "distance";
  readonly parameters: Readonly<Record<string, RecipeParameter>>;
  /** True when it looks at the first k accounts: its recipe ends in `@k`. */
  readonly cutoff?: true;
  /**
   * The statistic of two columns over the same rows; NaN where they do not define it (too few rows, a constant column).
   * @throws RangeError when the lengths differ.
   */
  estimate(a: Ranked, b: Ranked, settings: Settings): number;
}
