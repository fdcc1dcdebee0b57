import { kindOf } from "../evaluation/truth/truth.js";
import { BadInput } from "../problem.js";
import { constraintsOf } from "./constraints-of.js";
import { chosenSignals } from "./design/signals-design.js";
import { allAsTraining } from "./held-out/parts.js";
import { accountsOf } from "./held-out/restrict-to-accounts.js";
import { repeatsOf, type TruthProblem, type TuneProblem } from "./problem.js";
import { splitTruth } from "./tune-part.js";
import { balancedOverall } from "./tuners/balance-tuner.js";
import { designOf } from "./tuners/linear-tuner.js";
import { searchableOf } from "./tuners/searchable.js";
import { isConvex, tunerOf } from "./tuners/tuner-of.js";

/**
 * Looks for what would only show in the midst of the work.
 * @throws BadInput for constraints that nothing satisfies, parameters that are not there, signals that tell nobody apart, and a
 * truth that leaves too little on either side of a split.
 */
export function checkProblem(problem: TuneProblem): void {
  if (problem.kind === "balance") {
    balancedOverall(problem);
    return;
  }
  const weights = checkParameters(problem);
  const { truth, spec } = problem;
  const trained = Math.round((1 - spec.splits.heldOut) * accountsOf(truth).length);
  if (problem.balance === null && problem.by === "account" && trained < weights)
    throw new BadInput({
      what: `fewer accounts than weights: a training part has ${trained}, for ${weights} weights`,
      expected: "more accounts in the truth, or fewer signals",
    });
  const { madeOfPairs } = kindOf(truth);
  if (!madeOfPairs || problem.by === "time") return;
  let [fewest, least] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let number = 0; number < spec.splits.repeats; number++) {
    const { training, heldOut } = splitTruth(problem, null, ["tune", number]);
    fewest = Math.min(fewest, madeOfPairs.count(training.truth));
    least = Math.min(least, madeOfPairs.count(heldOut.truth));
  }
  const { noun } = madeOfPairs;
  const all = `${madeOfPairs.count(truth)} ${noun}s`;
  if (fewest < weights)
    throw new BadInput({
      what: `fewer ${noun}s than weights: of ${all} a training part has ${fewest}, for ${weights} weights`,
      expected: `more ${noun}s, fewer signals, or a smaller tune.splits.heldOut`,
    });
  if (least === 0)
    throw new BadInput({
      what: `no ${noun} is left to report on: of ${all} a held-out part has 0`,
      expected: `more ${noun}s, or a larger tune.splits.heldOut`,
    });
}

// A fit takes the cube of the weights: of 300 seconds, of 1000 minutes. So many are always tuned; more where there are fewer fits
// than a tuning has that leaves everything at its default.
const mostWeights = 300;
const usualFits = 1750;

/** How many weights or parameters there are, shapes aside. */
function checkParameters(problem: TruthProblem): number {
  const known = new Set(accountsOf(problem.truth));
  const rows = [...problem.accounts.keys()].filter((row) => known.has(problem.accounts[row]!));
  if (problem.balance === null && !isConvex(problem)) return searchableOf(problem, rows).space.dimensions;
  const { subject, spec } = problem;
  if (problem.balance !== null) {
    const [fit] = tunerOf(problem).fit(allAsTraining(problem.truth, [...known]), [], []);
    return Object.keys(fit!.parameters).length;
  }
  for (const shape of subject.kind === "signals" ? spec.shapes : [null]) {
    const { columns, fixed } = designOf(problem, shape, rows);
    const fits = fitsOf(problem);
    if (columns.length > mostWeights && fits * columns.length ** 3 > usualFits * mostWeights ** 3) {
      const fewer = Math.floor((usualFits * mostWeights ** 3) / columns.length ** 3);
      throw new BadInput({
        what: `too many weights to tune ${fits} times: ${columns.length}${shape ? ` in the shape ${shape}` : ""}`,
        column: "tune.signals",
        expected: `at most ${mostWeights} by patterns of fewer signals or a plainer shape${fewer > 2 ? `, or at most ${fewer} fits by fewer tune.splits, shapes, penalties and resamples` : ""}`,
      });
    }
    constraintsOf(spec.constraints, columns, fixed);
    if (subject.kind !== "signals") return columns.length - fixed.size;
  }
  return chosenSignals(problem).length;
}

/** How often weights are fitted: to every inner split by each candidate, to each training part and the whole, and to the resamples. */
function fitsOf(problem: TruthProblem): number {
  const { splits, resamples } = problem.spec;
  const candidates = tunerOf(problem).candidates.length;
  const part = candidates > 1 ? candidates * splits.inner + 1 : 1;
  return (repeatsOf(problem) + 1) * part + resamples;
}
