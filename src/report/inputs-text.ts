import { formatCount } from "../document/number.js";
import type { MethodSummary } from "../results/run.js";

/** What a method read: `11 of 432` signals, `graph follows`, or `1 of 4, graph shares`. */
export function inputsText({ signalsUsed, signalsKnown, graphs = [] }: MethodSummary): string {
  const signals = `${formatCount(signalsUsed)} of ${formatCount(signalsKnown)}`;
  if (graphs.length === 0) return signals;
  const named = `graph${graphs.length > 1 ? "s" : ""} ${graphs.join(", ")}`;
  return signalsKnown === 0 ? named : `${signals}, ${named}`;
}
