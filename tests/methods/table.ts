import type { MethodInput } from "../../src/method.js";
import type { Direction, SignalInfo } from "../../src/table.js";

/** A method's input from columns of numbers; every signal is a benefit unless `directions` says otherwise. */
export function inputOf(
  columns: Readonly<Record<string, readonly number[]>>,
  directions: Readonly<Record<string, Direction>> = {},
  size = Object.values(columns)[0]?.length ?? 0,
): MethodInput {
  const info = (id: string): SignalInfo => ({
    id,
    network: id.split(".")[0] ?? null,
    unit: "count",
    direction: directions[id] ?? "benefit",
    about: "A signal of a test.",
  });
  const table = {
    accounts: Array.from({ length: size }, (_, row) => `account-${row}`),
    columns: new Map(Object.entries(columns).map(([id, values]) => [id, Float64Array.from(values)])),
    signals: new Map(Object.keys(columns).map((id) => [id, info(id)])),
  };
  return { table, graphs: new Map() };
}
