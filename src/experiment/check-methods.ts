import { checkMatrix, checkMethod } from "../checks/check-method.js";
import { testIds } from "../checks/index.js";
import { panelsOf } from "../checks/panel.js";
import { makeSubject, type Subject } from "../checks/subject.js";
import { openDataset } from "../datasets/open.js";
import { methods as registry } from "../methods/index.js";
import { type ParsedMethod, parseMethod } from "../methods/parse.js";
import { BadInput } from "../problem.js";
import type { OnProgress } from "../progress.js";
import type { CheckMatrix } from "../results/checks.js";
import { buildSignals } from "../signals/build.js";
import { catalogue } from "../signals/catalogue.js";
import { buildGraphs } from "../signals/graphs.js";
import { topicSignals } from "../signals/topic-columns.js";
import type { SignalTable } from "../table.js";
import { readCheckRecord } from "./check-record.js";
import { ensureDataset } from "./dataset.js";
import { patternsOf } from "./score.js";

export type { CheckMatrix } from "../results/checks.js";

export interface CheckOptions {
  readonly seed: number;
  /** How many inputs each search for a counterexample draws. */
  readonly trials: number;
  /** A name in datasets/, or a folder: the checks that measure on data do so on this as well. */
  readonly dataset?: string | undefined;
  /** A file that an earlier version wrote with --json. */
  readonly against?: string | undefined;
  /** Names of checks or their parts that must not fail; only looked up here. */
  readonly failOn?: readonly string[] | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/**
 * Puts methods through all checks, each once; without recipes all that are registered.
 * @throws BadInput for an unknown method or check, with the nearest name, and for what is wrong with a file.
 */
export async function checkMethods(recipes: readonly string[], options: CheckOptions): Promise<CheckMatrix> {
  const { onProgress = () => undefined } = options;
  const named = (recipes.length > 0 ? recipes : [...registry.keys()]).map(parseMethod);
  const parsed = [...new Map(named.map((method) => [method.name, method])).values()];
  const unknown = options.failOn?.find((id) => id !== "all" && !testIds().includes(id));
  if (unknown !== undefined)
    throw new BadInput({ what: "unknown check", value: unknown, names: ["all", ...testIds()] });
  const before = options.against === undefined ? new Map() : readCheckRecord(options.against);
  const dataset = options.dataset === undefined ? undefined : await measured(options.dataset, parsed, onProgress);
  return checkParsed(parsed, { ...options, onProgress, before, dataset });
}

interface Prepared extends Pick<CheckOptions, "seed" | "trials" | "onProgress"> {
  readonly before?: ReadonlyMap<string, readonly (number | null)[]>;
  readonly dataset?: Subject["dataset"];
  /** The worlds that all methods are put into, for who checks them one by one. */
  readonly panels?: ReturnType<typeof panelsOf>;
}

/** The same for methods whose recipes have been read: what a run does with its own. */
export function checkParsed(
  parsed: readonly ParsedMethod[],
  { before, onProgress, panels, ...options }: Prepared,
): CheckMatrix {
  // The posts of the checks' worlds are all on one topic.
  const signals = [...catalogue(), ...topicSignals("everything")];
  const shared = panels ?? panelsOf(options.seed);
  const done = parsed.map(({ name, method, params }, i) => {
    onProgress?.("checking how methods behave", i, parsed.length);
    return checkMethod(makeSubject({ ...options, name, method, params, before: before?.get(name) }, signals, shared));
  });
  return checkMatrix(done, options);
}

async function measured(reference: string, parsed: readonly ParsedMethod[], onProgress: OnProgress) {
  const location = await ensureDataset(reference, process.cwd(), onProgress);
  onProgress(`opening ${location.name}`);
  const dataset = await openDataset(location);
  try {
    onProgress("building signals");
    const built = await buildSignals(dataset, [...patternsOf(parsed), "*.followers", "*.followers-observed"]);
    const wanted = parsed.flatMap(({ method, params }) => method.graphs?.(params) ?? []);
    const { graphs } = await buildGraphs(dataset, built, wanted);
    return { name: dataset.name, input: { table: built.table, graphs }, followers: followersOf(built.table) };
  } finally {
    dataset.close();
  }
}

function followersOf(table: SignalTable): Float64Array {
  const { method, params } = parseMethod("followers");
  return method.score({ table, graphs: new Map() }, params);
}
