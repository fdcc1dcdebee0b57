import type { Dataset } from "../datasets/open.js";
import { standardNetworks } from "./catalogue.js";

/** The moment that ages count back from, as `YYYY-MM-DD hh:mm:ss` in UTC; null for a dataset without times. */
export async function readEnd({ descriptor, engine }: Dataset): Promise<string | null> {
  if (descriptor.end) return new Date(descriptor.end).toISOString().replace("T", " ").slice(0, -1);
  const [row] = await engine.rows(
    "select cast(max(time) as varchar) as last from (select max(time) as time from posts union all select max(time) as time from interactions) as times",
  );
  return row?.last == null ? null : String(row.last);
}

/** The networks of the catalogue and those that only the dataset has, in a stable order. */
export async function networksOf({ engine }: Dataset): Promise<string[]> {
  const rows = await engine.rows(
    "select network from presences union select network from posts union select network from interactions union select network from follows order by network nulls last",
  );
  const standard: readonly string[] = standardNetworks;
  return [...standard, ...rows.map((row) => String(row.network)).filter((network) => !standard.includes(network))];
}
