import type { ByTopic } from "../../evaluation/truth/kind.js";
import { kindOf, type Truth } from "../../evaluation/truth/truth.js";
import type { Random } from "../../random.js";
import { shuffle } from "../../shuffle.js";
import { type Split, splitOf } from "./parts.js";
import { accountsOf, restrictToAccounts } from "./restrict-to-accounts.js";

/**
 * Holds out a share of the accounts that the truth speaks of, rounded to the nearest number, at least one on either side. No
 * account is on both sides: a judgement with an end on each is in neither part, and counted. Accounts are drawn in the order of
 * their ids, so that the order of the truth changes nothing.
 */
export function splitByAccount(truth: Truth, share: number, stream: Random): Split {
  return splitBy(truth, new Set(drawn(accountsOf(truth), share, stream)));
}

function splitBy(truth: Truth, drawnOut: ReadonlySet<string>): Split {
  const out = new Set(accountsOf(truth).filter((account) => drawnOut.has(account)));
  const inside = new Set(accountsOf(truth).filter((account) => !out.has(account)));
  const [training, heldOut] = [restrictToAccounts(truth, inside), restrictToAccounts(truth, out)];
  const { madeOfPairs } = kindOf(truth);
  const dropped = madeOfPairs ? madeOfPairs.count(truth) - madeOfPairs.count(training) - madeOfPairs.count(heldOut) : 0;
  return splitOf({ truth: training, accounts: [...inside] }, { truth: heldOut, accounts: [...out] }, dropped);
}

/** Splits several truths by the same accounts: no account is in the training part of one and held out of another. */
export function splitAllByAccount(truths: readonly Truth[], share: number, stream: Random): Split[] {
  const all = [...new Set(truths.flatMap(accountsOf))].sort();
  const out = new Set(drawn(all, share, stream));
  return truths.map((truth) => splitBy(truth, out));
}

/**
 * Holds out a share of the topics, with all that is known of them; accounts may be in topics on both sides.
 * @throws TypeError for a kind of truth that has no topics.
 */
export function splitByTopic(truth: Truth, share: number, stream: Random): Split {
  const { byTopic } = kindOf(truth);
  if (!byTopic) throw new TypeError(`${truth.kind} have no topics`);
  return splitTopics(truth, byTopic, new Set(drawn(namesOf(byTopic.topics(truth)), share, stream)));
}

/**
 * Splits several truths at once where some are split by topic: of all truths with two topics or more the same topics are held out, of
 * every other one the same accounts.
 */
export function splitAllByTopic(truths: readonly Truth[], share: number, stream: Random): Split[] {
  const topicsOf = (truth: Truth) => kindOf(truth).byTopic?.topics(truth) ?? [];
  const isSplit = (truth: Truth) => topicsOf(truth).length > 1;
  const topics = [...new Set(truths.filter(isSplit).flatMap((truth) => namesOf(topicsOf(truth))))].sort();
  const out = new Set(drawn(topics, share, stream));
  const others = truths.filter((truth) => !isSplit(truth));
  const split = splitAllByAccount(others, share, stream);
  return truths.map((truth) =>
    isSplit(truth) ? splitTopics(truth, kindOf(truth).byTopic!, out) : split[others.indexOf(truth)]!,
  );
}

function namesOf(topics: ReturnType<ByTopic<Truth>["topics"]>): string[] {
  return topics.map(({ topic }) => topic ?? "").sort();
}

function splitTopics(truth: Truth, { keep }: ByTopic<Truth>, out: ReadonlySet<string>): Split {
  const training = keep(truth, (topic) => !out.has(topic));
  const heldOut = keep(truth, (topic) => out.has(topic));
  return splitOf(
    { truth: training, accounts: accountsOf(training) },
    { truth: heldOut, accounts: accountsOf(heldOut) },
    0,
  );
}

// The first so many of a shuffle, in their own order.
function drawn(names: readonly string[], share: number, stream: Random): string[] {
  const count = Math.min(names.length - 1, Math.max(1, Math.round(share * names.length)));
  return shuffle([...names], stream)
    .slice(0, count)
    .sort();
}
