import { catalogue } from "../signals/catalogue.js";
import type { SignalInfo, SignalTable, Table } from "../table.js";

/** A table as signals: a column with the id of a signal of the catalogue is that signal, any other a benefit of unknown unit. */
export function asSignals(table: Table | SignalTable): SignalTable {
  if ("signals" in table) return table;
  const known = new Map<string, SignalInfo>(catalogue().map((signal) => [signal.id, signal]));
  const infos = [...table.columns.keys()].map((id): [string, SignalInfo] => {
    const own: SignalInfo = { id, network: null, unit: "unknown", direction: "benefit", about: id };
    return [id, known.get(id) ?? own];
  });
  return { ...table, signals: new Map(infos) };
}
