import type { z } from "zod";
import type { Graph, GraphName } from "./graph.js";
import type { SignalTable } from "./table.js";

/** What a method may look at: signals, and graphs by name. It changes neither. */
export interface MethodInput {
  readonly table: SignalTable;
  readonly graphs: ReadonlyMap<string, Graph>;
}

/**
 * What an additive method says of where its scores come from: for each signal one number per account. The parts of an
 * account sum to its score before the final scaling; NaN where the signal is unknown is not used: an unknown signal
 * contributes 0.
 */
export type Contributions = ReadonlyMap<string, Float64Array>;

/** The scores of an iterative method, and how they were reached. */
export interface Solution {
  readonly scores: Float64Array;
  readonly iterations: number;
  /** By how much the last iteration changed the values: the sum of the changes over the sum of the values. */
  readonly residual: number;
  /** The residual that it was to reach; a larger one means that it was stopped. */
  readonly tolerance: number;
}

/** A scoring method: a plain object that carries every fact about itself. Pure: no clock, file, environment or hidden randomness. */
export interface Method<Shape extends z.ZodObject = z.ZodObject> {
  readonly label: string;
  /** One sentence. */
  readonly about: string;
  /** A paper or URL, or "baseline". */
  readonly source: string;
  /** True where the original formula was never published. */
  readonly reconstruction?: true;
  /** The networks it reads; empty when it reads whatever there is. */
  readonly networks: readonly string[];
  /** The closed range of its scores, or null when they have no bounds. */
  readonly scale: { readonly min: number; readonly max: number } | null;
  /** Patterns (`*.followers`, `*` stands for one or more segments); for each, at least one signal must be in the table. */
  readonly needs: readonly string[];
  /** Patterns of further signals that it takes where the dataset has them. */
  readonly uses: readonly string[];
  /** The names of the graphs that it cannot do without when it has these parameters. */
  graphs?(params: z.output<Shape>): readonly GraphName[];
  /** A strict zod object; every field has a default, bounds and a description. */
  readonly params: Shape;
  /** One score per account in the order of the table; NaN where the method cannot say. */
  score(input: MethodInput, params: z.output<Shape>): Float64Array;
  /** For an iterative method: the scores that `score` gives, with how they were reached. */
  solve?(input: MethodInput, params: z.output<Shape>): Solution;
  contributions?(input: MethodInput, params: z.output<Shape>): Contributions;
  /** The formula in plain text: `followers / (followers + following)`. */
  readonly formula?: string;
  /** By the id of a check or of one of its parts: why the method cannot pass it by design, in one sentence. */
  readonly exempt?: Readonly<Record<string, string>>;
  /** For a method over others: the same over these, whose recipes its parameter `of` names. */
  compose?(parts: readonly MethodPart[]): Method;
  /** True where the method can also score an account within one topic, from a table whose rows are accounts in topics. */
  readonly topical?: true;
}

/** A method that another one is made of, with the parameters that it has there. */
export interface MethodPart {
  readonly method: Method;
  readonly params: Readonly<Record<string, number | string>>;
}

/**
 * Types a method by its own parameters, and gives back the same object as a `Method` of any. Nothing is checked here: the compiler
 * checks the shape, and a method of the registry goes through the contract tests.
 * @example
 * import { defineMethod, openDataset, score, tunable } from "cloutlab";
 * import { z } from "zod";
 *
 * const listedPerFollower = defineMethod({
 *   label: "Listed per follower",
 *   about: "On how many lists an account is for each of its followers.",
 *   source: "baseline",
 *   networks: ["twitter"],
 *   scale: null,
 *   needs: ["twitter.listed", "twitter.followers"],
 *   uses: [],
 *   params: z.strictObject({ prior: tunable({ default: 100, min: 1, max: 10_000, about: "Followers added to everybody's." }) }),
 *   score({ table }, { prior }) {
 *     const lists = table.columns.get("twitter.listed")!;
 *     const followers = table.columns.get("twitter.followers")!;
 *     return lists.map((value, row) => value / (followers[row]! + prior));
 *   },
 * });
 * const scores = await score(await openDataset("creators"), "listed-per-follower", { methods: { listedPerFollower } });
 */
export function defineMethod<Shape extends z.ZodObject>(method: Method<Shape>): Method {
  return method as unknown as Method;
}
