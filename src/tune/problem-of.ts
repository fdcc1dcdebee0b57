import { parseMeasure } from "../evaluation/measures/parse-measure.js";
import type { Truth } from "../evaluation/truth/truth.js";
import type { TruthChoice } from "../experiment/truth/choices.js";
import type { Graph } from "../graph.js";
import { BadInput } from "../problem.js";
import type { SignalInfo, SignalTable, Table } from "../table.js";
import type { Block } from "./block.js";
import { accountsOf, restrictToAccounts } from "./held-out/restrict-to-accounts.js";
import type { PastMaterial } from "./past.js";
import type { OtherWindow, TuneProblem } from "./problem.js";

export interface Material {
  readonly past: PastMaterial | null;
  readonly resamples: number;
  readonly table: SignalTable;
  readonly graphs: ReadonlyMap<string, Graph>;
  readonly seed: number;
  /** Null where the experiment has none, which only a balance can do without. */
  readonly truth: Truth | null;
  readonly choice: TruthChoice | null;
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
export function problemOf(
  { name, subject, spec }: Block,
  { table, graphs, seed, truth, choice, scores, objectives, past, resamples, windows: others }: Material,
): TuneProblem {
  const balance = typeof spec.objective === "object" && "balance" in spec.objective ? spec.objective.balance : null;
  const windows = others.map(({ id, columns }) => ({ id, columns: shared(columns) }));
  if (truth === null || choice === null) {
    const nothing: Truth = { kind: "reference", values: new Map(table.accounts.map((account) => [account, 0])) };
    return {
      ...{
        name,
        subject,
        spec,
        seed,
        truth: nothing,
        truthName: "",
        by: "account",
        objective: "",
        balance,
        measures: [],
        objectives: [],
      },
      ...{ accounts: table.accounts, columns: shared(table.columns), signals: plain(table.signals), graphs },
      ...{ comparators: shared(scores.columns), past: null, resamples, windows },
    };
  }
  const objective = objectiveOf(spec, choice);
  const known = restrictToAccounts(truth, new Set(table.accounts));
  const by = spec.splits.by === "auto" ? usualSplit(known) : spec.splits.by;
  checkSize(known, by, choice);
  const several = objectives.map(({ choice: own, truth: of, measure }) => ({
    name: `${checked(measure, own)} on ${own.name}`,
    truth: restrictToAccounts(of, new Set(table.accounts)),
    measure: checked(measure, own),
  }));
  return {
    objectives: several,
    ...{ resamples, windows },
    past: past && {
      ...{ accounts: past.table.accounts, columns: shared(past.table.columns) },
      ...{ signals: plain(past.table.signals), graphs: past.graphs },
      truth: restrictToAccounts(past.truth, new Set(past.table.accounts)),
      truths: past.truths.map((own) => own && restrictToAccounts(own, new Set(past.table.accounts))),
    },
    ...{ name, subject, spec, seed, truth: known, truthName: choice.name, by, objective, balance },
    measures: [objective, ...choice.measures.filter((measure) => measure !== objective)],
    ...{ accounts: table.accounts, columns: shared(table.columns), signals: plain(table.signals), graphs },
    comparators: shared(scores.columns),
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
  if (!chosen.measure[kind])
    throw new BadInput({
      ...{ column: "tune.objective", what: `measure is not for ${name}`, value: chosen.name },
      expected: `such as ${measures.join(", ")}`,
    });
  return chosen.name;
}

function usualSplit(truth: Truth): TuneProblem["by"] {
  return truth.kind === "grades" && truth.topics.length >= 5 ? "topic" : "account";
}

function checkSize(truth: Truth, by: TuneProblem["by"], { name }: TruthChoice): void {
  if (by === "topic" && (truth.kind !== "grades" || truth.topics.length < 2))
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
  if (truth.kind === "judgements" && truth.ties.every((tie) => tie === 1))
    throw new BadInput({
      what: "the judgements name no winner: all of them are ties",
      expected: "judgements of both classes",
    });
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
