import type { Engine } from "../engine/engine.js";
import type { CatalogueSignal } from "./catalogue.js";
import { profileFields } from "./profile.js";

/** The columns of the profile signals; a signal that is unknown for every account is left out. */
export async function profileColumns(
  engine: Engine,
  signals: readonly CatalogueSignal[],
  size: number,
  end: string,
): Promise<Map<string, Float64Array>> {
  const wanted = signals.filter(({ source }) => "profile" in source);
  if (wanted.length === 0) return new Map();
  const values = profileFields.map((field, i) => `cast(${field.value(engine.dialect, end)} as double) as v${i}`);
  const result = await engine.columns(`select cast(row as double) as row, network, ${values.join(", ")} from members`);
  const rows = result.get("row") as Float64Array;
  const networks = result.get("network") as string[];
  const columns = new Map<string, Float64Array>();
  for (const { id, network, source } of wanted) {
    const field = "profile" in source ? profileFields.indexOf(source.profile) : -1;
    const read = result.get(`v${field}`) as Float64Array;
    const column = new Float64Array(size).fill(Number.NaN);
    let known = false;
    for (let i = 0; i < rows.length; i++) {
      if (networks[i] !== network) continue;
      column[rows[i]!] = read[i]!;
      known ||= !Number.isNaN(read[i]!);
    }
    if (known) columns.set(id, column);
  }
  return columns;
}
