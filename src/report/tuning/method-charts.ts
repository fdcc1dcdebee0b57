import type { ChartBlock } from "../../document/document.js";
import type { TradeOffs } from "../../results/trade-offs.js";
import type { TunedMethod } from "../../results/tuned-method.js";
import type { TunedSensitivity } from "../../results/tuned-sensitivity.js";
import { paretoFront } from "../charts/pareto-front.js";
import { weightsAndImportance } from "../charts/weights-and-importance.js";

/** The charts of a tuned method: its signals, its weights, and what several objectives cost each other. */
export function methodCharts({ name, meaning, front, objective }: TunedMethod): ChartBlock[] {
  return [
    ...chart(
      "What its signals contribute, and what they come to",
      "On the left each signal's part of what all accounts have before the final scaling. On the right how much of the differences between accounts it tells: the correlation ratio, and its Shapley share in orange.",
      weightsAndImportance(parts(meaning), ["part of the score", "dot: part of what all accounts have"]),
    ),
    ...chart(
      "Weights and what they come to",
      `On the left each signal's weight with its interval, and as a pale band how much it may vary while ${objective} stays within one standard error. On the right how much of the score it tells: the correlation ratio, and its Shapley share in orange.`,
      weightsAndImportance(meaning?.weights ?? []),
    ),
    ...chart(
      "What the objectives cost each other",
      "Each dot is a mixture: how much of the attention each objective gets. Those that no other beats in every objective are large, with their intervals, and joined. Small dots with a name are the methods that it is set against.",
      front && paretoFront(shortened(front, name)),
    ),
  ];
}

function chart(title: string, caption: string, spec: ChartBlock["spec"] | null): ChartBlock[] {
  return spec ? [{ type: "chart", title, caption, spec }] : [];
}

// What each signal contributes to an additive method, in the place of its weight; none for other methods.
function parts(meaning: TunedSensitivity | null) {
  const unknown = { interval: null, flat: null, changeWithout: null, rankShiftWithout: null };
  return (meaning?.signals ?? []).flatMap(({ part, ...signal }) =>
    part === null ? [] : [{ ...signal, ...unknown, weight: part }],
  );
}

// The method's own name says nothing where all dots are its mixtures.
function shortened(front: TradeOffs, name: string): TradeOffs {
  const short = (text: string) => (text.startsWith(`${name}-`) ? text.slice(name.length + 1) : text);
  return { ...front, candidates: front.candidates.map((one) => ({ ...one, name: short(one.name) })) };
}
