import type { Dataset } from "../../datasets/open.js";
import { roles } from "../../datasets/roles.js";
import type { EngineColumn } from "../../engine/engine.js";
import { BadInput } from "../../problem.js";
import type { TruthChoice } from "./choices.js";
import type { ReadTruth } from "./read-truth.js";
import { TruthTable } from "./truth-table.js";

/**
 * A truth of a dataset, from its table.
 * @throws BadInput when the dataset has no such table, or the table does not make a truth.
 */
export async function truthOf(dataset: Dataset, { kind, positive }: TruthChoice): Promise<ReadTruth> {
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
