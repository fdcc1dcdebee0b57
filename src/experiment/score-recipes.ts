import type { Dataset } from "../datasets/open.js";
import type { MethodInput } from "../method.js";
import { methodParser, type ParsedMethod } from "../methods/parse.js";
import { BadInput } from "../problem.js";
import type { BuiltSignals } from "../signals/build.js";
import type { SignalTable, Table } from "../table.js";
import { asSignals } from "./as-signals.js";
import { audienceOf } from "./audience.js";
import { computable, withBaselines } from "./baselines.js";
import { either, type OwnMethods, ownMethods } from "./methods/own-methods.js";
import { accountNames } from "./names.js";
import { scoreMethods } from "./score.js";
import { scoreDataset } from "./score-dataset.js";

/** Scores of several methods, a column each under the method's recipe, and what they were made of. */
export interface Scores extends Table {
  readonly methods: readonly ParsedMethod[];
  /** The signals and graphs that the methods saw. */
  readonly input: MethodInput;
  /** The followers of each account; NaN where nothing is known of them. */
  readonly followers: Float64Array;
  /** The names of accounts, where the dataset has them. */
  readonly names: ReadonlyMap<string, string>;
  /** Null for scores of a table. */
  readonly dataset: Dataset | null;
  /** Of a dataset: its signals, for what needs more of them than the table. */
  readonly built: BuiltSignals | null;
  readonly warnings: readonly string[];
}

/** What recipes may name besides registered methods. */
export interface ScoreOptions {
  /** Methods that are not registered, under the names that recipes may use: `{ listedPerFollower }` is `listed-per-follower`. */
  readonly methods?: OwnMethods | undefined;
  /** The folder that the paths of methods in files start from. @defaultValue the working folder */
  readonly base?: string | undefined;
}

/**
 * Scores every account of a dataset, or of a table of signals, by each of the methods: recipes such as
 * `twitter-impact(halfLifeDays=30)`, or paths of composite methods. A score is NaN where its method cannot say. A table whose
 * columns are not described counts as signals of the catalogue, by their names.
 * @throws BadInput for an unknown method or parameter, with the nearest name, a method named twice, and a need that the data
 *   does not meet.
 */
export async function scoreRecipes(
  from: Dataset | Table | SignalTable,
  recipes: string | readonly string[],
  { methods: own, base = process.cwd() }: ScoreOptions = {},
): Promise<Scores> {
  const texts = [recipes].flat();
  const { methodFiles } = await import("./methods/method-files.js");
  const parse = methodParser(either(await methodFiles(texts, base), ownMethods(own)));
  const methods = texts.map((text) => parse(text));
  const twice = methods.find(({ name }, i) => methods.findIndex((one) => one.name === name) !== i);
  if (twice) throw new BadInput({ what: "method named twice", value: twice.name, expected: "each recipe once" });
  return "engine" in from ? scoresOfDataset(from, methods) : scoreTable(from, methods);
}

async function scoresOfDataset(dataset: Dataset, methods: readonly ParsedMethod[]): Promise<Scores> {
  // With what the baselines of an evaluation and the share of followers in a score need.
  const { built, graphs, scored } = await scoreDataset(dataset, { methods, baselines: false, baselinesLater: true });
  const input = { table: built.table, graphs: graphs.graphs };
  const { table, warnings } = scored;
  const followers = audienceOf(built.table);
  return { ...table, methods, input, followers, names: await accountNames(dataset), dataset, built, warnings };
}

function scoreTable(from: Table | SignalTable, methods: readonly ParsedMethod[]): Scores {
  const input = { table: asSignals(from), graphs: new Map() };
  const graph = methods.find(({ method, params }) => (method.graphs?.(params) ?? []).length > 0);
  if (graph)
    throw new BadInput({
      what: "method runs on a graph, which a table has not",
      value: graph.name,
      expected: "a dataset",
    });
  const { table, warnings } = scoreMethods(methods, input, input);
  const followers = audienceOf(input.table);
  return { ...table, methods, input, followers, names: new Map(), dataset: null, built: null, warnings };
}

/** The same scores with those of the baselines that every evaluation carries, as far as the data can tell them. */
export function scoresWithBaselines(scores: Scores): Scores {
  const { input } = scores;
  const { methods } = computable(withBaselines(scores.methods), scores.methods, input);
  const added = methods.slice(scores.methods.length);
  const { table } = scoreMethods(added, input, input);
  return { ...scores, methods, columns: new Map([...scores.columns, ...table.columns]) };
}
