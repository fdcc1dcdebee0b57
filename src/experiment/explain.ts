import { dirname, relative, resolve } from "node:path";
import { holdOut } from "../datasets/hold-out.js";
import { locateDataset } from "../datasets/locate.js";
import { openDataset } from "../datasets/open.js";
import type { MethodInput } from "../method.js";
import { methodParser, type ParsedMethod } from "../methods/parse.js";
import { BadInput } from "../problem.js";
import type { OnProgress } from "../progress.js";
import type { Explanation, MethodExplanation, TopicRating } from "../results/explanation.js";
import { buildSignals } from "../signals/build.js";
import { buildGraphs } from "../signals/graphs.js";
import { numberOrNull } from "../stats/number-or-null.js";
import { ranks } from "../stats/ranks.js";
import { sum } from "../stats/sum.js";
import { graphPlace } from "./graph-place.js";
import { type FileRecord, recordedFiles } from "./methods/file-record.js";
import { type OwnMethods, ownMethods } from "./methods/own-methods.js";
import { accountNames } from "./names.js";
import { graphsNeeded, patternsOf } from "./score.js";
import type { ExperimentSpec } from "./spec.js";
import { readRunFile } from "./store.js";
import { rateTopics } from "./topics.js";
import { heldOutOf, truthChoices } from "./truth/choices.js";

interface RunDocument {
  readonly spec: ExperimentSpec;
  readonly files?: FileRecord;
  readonly dataset: { readonly hash: string; readonly folder: string; readonly name: string };
}

/**
 * Explains the scores of one account of a run, from the dataset that the run was made of.
 * @throws BadInput when the folder is no run, the account is not in it, or the dataset has changed since.
 */
export async function explainAccount(
  run: string,
  account: string,
  onProgress: OnProgress,
  own?: OwnMethods,
): Promise<Explanation> {
  const { spec, files, dataset: made } = readRunFile(run, "run.json") as RunDocument;
  onProgress(`opening ${made.name}`);
  const opened = await openDataset(locateDataset(resolve(run, made.folder), dirname(run)), { validate: false });
  try {
    if (opened.hash !== made.hash)
      throw new BadInput({
        file: run,
        what: "the dataset has changed since the run",
        value: made.name,
        expected: "the files that it was made of; run the experiment again",
      });
    const methods = spec.methods.map(methodParser(await recordedFiles(files, run, ownMethods(own))));
    // The methods may see now what they saw then.
    const { dataset } = await holdOut(opened, heldOutOf(truthChoices(spec)));
    onProgress("building signals");
    const built = await buildSignals(dataset, patternsOf(methods));
    const row = built.table.accounts.indexOf(account);
    if (row < 0)
      throw new BadInput({
        file: run,
        what: "no such account in the run",
        value: account,
        names: built.table.accounts,
        expected: "an account of scores.csv",
      });
    const { graphs } = await buildGraphs(dataset, built, graphsNeeded(methods, built));
    const topics = await rateTopics(dataset, built, methods, spec.topics);
    const names = await accountNames(dataset);
    return explainScores({ methods, input: { table: built.table, graphs }, names, topics }, row);
  } finally {
    opened.close();
  }
}

/** Scores of methods, what they were made of, and what else is known of the accounts. */
export interface ExplainedScores {
  readonly methods: readonly ParsedMethod[];
  readonly input: MethodInput;
  readonly names: ReadonlyMap<string, string>;
  readonly topics: readonly TopicRating[];
}

/** Explains the scores of the account in one row. */
export function explainScores({ methods, input, names, topics }: ExplainedScores, row: number): Explanation {
  const account = input.table.accounts[row]!;
  return {
    version: 1,
    account,
    name: names.get(account) ?? account,
    methods: methods.map((method) => explainMethod(method, input, row)),
    topics: topics.filter((rating) => rating.account === account).sort((a, b) => b.score - a.score || a.rank - b.rank),
  };
}

/** Where the score of one row of a table comes from by a method. */
function explainMethod({ name, method, params }: ParsedMethod, input: MethodInput, row: number): MethodExplanation {
  const scores = method.score(input, params);
  const places = ranks(scores);
  const parts = [...(method.contributions?.(input, params) ?? [])]
    .map(([signal, values]) => ({ signal, contribution: values[row]! }))
    .filter(({ contribution }) => contribution !== 0 && !Number.isNaN(contribution))
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution) || (a.signal < b.signal ? -1 : 1));
  const total = sum(Float64Array.from(parts, ({ contribution }) => contribution));
  const share = (contribution: number) => (total === 0 ? 0 : contribution / total);
  return {
    method: name,
    label: method.label,
    score: numberOrNull(scores[row]),
    rank: numberOrNull(places[row]),
    of: places.filter((place) => !Number.isNaN(place)).length,
    total: method.contributions ? total : null,
    networks: byNetwork(parts, input).map(([network, contribution]) => ({
      network,
      contribution,
      share: share(contribution),
    })),
    graphs: (method.graphs?.(params) ?? []).map((graph) => graphPlace(graph, input.graphs.get(graph)!, row)),
    signals: parts.map(({ signal, contribution }) => ({
      signal,
      about: input.table.signals.get(signal)?.about ?? signal,
      value: numberOrNull(input.table.columns.get(signal)?.[row]),
      contribution,
      share: share(contribution),
    })),
  };
}

function byNetwork(
  parts: readonly { signal: string; contribution: number }[],
  { table }: MethodInput,
): [string, number][] {
  const totals = new Map<string, number>();
  for (const { signal, contribution } of parts) {
    const network = table.signals.get(signal)?.network ?? "other";
    totals.set(network, (totals.get(network) ?? 0) + contribution);
  }
  return [...totals].sort((a, b) => b[1] - a[1]);
}

/** The way from a run folder to its dataset, which is the same on every machine that has both in the same places. */
export function datasetFromRun(run: string, dataset: string): string {
  return relative(resolve(run), resolve(dataset));
}
