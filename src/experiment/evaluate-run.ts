import type { Evaluation } from "../comparison/evaluation.js";
import { defaultMeasures, holdAgainst } from "../comparison/hold-against.js";
import { parseMeasure } from "../comparison/measures/parse-measure.js";
import type { Truth } from "../comparison/truth/truth.js";
import type { Dataset } from "../datasets/open.js";
import { roles } from "../datasets/roles.js";
import type { EngineColumn } from "../engine/engine.js";
import { BadInput } from "../problem.js";
import type { Table } from "../table.js";
import type { OnProgress } from "./progress.js";
import type { ExperimentSpec } from "./spec.js";
import { TruthTable } from "./truth/truth-table.js";

const usualResamples = 1000;

/**
 * Holds the scores of a run against the truth that its experiment names, a role of the dataset; null where it names none.
 * @throws BadInput when the dataset has no such table, and for what `holdAgainst` refuses.
 */
export async function evaluateRun(
  spec: ExperimentSpec,
  dataset: Dataset,
  scores: Table,
  followers: Float64Array | undefined,
  onProgress: OnProgress,
): Promise<Evaluation | null> {
  if (spec.truth === undefined) return null;
  const { truth, warnings } = await truthOf(dataset, spec.truth, spec.positive);
  const { seed, bootstrap = usualResamples } = spec;
  const measures = (spec.measures ?? defaultMeasures[spec.truth]).map((text) => parseMeasure(text).name);
  const options = { measures, seed, resamples: bootstrap, level: 0.95, margin: spec.margin, followers, onProgress };
  const evaluation = holdAgainst(scores, truth, options);
  return { ...evaluation, warnings: [...warnings, ...evaluation.warnings] };
}

async function truthOf(dataset: Dataset, kind: Truth["kind"], positive: string | undefined) {
  if (!dataset.roles.has(kind))
    throw new BadInput({
      ...{ file: dataset.name, what: "the dataset has no table of the truth", value: kind },
      expected: `one of ${[...dataset.roles].join(", ")}`,
    });
  const { identifier } = dataset.engine.dialect;
  const names = Object.keys(roles[kind].columns);
  const cells = names.map((name) => `cast(${identifier(name)} as varchar) as ${identifier(name)}`);
  const found = await dataset.engine.columns(`select ${cells.join(", ")} from ${identifier(kind)}`);
  const columns = new Map([...found].map(([name, column]) => [name, texts(column)]));
  const table = new TruthTable(`${dataset.name}: ${kind}`, 1, new Map(names.map((name) => [name, name])), columns);
  return { truth: table[kind](positive), warnings: table.warnings };
}

function texts(column: EngineColumn): (string | null)[] {
  return Array.from(column as ArrayLike<string | number | null>, (cell) => (cell === null ? null : String(cell)));
}
