import type { Method } from "../../method.js";
import type { TunedSensitivity } from "../../results/tuned-sensitivity.js";
import type { TunedFacts } from "./tuned-facts.js";

/** Why there are no intervals; nothing where there are. */
export function intervalNotes({ problem, resamples }: TunedFacts): string[] {
  if (resamples.length > 1) return [];
  return [
    problem.balance === null
      ? "no intervals: no accounts were resampled"
      : "no intervals: a balance is of these accounts, and looks at no truth",
  ];
}

/** What is missing of a method that does not say what its signals contribute. */
export function contributionNotes({ contributions }: Method): string[] {
  return contributions
    ? []
    : ["the method does not say what each signal contributes: no signal has a part of the score or a Shapley share"];
}

/** Of which parameters an interval says little: with half the budget a search that had not settled ends elsewhere. */
export function unsettledNotes(parameters: TunedSensitivity["parameters"]): string[] {
  const outside = parameters.filter(
    ({ value, interval }) => interval && (Number(value) < interval.low || Number(value) > interval.high),
  );
  if (outside.length === 0) return [];
  const names = outside.map(({ name }) => name).join(", ");
  return [
    `the search had not settled: the value of ${names} lies outside its interval, which a larger budget would mend`,
  ];
}

/** Which parameters move nothing: their Sobol' indices are exactly 0. */
export function idleNotes(inputs: TunedSensitivity["inputs"], parameters: TunedSensitivity["parameters"]): string[] {
  const idle = parameters
    .map(({ name }) => name)
    .filter((name) => inputs.some((input) => input.name === name && input.total.estimate === 0));
  if (idle.length === 0) return [];
  return [
    `no rank on this dataset depends on ${idle.join(", ")}: that the value is this one and no other means little`,
  ];
}
