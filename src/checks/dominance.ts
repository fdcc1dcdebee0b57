import fc from "fast-check";
import { buildGraph } from "../graph/build.js";
import { graphNames } from "../graph.js";
import type { MethodInput } from "../method.js";
import type { SignalInfo } from "../table.js";
import type { Check } from "./check.js";
import { above, figure } from "./compare.js";
import { fail, notApplicable, pass } from "./finding.js";
import { search } from "./search.js";
import { type Subject, scoresOf } from "./subject.js";

/** What is true of the upper account and not of the lower one, and all that both share. */
interface Draw {
  /** What every signal is that is not named: for everybody. */
  readonly fill: number;
  readonly shared: readonly { readonly signal: SignalInfo; readonly value: number }[];
  readonly better: readonly { readonly signal: SignalInfo; readonly value: number; readonly by: number }[];
  readonly edges: readonly Edge[];
  /** Edges that lead to the upper account beside those that lead to both. */
  readonly more: readonly Edge[];
}

interface Edge {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

const [lower, upper, size] = [0, 1, 6];

/** Whoever is at least as good in every directed signal and has at least the same edges must not score lower. */
export const dominance: Check = {
  label: "Dominance",
  asks: "Who has at least as much of every beneficial signal, at most as much of every costly one, and at least the same edges scores at least as high.",
  incident:
    "Braunstein's third axiom of 2011: higher statistics in all categories, higher score (alexbraunstein.com). Activity is no benefit: it is the same on both sides.",
  run(subject) {
    const directed = subject.signals.filter(({ direction }) => direction !== "neutral");
    if (directed.length === 0 && !subject.graphs)
      return [notApplicable("dominance", "it reads no signal that has a direction, and no graph")];
    let compared = 0;
    const { counterexample, trials } = search(subject, draws(subject, directed), (draw) => {
      const scores = scoresOf(subject, inputOf(subject, draw));
      if (!Number.isNaN(scores[lower]! + scores[upper]!)) compared++;
      return !above(scores[lower]!, scores[upper]!);
    });
    if (counterexample) {
      const scores = scoresOf(subject, inputOf(subject, counterexample));
      const loss = scores[lower]! - scores[upper]!;
      const measured = { magnitude: loss, unit: "score lost" };
      const from = `from ${figure(scores[lower]!)} to ${figure(scores[upper]!)}`;
      return [fail("dominance", `${describe(counterexample)}: the score falls ${from}`, measured)];
    }
    if (compared === 0) return [notApplicable("dominance", "no account of the search had a score")];
    return [pass("dominance", `no counterexample among ${trials} pairs of accounts`)];
  },
};

function draws(subject: Subject, directed: readonly SignalInfo[]): fc.Arbitrary<Draw> {
  const others = subject.signals.filter(({ direction }) => direction === "neutral");
  const value = fc.oneof(fc.nat(20), fc.nat(1_000_000));
  const by = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 1_000_000 }));
  const some = <T>(
    from: readonly SignalInfo[],
    of: (signal: fc.Arbitrary<SignalInfo>) => fc.Arbitrary<T>,
    most: number,
  ) => (from.length === 0 ? fc.constant([] as T[]) : fc.array(of(fc.constantFrom(...from)), { maxLength: most }));
  const edge = (to: fc.Arbitrary<number>) =>
    fc.record({ from: fc.integer({ min: 2, max: size - 1 }), to, weight: fc.integer({ min: 1, max: 5 }) });
  const list = (to: fc.Arbitrary<number>, most: number) =>
    subject.graphs ? fc.array(edge(to), { maxLength: most }) : fc.constant([]);
  return fc.record({
    fill: fc.constantFrom(0, 1, 100),
    shared: some(others, (signal) => fc.record({ signal, value }), 4),
    better: some(directed, (signal) => fc.record({ signal, value, by }), 6),
    edges: list(fc.nat(size - 1), 12),
    more: list(fc.constant(upper), 3),
  });
}

function inputOf({ signals }: Subject, { fill, shared, better, edges, more }: Draw): MethodInput {
  const columns = new Map(signals.map(({ id }) => [id, new Float64Array(size).fill(fill)]));
  for (const { signal, value } of shared) columns.get(signal.id)!.fill(value);
  for (const { signal, value, by } of better) {
    const column = columns.get(signal.id)!.fill(value);
    column[signal.direction === "benefit" ? upper : lower] = value + by;
  }
  const both = edges.flatMap((edge) => (edge.to > upper ? [edge] : [lower, upper].map((to) => ({ ...edge, to }))));
  const all = [...both, ...more];
  const graph = buildGraph(size, {
    sources: Uint32Array.from(all, ({ from }) => from),
    targets: Uint32Array.from(all, ({ to }) => to),
    weights: Float64Array.from(all, ({ weight }) => weight),
  });
  return {
    table: {
      accounts: Array.from({ length: size }, (_, row) => ["lower", "upper"][row] ?? `other ${row}`),
      columns,
      signals: new Map(signals.map((signal) => [signal.id, signal])),
    },
    graphs: new Map(graphNames.map((name) => [name, graph])),
  };
}

function describe({ fill, shared, better, edges, more }: Draw): string {
  const same = shared.map(({ signal, value }) => `${signal.id} at ${figure(value)}`);
  const edgesToBoth = edges.length > 0 ? [`${edges.length} edges as they are`] : [];
  // A signal that is drawn twice is what it is drawn last.
  const last = [...new Map(better.map((change) => [change.signal.id, change])).values()];
  const changes = last.map(({ signal: { id, direction }, value, by }) => {
    const ends = direction === "benefit" ? [value, value + by] : [value + by, value];
    return `${id} from ${figure(ends[0]!)} to ${figure(ends[1]!)}`;
  });
  const reached = more.length > 0 ? [`${more.length} more edges to the account`] : [];
  return `with ${[...same, ...edgesToBoth, `all else at ${fill}`].join(", ")}, and ${[...changes, ...reached].join(", ") || "nothing changed"}`;
}
