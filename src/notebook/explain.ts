import type { OwnMethods } from "../experiment/methods/own-methods.js";
import { BadInput } from "../problem.js";
import type { Explanation } from "../results/explanation.js";
import type { RunOutcome } from "../results/run.js";
import type { Scores } from "./score.js";

/**
 * Where one account's scores come from: signals, networks, graphs and topics, by each method.
 * @param of scores, or a run (what `run` gave, or its folder); `options.methods` are those of the run that are not registered.
 * @throws BadInput when there is no such account, and for a run whose dataset has changed since.
 */
export async function explain(
  of: Scores | RunOutcome | string,
  account: string,
  options: { readonly methods?: OwnMethods | undefined } = {},
): Promise<Explanation> {
  // As in `run`: loaded when it is used.
  const { explainAccount, explainMethod } = await import("../experiment/explain.js");
  if (typeof of === "string") return explainAccount(of, account, () => undefined, options.methods);
  if ("folder" in of) return explainAccount(of.folder, account, () => undefined, options.methods);
  const row = of.accounts.indexOf(account);
  if (row < 0)
    throw new BadInput({ what: "no such account", value: account, names: of.accounts, expected: "a scored account" });
  const [{ experimentSchema }, { rateTopics }] = await Promise.all([
    import("../experiment/spec.js"),
    import("../experiment/topics.js"),
  ]);
  const { topics: limits } = experimentSchema.pick({ topics: true }).parse({});
  const topics = of.dataset && of.built ? await rateTopics(of.dataset, of.built, of.methods, limits) : [];
  return {
    version: 1,
    account,
    name: of.names.get(account) ?? account,
    methods: of.methods.map((method) => explainMethod(method, of.input, row)),
    topics: topics.filter((rating) => rating.account === account).sort((a, b) => b.score - a.score || a.rank - b.rank),
  };
}
