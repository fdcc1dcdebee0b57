import type { Method, MethodInput } from "../method.js";
import { matcher } from "../pattern.js";
import type { SignalInfo } from "../table.js";
import { type Panel, panelsOf } from "./panel.js";
import type { Happened } from "./world/happened.js";
import { observe } from "./world/observe.js";
import type { World } from "./world/world.js";

/** A method under test, with what the checks may use. */
export interface Subject {
  /** Its recipe. */
  readonly name: string;
  readonly method: Method;
  readonly params: Readonly<Record<string, unknown>>;
  /** The signals of the catalogue that it reads. */
  readonly signals: readonly SignalInfo[];
  readonly graphs: boolean;
  /** Of every draw, and of every search for a counterexample. */
  readonly seed: number;
  /** How many inputs a search draws. */
  readonly trials: number;
  /** A dataset to measure on, besides the checks' own worlds. */
  readonly dataset?:
    | { readonly name: string; readonly input: MethodInput; readonly followers: Float64Array }
    | undefined;
  /** The panel on the method's network and its scores by account, computed once. */
  panel(): { readonly panel: Panel; readonly score: (account: string) => number };
  /** The panel's scores by an earlier version. */
  readonly before?: readonly (number | null)[] | undefined;
}

/** A subject as the checks see it: the catalogue is narrowed to what the method reads. Several of a seed share their panels. */
export function makeSubject(
  plain: Omit<Subject, "signals" | "graphs" | "panel">,
  catalogue: readonly SignalInfo[],
  panels = panelsOf(plain.seed),
): Subject {
  const { method, params } = plain;
  const reads = matcher([...method.needs, ...method.uses]);
  const signals = catalogue.filter(({ id }) => reads(id));
  const graphs = (method.graphs?.(params) ?? []).length > 0;
  let known: ReturnType<Subject["panel"]> | undefined;
  const subject: Subject = {
    ...plain,
    signals,
    graphs,
    panel() {
      if (known) return known;
      const panel = panels(homeOf(subject));
      known = { panel, score: scoresIn(subject, panel.world, panel.events) };
      return known;
    },
  };
  return subject;
}

/** The scores of an input, in its order. */
export function scoresOf({ method, params }: Subject, input: MethodInput): Float64Array {
  return method.score(input, params);
}

/** The scores of a world, by account; NaN for who is not scored. */
export function scoresIn(subject: Subject, world: World, events?: () => Happened): (account: string) => number {
  const input = observe(world, subject, events);
  const scores = scoresOf(subject, input);
  const byAccount = new Map(input.table.accounts.map((account, row) => [account, scores[row]!]));
  return (account) => byAccount.get(account) ?? Number.NaN;
}

/** The network that the worlds of the checks are on: the method's first, or twitter for one that reads any. */
export function homeOf({ method }: Subject): string {
  return method.networks[0] ?? "twitter";
}
