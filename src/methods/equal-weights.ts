import { z } from "zod";
import { defineMethod } from "../method.js";
import type { SignalTable } from "../table.js";
import { percentile } from "./parts/percentile.js";

/**
 * The baseline without any choice: the mean percentile rank of an account over all signals that say more or less of
 * influence, costs reversed, each counted where it is known. It is relative: an account's score moves when others join
 * the run. 1/2 for a table of one account or of constant signals, NaN where nothing is known.
 */
export const equalWeights = defineMethod({
  label: "Equal weights",
  about: "The mean percentile rank over all beneficial and reversed costly signals, relative to the run's accounts.",
  formula: "mean over directed signals of (mid-rank - 1/2) / n, and of 1 - that for costs",
  source: "baseline",
  networks: [],
  scale: { min: 0, max: 1 },
  needs: ["*"],
  uses: [],
  exempt: {
    accumulation:
      "A mean over what is known falls with a network on which an account is worse than elsewhere; it is the baseline without any such rule.",
    "irrelevant-account":
      "Percentile ranks are relative to the accounts of the run, which is all that this baseline has to go by.",
  },
  params: z.strictObject({}),
  score({ table }) {
    const size = table.accounts.length;
    const sums = new Float64Array(size);
    const counts = new Float64Array(size);
    for (const ranks of directedRanks(table)) {
      for (let row = 0; row < size; row++) {
        if (Number.isNaN(ranks[row]!)) continue;
        sums[row]! += ranks[row]!;
        counts[row]! += 1;
      }
    }
    return sums.map((sum, row) => (counts[row]! > 0 ? sum / counts[row]! : Number.NaN));
  },
});

function* directedRanks({ columns, signals }: SignalTable): Generator<Float64Array> {
  for (const id of [...columns.keys()].sort()) {
    const direction = signals.get(id)?.direction ?? "neutral";
    if (direction === "neutral") continue;
    const ranks = percentile(columns.get(id)!);
    yield direction === "benefit" ? ranks : ranks.map((rank) => 1 - rank);
  }
}
