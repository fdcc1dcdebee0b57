import type { ParetoCandidate, ParetoObjective, TradeOffs } from "../../results/trade-offs.js";
import { paretoFront } from "./pareto-front.js";

/** Finds the Pareto front of candidates, see `paretoFront`; null is unknown and never in it. */
export function tradeOffs(objectives: readonly ParetoObjective[], candidates: readonly ParetoCandidate[]): TradeOffs {
  const points = candidates.map(({ values }) => values.map((value) => value ?? Number.NaN));
  const front = new Set(
    paretoFront(
      points,
      objectives.map(({ better }) => better),
    ),
  );
  return { objectives, candidates: candidates.map((one, i) => ({ ...one, front: front.has(i) })) };
}
