import type { Finding } from "../results/checks.js";
import { followerRSquared } from "../stats/follower-r-squared.js";
import { prepare } from "../stats/ranked.js";
import { spearman } from "../stats/spearman.js";
import type { Check } from "./check.js";
import { figure } from "./compare.js";
import { judge, notApplicable } from "./finding.js";
import { type Subject, scoresOf } from "./subject.js";

/** A score that log followers explain so well is a follower count: what was found for 99 accounts in 2011. */
const golliher = 0.94;

/** Twice the standard error of a correlation over the 60 accounts of the panel. */
const noise = 0.26;

/** A score says something that the follower count does not. */
export const incrementalValidity: Check = {
  label: "Incremental validity",
  asks: `Among accounts with as many followers, it is higher for those whose posts move people more (partial Spearman above ${noise}); log followers explain less than ${100 * golliher} % of it.`,
  incident:
    "The logarithm of followers or retweets alone explained 94 % of the score of 99 accounts (seangolliher.com, 2011).",
  parts: ["beyond-followers", "on-the-dataset"],
  run: (subject) => [beyondFollowers(subject), onTheDataset(subject)],
};

function beyondFollowers(subject: Subject): Finding {
  const id = "beyond-followers";
  const { panel, score } = subject.panel();
  const known = panel.genuine.filter(({ account }) => !Number.isNaN(score(account)));
  const scores = Float64Array.from(known, ({ account }) => score(account));
  const followers = Float64Array.from(known, (genuine) => genuine.followers);
  const appeal = Float64Array.from(known, (genuine) => genuine.appeal);
  const explained = followerRSquared(scores, followers);
  if (explained === null) return notApplicable(id, "it does not tell the accounts of the panel apart");
  const partial = partialSpearman(scores, appeal, followers);
  const evidence = `partial Spearman with the appeal of posts, given followers: ${figure(partial)}; log followers explain ${figure(100 * explained)} %`;
  return judge(id, partial > noise && explained < golliher, evidence, {
    magnitude: partial,
    unit: "partial correlation",
  });
}

function onTheDataset(subject: Subject): Finding {
  const id = "on-the-dataset";
  if (!subject.dataset) return notApplicable(id, "no dataset was given (--dataset)");
  const { name, input, followers } = subject.dataset;
  const explained = followerRSquared(scoresOf(subject, input), followers);
  if (explained === null)
    return notApplicable(id, `on ${name} it does not tell apart accounts whose followers are known`);
  const evidence = `on ${name} log followers explain ${figure(100 * explained)} % of it`;
  return judge(id, explained < golliher, evidence, { magnitude: explained, unit: "R² on log followers" });
}

// Of ranks: (r_xy - r_xz r_yz) / sqrt((1 - r_xz^2) (1 - r_yz^2)); 0 where z decides x or y.
function partialSpearman(x: Float64Array, y: Float64Array, z: Float64Array): number {
  const [a, b, c] = [prepare(x), prepare(y), prepare(z)];
  const [xy, xz, yz] = [spearman.estimate(a, b), spearman.estimate(a, c), spearman.estimate(b, c)];
  const rest = (1 - xz ** 2) * (1 - yz ** 2);
  return rest > 1e-12 ? (xy - xz * yz) / Math.sqrt(rest) : 0;
}
