import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildGraph } from "../dist/graph/build.js";
import { random } from "../dist/random.js";

/**
 * A power-law graph as a list of edges in no order: few accounts get most edges and, others, make most. Accounts are numbered
 * without regard to that, no edge is there twice, and none leads from an account to itself. Weights are 1 to 9.
 */
export function powerLawEdges(size, count, seed = 1) {
  const [sources, targets] = [shuffled(size, seed, "sources"), shuffled(size, seed, "targets")];
  const draw = random(seed, "edges");
  const edges = { sources: new Uint32Array(count), targets: new Uint32Array(count), weights: null };
  for (let edge = 0; edge < count; edge++) {
    edges.sources[edge] = sources[Math.floor(size * draw.uniform() ** 2)];
    edges.targets[edge] = targets[Math.floor(size * draw.uniform() ** 4)];
  }
  const list = inNoOrder(buildGraph(size, edges), seed);
  const weight = random(seed, "weights");
  return { ...list, weights: list.weights.map(() => 1 + weight.integer(9)) };
}

/** The mentions of higgs-twitter with how often each was, or null where CLOUTLAB_DATA does not have them. */
export function higgsEdges() {
  const folder = process.env.CLOUTLAB_DATA ?? fileURLToPath(new URL("../../shared/data", import.meta.url));
  const file = join(folder, "higgs-twitter/higgs-mention_network.edgelist");
  if (!existsSync(file)) return null;
  const rows = new Map();
  const row = (id) => rows.get(id) ?? rows.set(id, rows.size).get(id);
  const found = readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split(" "));
  const read = (place) => Uint32Array.from(found, (edge) => row(edge[place]));
  const weights = Float64Array.from(found, (edge) => Number(edge[2]));
  const edges = { sources: read(0), targets: read(1), weights };
  return { size: rows.size, ...inNoOrder(buildGraph(rows.size, edges), 1) };
}

function inNoOrder({ offsets, targets, weights }, seed) {
  const count = targets.length;
  const edges = { sources: new Uint32Array(count), targets: new Uint32Array(count), weights: new Float64Array(count) };
  const order = shuffled(targets.length, seed, "order");
  for (let row = 0; row + 1 < offsets.length; row++) {
    for (let edge = offsets[row]; edge < offsets[row + 1]; edge++) {
      edges.sources[order[edge]] = row;
      edges.targets[order[edge]] = targets[edge];
      edges.weights[order[edge]] = weights ? weights[edge] : 1;
    }
  }
  return edges;
}

function shuffled(size, seed, name) {
  const draw = random(seed, name);
  const order = Uint32Array.from({ length: size }, (_, i) => i);
  for (let i = size - 1; i > 0; i--) {
    const j = Math.floor((i + 1) * draw.uniform());
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
