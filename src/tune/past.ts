import { holdOut } from "../datasets/hold-out.js";
import type { Dataset } from "../datasets/open.js";
import type { Truth } from "../evaluation/truth/truth.js";
import { computable } from "../experiment/baselines.js";
import { graphsNeeded } from "../experiment/score.js";
import { heldOutOf, type TruthChoice } from "../experiment/truth/choices.js";
import { truthOfDataset } from "../experiment/truth/truth-of-dataset.js";
import type { Graph } from "../graph.js";
import { BadInput } from "../problem.js";
import { buildSignals } from "../signals/build.js";
import { readEnd } from "../signals/extent.js";
import { buildGraphs } from "../signals/graphs.js";
import type { SignalTable } from "../table.js";
import type { Block } from "./block.js";

/** What was known at an earlier moment, and what came after it until the moment at which the truth of the experiment begins. */
export interface PastMaterial {
  readonly table: SignalTable;
  readonly graphs: ReadonlyMap<string, Graph>;
  readonly truth: Truth;
  /** Of several objectives the truth of each, as it was; null for one that does not begin at a moment. */
  readonly truths: readonly (Truth | null)[];
}

interface Sources {
  readonly opened: Dataset;
  readonly truths: readonly TruthChoice[];
  readonly patterns: readonly string[];
}

/**
 * For a block that is split by time the record as it was earlier: where the truth is what came after a moment, the same span before it is
 * what to tune by, and the signals are those of before that. Null for other blocks.
 * @throws BadInput where the truth does not begin at a moment.
 */
export async function pastOf(
  { spec, untuned: own }: Block,
  choice: TruthChoice | null,
  objectives: readonly TruthChoice[],
  { opened, truths, patterns }: Sources,
): Promise<PastMaterial | null> {
  if (spec.splits.by !== "time") return null;
  const moment = choice?.heldOut?.after ?? null;
  const end = await readEnd(opened);
  if (moment === null || end === null)
    throw new BadInput({
      column: "tune.splits.by",
      what: "no truth to split by time",
      value: choice?.name ?? "",
      expected: 'a truth that begins at a moment, such as {held-out: "after 2018-05-01"}',
    });
  const span = Date.parse(`${end.replace(" ", "T")}Z`) - Date.parse(moment);
  const before = new Date(Date.parse(moment) - span).toISOString();
  const parts = heldOutOf(truths).map((part) => (part.after === null ? part : { ...part, after: before }));
  const until = { ...opened, descriptor: { ...opened.descriptor, end: moment } };
  const { dataset } = await holdOut(until, parts);
  const built = await buildSignals(dataset, patterns);
  const needed = own ? computable([own], [own], built).methods : [];
  const graphs = await buildGraphs(dataset, built, graphsNeeded(needed, built));
  const pastTruths: (Truth | null)[] = [];
  for (const own of objectives) pastTruths.push(own.heldOut?.after ? (await truthOfDataset(dataset, own)).truth : null);
  return {
    table: built.table,
    graphs: graphs.graphs,
    truth: (await truthOfDataset(dataset, choice!)).truth,
    truths: pastTruths,
  };
}
