import type { OwnMethods } from "../experiment/methods/own-methods.js";
import type { Scores } from "../experiment/score-recipes.js";
import { BadInput } from "../problem.js";
import type { Explanation } from "../results/explanation.js";
import type { RunOutcome } from "../results/run.js";

/**
 * Where one account's scores come from: signals, networks, graphs and topics, by each method.
 * @param of scores, or a run: what `run` gave, or its folder.
 * @param account the id of an account.
 * @param options.methods those of the run that are not registered.
 * @throws BadInput when there is no such account, and for a run whose dataset has changed since.
 * @example
 * import { explain, openDataset, ranking, score } from "cloutlab";
 *
 * const scores = await score(await openDataset("creators"), "twitter-impact");
 * const [first] = ranking(scores).rows;
 * if (first) console.log((await explain(scores, first.account)).methods);
 */
export async function explain(
  of: Scores | RunOutcome | string,
  account: string,
  options: { readonly methods?: OwnMethods | undefined } = {},
): Promise<Explanation> {
  // As in `run`: loaded when it is used.
  const [{ explainAccount, explainScores }, { rateTopics }, { usualTopics }] = await Promise.all([
    import("../experiment/explain.js"),
    import("../experiment/topics.js"),
    import("../experiment/spec.js"),
  ]);
  if (typeof of === "string") return explainAccount(of, account, () => undefined, options.methods);
  if ("folder" in of) return explainAccount(of.folder, account, () => undefined, options.methods);
  const row = of.accounts.indexOf(account);
  if (row < 0)
    throw new BadInput({ what: "no such account", value: account, names: of.accounts, expected: "a scored account" });
  const topics = of.dataset && of.built ? await rateTopics(of.dataset, of.built, of.methods, usualTopics()) : [];
  return explainScores({ ...of, topics }, row);
}
