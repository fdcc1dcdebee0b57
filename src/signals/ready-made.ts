import type { Field } from "../datasets/descriptor.js";
import type { Dataset } from "../datasets/open.js";
import { convert, sourceFile } from "../datasets/resource.js";
import { signalFields } from "../datasets/row-checks.js";
import type { OpenResource } from "../datasets/views.js";
import { BadInput } from "../problem.js";
import type { SignalInfo } from "../table.js";
import { type CatalogueSignal, catalogue } from "./catalogue.js";

export interface ReadyMade {
  readonly info: SignalInfo;
  readonly values: Float64Array;
}

/** The signals that the dataset's own `signals` tables hold, under their catalogue id or the name of their column. */
export async function readyMadeSignals(
  dataset: Dataset,
  networks: readonly string[],
  wanted: (id: string) => boolean,
  size: number,
): Promise<ReadyMade[]> {
  const known = new Map(catalogue(networks).map((signal) => [signal.id, signal]));
  const found: ReadyMade[] = [];
  for (const open of dataset.resources) {
    if (open.resource.role !== "signals") continue;
    const fields = signalFields(open.resource).map((field) => ({ field, info: infoOf(open, field, known) }));
    const taken = fields.filter(({ info }) => wanted(info.id) && !isWithheld(info.id, dataset.withheld, known));
    if (taken.length > 0) found.push(...(await readColumns(dataset, open, taken, size)));
  }
  return found;
}

/**
 * Whether a ready-made signal counts what is held out of the dataset: the relation itself, or with a moment anything that
 * happened, for nobody knows when such a number was taken.
 */
function isWithheld(id: string, withheld: Dataset["withheld"], known: ReadonlyMap<string, CatalogueSignal>): boolean {
  const source = known.get(id)?.source;
  if (!withheld || !source) return false;
  if ("profile" in source) return withheld.kinds.includes("follow") && /\.(followers|following|mutual)/.test(id);
  return withheld.after !== null || withheld.kinds.includes(source.measure.kind);
}

function infoOf({ resource }: OpenResource, field: Field, known: ReadonlyMap<string, SignalInfo>): SignalInfo {
  const id = field.signal ?? field.name;
  const entry = known.get(id);
  if (entry) return entry;
  if (field.signal !== undefined) {
    throw new BadInput({
      file: resource.path,
      column: field.name,
      what: "no such signal in the catalogue",
      value: id,
      names: known.keys(),
      expected: "an id that `cloutlab signals` lists",
    });
  }
  return {
    id,
    network: field.network ?? null,
    unit: field.unit ?? "unknown",
    direction: field.direction ?? "benefit",
    about: field.description ?? field.title ?? `The column ${field.name} of ${resource.path}.`,
  };
}

async function readColumns(
  { engine }: Dataset,
  { resource, path }: OpenResource,
  fields: readonly { field: Field; info: SignalInfo }[],
  size: number,
): Promise<ReadyMade[]> {
  const name = (text: string) => engine.dialect.identifier(text);
  const account = resource.schema.fields.find((field) => (field.as ?? field.name) === "account")?.name ?? "account";
  const values = fields.map(({ field }, i) => `${convert(engine, "number", name(field.name), true)} as v${i}`);
  const result = await engine.columns(
    `select cast(scored.row as double) as row, ${values.join(", ")} from ${engine.source(sourceFile(resource, path))} as file
    join scored on scored.account = cast(file.${name(account)} as varchar)`,
  );
  const rows = result.get("row") as Float64Array;
  return fields.map(({ info }, i) => {
    const read = result.get(`v${i}`) as Float64Array;
    const column = new Float64Array(size).fill(Number.NaN);
    for (let r = 0; r < rows.length; r++) column[rows[r]!] = read[r]!;
    return { info, values: column };
  });
}
