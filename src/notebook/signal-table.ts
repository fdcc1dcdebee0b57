import type { Dataset } from "../datasets/open.js";
import { buildSignals } from "../signals/build.js";
import type { SignalTable } from "../table.js";

/**
 * The signals of a dataset whose ids match one of the patterns: a row an account, a `Float64Array` a signal. NaN is unknown
 * and 0 is an observed zero.
 * @param patterns `*` stands for any run of characters: `twitter.shares.*`. @defaultValue all
 * @example
 * import { openDataset, signalTable } from "cloutlab";
 *
 * const creators = await openDataset("creators");
 * const { accounts, columns } = await signalTable(creators, ["*.followers", "twitter.shares.*.90d"]);
 * for (const [id, values] of columns) console.log(id, accounts[0], values[0]);
 */
export async function signalTable(dataset: Dataset, patterns: string | readonly string[] = "*"): Promise<SignalTable> {
  return (await buildSignals(dataset, [patterns].flat())).table;
}
