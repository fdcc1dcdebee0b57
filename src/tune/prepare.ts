import { holdOut } from "../datasets/hold-out.js";
import type { Dataset } from "../datasets/open.js";
import { withBaselines } from "../experiment/baselines.js";
import type { ResolvedExperiment } from "../experiment/resolve.js";
import { patternsOf } from "../experiment/score.js";
import { scoreBuilt } from "../experiment/score-dataset.js";
import { heldOutOf, type TruthChoice } from "../experiment/truth/choices.js";
import { truthOfDataset } from "../experiment/truth/truth-of-dataset.js";
import type { ParsedMethod } from "../methods/parse.js";
import { BadInput } from "../problem.js";
import type { OnProgress } from "../progress.js";
import { buildSignals } from "../signals/build.js";
import type { Block } from "./block.js";
import { checkProblem } from "./check-problem.js";
import { inOtherWindows, onlyMatching, otherWindows } from "./explain/windows.js";
import { type PastMaterial, pastOf } from "./past.js";
import { type Material, problemOf } from "./problem-of.js";

/**
 * Everything that a tuning is made of, as data: a problem for each block, with the scores of what it is set against.
 * @throws BadInput for what is wrong with the truths, the signals or a block.
 */
export async function prepare(
  experiment: ResolvedExperiment,
  blocks: readonly Block[],
  opened: Dataset,
  onProgress: OnProgress,
) {
  const { truths, spec } = experiment;
  if (truths.length === 0 && !blocks.every(({ spec: { objective } }) => isBalance(objective)))
    throw new BadInput({
      file: `${experiment.name}.yaml`,
      column: "truth",
      what: "missing",
      expected: "what to tune by, such as truth: judgements",
    });
  const named = methodsOf(experiment, blocks);
  const patterns = [...patternsOf(withBaselines(named)), ...blocks.flatMap(signalsOf)];
  const past: (PastMaterial | null)[] = [];
  // Before the whole record is looked at: the relations of the dataset are then those of the whole.
  for (const block of blocks)
    past.push(
      await pastOf(block, choiceOf(block, truths), objectiveChoices(block, truths), { opened, truths, patterns }),
    );
  const { dataset, warnings: heldOut } = await holdOut(opened, heldOutOf(truths));
  onProgress("building signals");
  const all = await buildSignals(dataset, [...patterns, ...blocks.flatMap(inOtherWindows)]);
  const built = { ...all, table: onlyMatching(all.table, patterns) };
  const withheld = heldOutOf(truths);
  const { graphs, scored, warnings } = await scoreBuilt(dataset, built, { methods: named, baselines: true, withheld });
  const problems = [];
  const truthWarnings: string[] = [];
  for (const [i, block] of blocks.entries()) {
    const choice = choiceOf(block, truths);
    const read = choice ? await truthOfDataset(dataset, choice) : null;
    truthWarnings.push(...(read?.warnings ?? []));
    const objectives: Material["objectives"] = await objectivesOf(block, truths, dataset);
    problems.push(
      problemOf(block, {
        table: built.table,
        graphs: graphs.graphs,
        seed: spec.seed,
        scores: scored.table,
        asked: read && { ...read, choice: choice! },
        objectives,
        past: past[i]!,
        windows: otherWindows(block, all.table),
        resamples: spec.bootstrap ?? usualResamples,
      }),
    );
  }
  for (const problem of problems) checkProblem(problem);
  const noticed = [heldOut, truthWarnings, warnings];
  return {
    problems,
    scores: scored.table,
    named,
    accounts: built.table.accounts.length,
    warnings: [...new Set(noticed.flat())],
  };
}

const usualResamples = 1000;

function isBalance(objective: Block["spec"]["objective"]): boolean {
  return typeof objective === "object" && "balance" in objective;
}

// What is tuned first, then the experiment's own.
function methodsOf({ methods }: ResolvedExperiment, blocks: readonly Block[]): ParsedMethod[] {
  const all = [...blocks.flatMap((block) => block.untuned ?? []), ...methods];
  return all.filter((method, i) => all.findIndex(({ name }) => name === method.name) === i);
}

function signalsOf({ subject }: Block): readonly string[] {
  return subject.kind === "signals" ? subject.signals : [];
}

// The truth that a block names, or that of the first of its objectives, or the experiment's first.
function choiceOf({ spec }: Block, truths: readonly TruthChoice[]): TruthChoice | null {
  const [first] = Array.isArray(spec.objective) ? spec.objective : [];
  const own = spec.truth ?? (typeof first === "object" ? first.truth : undefined) ?? truths[0]?.name;
  return own === undefined ? null : named(own, truths, "tune.truth");
}

/** The truth of each of several objectives. */
function objectiveChoices(block: Block, truths: readonly TruthChoice[]): TruthChoice[] {
  const { objective } = block.spec;
  return (Array.isArray(objective) ? objective : []).map((one) =>
    typeof one === "string" ? choiceOf(block, truths)! : named(one.truth, truths, "tune.objective"),
  );
}

async function objectivesOf(block: Block, truths: readonly TruthChoice[], dataset: Dataset) {
  const { objective } = block.spec;
  const choices = objectiveChoices(block, truths);
  const found = [];
  for (const [k, one] of (Array.isArray(objective) ? objective : []).entries()) {
    const choice = choices[k]!;
    const measure = typeof one === "string" ? one : one.measure;
    found.push({ choice, truth: (await truthOfDataset(dataset, choice)).truth, measure });
  }
  return found;
}

function named(value: string, truths: readonly TruthChoice[], column: string): TruthChoice {
  const found = truths.find(({ name }) => name === value);
  if (found) return found;
  const names = truths.map(({ name }) => name);
  throw new BadInput({
    column,
    what: "no such truth in the experiment",
    value,
    names,
    expected: `one of ${names.join(", ")}`,
  });
}
