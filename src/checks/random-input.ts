import { buildGraph } from "../graph/build.js";
import { type Graph, type GraphName, graphNames } from "../graph.js";
import type { MethodInput } from "../method.js";
import { type Random, random } from "../random.js";
import type { Subject } from "./subject.js";

/** What is drawn, beside the seed: a quarter zeros and a quarter unknown unless `unknown` says another share. */
export interface InputOptions {
  readonly size: number;
  readonly unknown?: number;
}

/** Every signal that the method reads with heavy-tailed values, and graphs of all names in which a few get most edges. */
export function randomInput({ signals, graphs }: Subject, draw: number, options: InputOptions): MethodInput {
  const { size, unknown = 0.25 } = options;
  const columns = new Map(
    signals.map(({ id }) => {
      const stream = random(draw, id);
      return [id, new Float64Array(size).map(() => value(stream, unknown))] as const;
    }),
  );
  const accounts = Array.from({ length: size }, (_, row) => `account ${row}`);
  const infos = new Map(signals.map((signal) => [signal.id, signal]));
  return { table: { accounts, columns, signals: infos }, graphs: graphs ? randomGraphs(size, draw) : new Map() };
}

function value(stream: Random, unknown: number): number {
  const kind = stream.uniform();
  const drawn = Math.round(Math.exp(3 * stream.normal()));
  return kind < unknown ? Number.NaN : kind < unknown + 0.25 ? 0 : drawn;
}

function randomGraphs(size: number, draw: number): Map<GraphName, Graph> {
  return new Map(
    graphNames.map((name) => {
      const stream = random(draw, "graph", name);
      const count = 4 * size;
      const sources = Uint32Array.from({ length: count }, () => stream.integer(size));
      const targets = Uint32Array.from({ length: count }, () => Math.floor(size * stream.uniform() ** 2));
      const weights = Float64Array.from({ length: count }, () => 1 + stream.integer(9));
      return [name, buildGraph(size, { sources, targets, weights })];
    }),
  );
}

/** The same input with the rows in another order, left out or repeated: row i of the result is row `rows[i]`. */
export function takeRows({ table, graphs }: MethodInput, rows: readonly number[]): MethodInput {
  const columns = new Map(
    [...table.columns].map(([id, column]) => [id, Float64Array.from(rows, (row) => column[row]!)]),
  );
  const accounts = rows.map((row) => table.accounts[row]!);
  return {
    table: { ...table, accounts, columns },
    graphs: new Map([...graphs].map(([name, graph]) => [name, takeGraph(graph, rows)])),
  };
}

function takeGraph({ offsets, targets, weights }: Graph, rows: readonly number[]): Graph {
  const places = new Map<number, number[]>();
  for (const [place, row] of rows.entries()) places.set(row, [...(places.get(row) ?? []), place]);
  const edges: [number, number, number][] = [];
  for (const [place, row] of rows.entries())
    for (let edge = offsets[row]!; edge < offsets[row + 1]!; edge++)
      for (const target of places.get(targets[edge]!) ?? []) edges.push([place, target, weights ? weights[edge]! : 1]);
  return buildGraph(rows.length, {
    sources: Uint32Array.from(edges, ([source]) => source),
    targets: Uint32Array.from(edges, ([, target]) => target),
    weights: Float64Array.from(edges, ([, , weight]) => weight),
  });
}
