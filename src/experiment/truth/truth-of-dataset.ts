import { heldOutView } from "../../datasets/hold-out.js";
import type { Dataset } from "../../datasets/open.js";
import type { EngineColumn } from "../../engine/engine.js";
import { truthKinds } from "../../evaluation/truth/kinds.js";
import type { Reference } from "../../evaluation/truth/reference/reference.js";
import type { ReadTruth } from "../../evaluation/truth/truth.js";
import { BadInput } from "../../problem.js";
import type { TruthChoice } from "./choices.js";

/**
 * A truth of a dataset, from its table or from what was held out of it (which needs the relations of `buildSignals`).
 * @throws BadInput when the dataset has no such table, or the table does not make a truth.
 */
export async function truthOfDataset(dataset: Dataset, { kind, positive, part }: TruthChoice): Promise<ReadTruth> {
  if (part !== undefined) return { truth: await heldOutTruth(dataset, part), warnings: [] };
  if (!dataset.roles.has(kind))
    throw new BadInput({
      file: dataset.name,
      what: "the dataset has no table of the truth",
      value: kind,
      expected: `one of ${[...dataset.roles].join(", ")}`,
    });
  const { identifier } = dataset.engine.dialect;
  const names = Object.keys(truthKinds[kind].columns);
  const cells = names.map((name) => `cast(${identifier(name)} as varchar) as ${identifier(name)}`);
  const found = await dataset.engine.columns(`select ${cells.join(", ")} from ${identifier(kind)}`);
  const columns = new Map([...found].map(([name, column]) => [name, texts(column)]));
  const file = `${dataset.name}: ${kind}`;
  const table = { file, firstRow: 1, names: new Map(names.map((name) => [name, name])), columns };
  return truthKinds[kind].read(table, { positive });
}

/**
 * How often each account received what was held out, from others: 0 is an observed zero, for accounts that are on a network where
 * it happened at all. Others are not in it.
 */
async function heldOutTruth({ engine }: Dataset, part: number): Promise<Reference> {
  const view = heldOutView(part);
  const found = await engine.columns(
    `select scored.account, coalesce(sum(h.count), 0.0) as value
    from members join scored on scored.row = members.row
    left join ${view} as h on h.account = scored.account and h.network = members.network
    where members.network in (select network from ${view})
    group by scored.account order by scored.account`,
  );
  const accounts = found.get("account") as string[];
  const values = found.get("value") as Float64Array;
  return { kind: "reference", values: new Map(accounts.map((account, row) => [account, values[row]!])) };
}

function texts(column: EngineColumn): (string | null)[] {
  return Array.from(column as ArrayLike<string | number | null>, (cell) => (cell === null ? null : String(cell)));
}
