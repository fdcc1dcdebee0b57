import type { Random } from "../../random.js";
import type { Table } from "../../table.js";
import type { Measure } from "../measures/measure.js";
import type { ChosenMeasure } from "../measures/parse-measure.js";
import type { Evaluator } from "./evaluator.js";
import type { GradedTopic } from "./grades/grades.js";
import type { Pairs, RowOf } from "./pairs.js";
import type { TruthTable } from "./truth-table.js";

/** A column of the table that a truth is read from. */
export interface TruthColumn {
  readonly kind: "id" | "text" | "number";
  readonly required?: true;
  readonly minimum?: number;
  /** Taken where a row says nothing. */
  readonly fallback?: number;
  readonly about: string;
}

/** Everything that there is to say of one kind of truth: a plain object, and the only place where its name is asked for. */
export interface TruthKind<T> {
  /** What a table of it says, in one sentence. */
  readonly about: string;
  readonly columns: Readonly<Record<string, TruthColumn>>;
  /** Columns that together must be unique. */
  readonly key?: readonly string[];
  /** By column the one that a file may have in its place. */
  readonly instead: Readonly<Record<string, string>>;
  /** The columns that a file must have, in words. */
  readonly heads: string;
  /** A file whose columns make several kinds is taken as the one with the highest. */
  readonly precedence: number;
  /** Whether it has to be known which class should be above the others. */
  readonly hasClasses: boolean;
  /** The recipes of the measures that are taken where none is asked for. */
  readonly defaultMeasures: readonly string[];
  /** Whether a measure can be asked of it. */
  takes(measure: Measure): boolean;
  /** @throws BadInput with row and column for what makes no truth. */
  read(table: TruthTable, options: { readonly positive?: string | undefined }): ReadKind<T>;
  evaluator(scores: ScoresToEvaluate, truth: T, measures: readonly ChosenMeasure[], seed: number): Evaluator;
  /** Whether a measure of these accounts alone can be defined; a small part may have nobody of the rarer class. */
  isMeasurable(truth: T, accounts: readonly string[]): boolean;
  /** The accounts that it speaks of, in the order of their ids. */
  accounts(truth: T): string[];
  /** What it says of these accounts alone. */
  restrict(truth: T, within: ReadonlySet<string>): T;
  /** What it says where accounts count as often as they were drawn: in weights, or as copies with ids of their own (`copyId`). */
  resampled(truth: T, drawn: ReadonlyMap<string, number>): { readonly truth: T; readonly by: "weight" | "copies" };
  /** The one value that it has for each account; null where it has none, or several. */
  values(truth: T): ReadonlyMap<string, number> | null;
  /** What weights are fitted to: pairs that it tells apart, or values. */
  fitTo(truth: T): FitToPairs | FitToValues;
  /** @throws BadInput where nothing can be tuned to it. */
  checkTunable(truth: T): void;
  /** Of a truth that is made of pairs what these are; null where accounts are what it is made of. */
  readonly madeOfPairs: MadeOfPairs<T> | null;
  /** Of a truth that can be split by topic how; else null. */
  readonly byTopic: ByTopic<T> | null;
}

/** A truth as it was read, with what was left out on the way. */
export interface ReadKind<T> {
  readonly truth: T;
  readonly warnings: readonly string[];
}

export interface ScoresToEvaluate {
  readonly table: Table;
  /** The scores of each topic, where they come from a run that ranks every topic by itself. */
  readonly byTopic?: ReadonlyMap<string, Table> | undefined;
}

export interface FitToPairs {
  /** The pairs of rows; about `limit` of them are drawn where there are many more. */
  pairs(rowOf: RowOf, limit: number, stream: Random): Pairs;
}

export interface FitToValues {
  readonly values: ReadonlyMap<string, number>;
}

/** A pair with an end on either side of a split is lost, and a fit of such pairs says how likely an account is found above another. */
export interface MadeOfPairs<T> {
  /** What one of them is called: `judgement`. */
  readonly noun: string;
  count(truth: T): number;
}

export interface ByTopic<T> {
  topics(truth: T): readonly GradedTopic[];
  /** What it says of the topics that are wanted, by name; "" is that of a truth without topics. */
  keep(truth: T, wanted: (topic: string) => boolean): T;
}
