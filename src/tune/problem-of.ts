import { parseMeasure } from "../evaluation/measures/parse-measure.js";
import { truthKinds } from "../evaluation/truth/kinds.js";
import { kindOf, type Truth } from "../evaluation/truth/truth.js";
import type { TruthChoice } from "../experiment/truth/choices.js";
import type { Graph } from "../graph.js";
import { BadInput } from "../problem.js";
import type { SignalInfo, SignalTable, Table } from "../table.js";
import type { Block } from "./block.js";
import { accountsOf, restrictToAccounts } from "./held-out/restrict-to-accounts.js";
import type { PastMaterial } from "./past.js";
import type { OtherWindow, Past, TruthProblem, TuneProblem } from "./problem.js";

export interface Material {
  readonly past: PastMaterial | null;
  readonly resamples: number;
  readonly table: SignalTable;
  readonly graphs: ReadonlyMap<string, Graph>;
  readonly seed: number;
  /** The truth that is tuned to, or that reports a balance; null where the experiment has none, which only a balance can do without. */
  readonly asked: { readonly truth: Truth; readonly choice: TruthChoice } | null;
  /** What the block says of several objectives, with the truth of each. */
  readonly objectives: readonly { readonly choice: TruthChoice; readonly truth: Truth; readonly measure: string }[];
  readonly windows: readonly OtherWindow[];
  /** The scores of the experiment's methods, the baselines and the untuned methods. */
  readonly scores: Table;
}

/**
 * What a block asks, as data. Only accounts of the dataset stay in the truth.
 * @throws BadInput for an objective that the truth does not have, and for a truth that is too small to be split.
 */
export function problemOf({ name, subject, spec }: Block, material: Material): TuneProblem {
  const { table, graphs, seed, asked, scores, objectives, past, resamples, windows } = material;
  const balance = typeof spec.objective === "object" && "balance" in spec.objective ? spec.objective.balance : null;
  const facts = {
    name,
    subject,
    spec,
    seed,
    resamples,
    graphs,
    accounts: table.accounts,
    columns: shared(table.columns),
    signals: plain(table.signals),
    comparators: shared(scores.columns),
    windows: windows.map(({ id, columns }) => ({ id, columns: shared(columns) })),
  };
  if (asked === null) {
    if (balance === null) throw new TypeError(`nothing to tune ${name} to: neither a truth nor a balance`);
    return { ...facts, kind: "balance", balance };
  }
  const { choice } = asked;
  const objective = objectiveOf(spec, choice);
  const within = new Set(table.accounts);
  const truth = restrictToAccounts(asked.truth, within);
  const by = spec.splits.by === "auto" ? usualSplit(truth) : spec.splits.by;
  checkSize(truth, by, choice);
  return {
    ...facts,
    kind: "truth",
    truth,
    truthName: choice.name,
    by,
    objective,
    balance,
    objectives: objectives.map(({ choice: own, truth: of, measure }) => ({
      name: `${checked(measure, own)} on ${own.name}`,
      truth: restrictToAccounts(of, within),
      measure: checked(measure, own),
    })),
    measures: [objective, ...choice.measures.filter((measure) => measure !== objective)],
    past: past && inPast(past),
  };
}

function inPast({ table, graphs, truth, truths }: PastMaterial): Past {
  const within = new Set(table.accounts);
  return {
    accounts: table.accounts,
    columns: shared(table.columns),
    signals: plain(table.signals),
    graphs,
    truth: restrictToAccounts(truth, within),
    truths: truths.map((own) => own && restrictToAccounts(own, within)),
  };
}

// Of several objectives the first is the one that the rest of the report is about.
function objectiveOf({ objective }: Block["spec"], choice: TruthChoice): string {
  const [first] = Array.isArray(objective) ? objective : [objective];
  const recipe =
    typeof first === "string" ? first : typeof first === "object" && "measure" in first ? first.measure : null;
  return checked(recipe ?? choice.measures[0]!, choice);
}

function checked(recipe: string, { kind, measures, name }: TruthChoice): string {
  const chosen = parseMeasure(recipe);
  if (!truthKinds[kind].takes(chosen.measure))
    throw new BadInput({
      column: "tune.objective",
      what: `measure is not for ${name}`,
      value: chosen.name,
      expected: `such as ${measures.join(", ")}`,
    });
  return chosen.name;
}

const enoughTopics = 5;

function usualSplit(truth: Truth): TruthProblem["by"] {
  return topicsOf(truth) >= enoughTopics ? "topic" : "account";
}

function topicsOf(truth: Truth): number {
  return kindOf(truth).byTopic?.topics(truth).length ?? 0;
}

function checkSize(truth: Truth, by: TruthProblem["by"], { name }: TruthChoice): void {
  if (by === "topic" && topicsOf(truth) < 2)
    throw new BadInput({
      column: "tune.splits.by",
      what: `${name} has no topics to split`,
      value: "topic",
      expected: "account",
    });
  const accounts = accountsOf(truth).length;
  if (accounts < 4)
    throw new BadInput({
      what: `${name} speaks of too few accounts of the dataset to hold some out`,
      value: String(accounts),
      expected: "at least 4",
    });
  kindOf(truth).checkTunable(truth);
}

// Without what the catalogue knows besides, which no thread can be sent.
function plain(signals: SignalTable["signals"]): Map<string, SignalInfo> {
  return new Map(
    [...signals].map(([key, { id, network, unit, direction, about }]) => [
      key,
      { id, network, unit, direction, about },
    ]),
  );
}

// In shared memory, so that threads need no copy.
function shared(columns: ReadonlyMap<string, Float64Array>): Map<string, Float64Array> {
  return new Map(
    [...columns].map(([name, values]) => {
      const copy = new Float64Array(new SharedArrayBuffer(8 * values.length));
      copy.set(values);
      return [name, copy];
    }),
  );
}
