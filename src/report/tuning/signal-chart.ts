import type { TunedSensitivity } from "../../results/tuning.js";
import type { Chart } from "../chart.js";
import { weightsAndImportance } from "../charts/weights-and-importance.js";

/** What each signal contributes to an additive method, in the place of its weight, beside what it comes to; none for other methods. */
export function signalChart(meaning: TunedSensitivity | null): Chart[] {
  const parts = (meaning?.signals ?? []).flatMap(({ part, ...signal }) =>
    part === null
      ? []
      : [{ ...signal, weight: part, interval: null, flat: null, changeWithout: null, rankShiftWithout: null }],
  );
  const spec = weightsAndImportance(parts, ["part of the score", "dot: part of what all accounts have"]);
  if (!spec) return [];
  return [
    {
      title: "What its signals contribute, and what they come to",
      caption:
        "On the left each signal's part of what all accounts have before the final scaling. On the right how much of the differences between accounts it tells: the correlation ratio, and its Shapley share in orange.",
      section: "scores",
      spec,
    },
  ];
}
