import { tiedShare } from "../../agreement/estimate-pair.js";
import type { MethodSummary } from "../../results/run.js";
import { followerRSquared } from "../../stats/follower-r-squared.js";
import { numberOrNull } from "../../stats/number-or-null.js";
import { prepare } from "../../stats/ranked.js";
import type { SignalTable } from "../../table.js";
import { audienceOf } from "../audience.js";
import type { ResolvedExperiment } from "../resolve.js";
import type { Scored } from "../score.js";

/** What a report says of one method: what it is, what it had, how its scores lie. `places` are its ranks. */
export function methodSummary(
  { name, method, params }: ResolvedExperiment["methods"][number],
  { scored, signals }: { readonly scored: Scored; readonly signals: SignalTable },
  places: Float64Array,
): MethodSummary {
  const scores = scored.table.columns.get(name)!;
  const sorted = scores.filter((score) => !Number.isNaN(score)).sort();
  const coverage = scored.coverage.get(name)!;
  return {
    name,
    label: method.label,
    about: method.about,
    source: method.source,
    reconstruction: method.reconstruction === true,
    scale: method.scale,
    scored: sorted.length,
    signalsUsed: coverage.present.length,
    signalsKnown: coverage.possible,
    ...(method.graphs ? { graphs: method.graphs(params) } : {}),
    minimum: numberOrNull(sorted[0]),
    median: numberOrNull((sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2),
    maximum: numberOrNull(sorted.at(-1)),
    tied: sorted.length === 0 ? null : tiedShare(prepare(places.filter((place) => !Number.isNaN(place)))),
    followerRSquared: followerRSquared(scores, audienceOf(signals)),
  };
}
