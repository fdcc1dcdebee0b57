// One graph of `graph.mjs`: its best times of three, or the bytes that its arrays take at most, list of edges included.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildGraph } from "../dist/graph/build.js";
import { randomWalk } from "../dist/methods/parts/random-walk.js";
import { ownPeakMemory } from "./measure.mjs";
import { watchArrays } from "./peak.mjs";

const { folder, size, weighted, iterations, name } = JSON.parse(process.argv[2]);
const walk = { damping: 0.85, weighted, tolerance: -1, iterations };
console.log(JSON.stringify(name === "times" ? times() : memory()));

function times() {
  let peak = 0;
  const all = Array.from({ length: 3 }, () => {
    const edges = readEdges();
    const start = performance.now();
    const graph = buildGraph(size, edges);
    const built = performance.now();
    randomWalk(graph, walk);
    const done = performance.now();
    // Of one run, as the peers make; later ones find what the collector has left of those before.
    peak ||= ownPeakMemory();
    return { build: (built - start) / 1000, rank: (done - built) / 1000 };
  });
  const best = all.sort((a, b) => a.build + a.rank - b.build - b.rank)[0];
  const { scores } = randomWalk(buildGraph(size, readEdges()), { ...walk, tolerance: 1e-13, iterations: 1000 });
  return { ...best, memory: peak, first: [...scores.subarray(0, 100)] };
}

// What accounts with one edge take is what an account takes; the rest is by edge.
function memory() {
  const edges = phases(readEdges);
  const accounts = phases(oneEdge);
  const { length } = readEdges().sources;
  return Object.fromEntries(
    Object.entries(edges).map(([phase, bytes]) => [
      phase,
      { account: accounts[phase] / size, edge: (bytes - accounts[phase]) / length },
    ]),
  );
}

function phases(read) {
  const watch = watchArrays();
  const graph = buildGraph(size, read());
  const building = watch.take();
  randomWalk(graph, { ...walk, iterations: 1 });
  const ranking = watch.take();
  watch.stop();
  return { building, PageRank: ranking };
}

function oneEdge() {
  const weights = weighted ? Float64Array.of(2) : null;
  return { sources: Uint32Array.of(0), targets: Uint32Array.of(1), weights };
}

function readEdges() {
  const sources = new Uint32Array(numbers("sources.u32"));
  const targets = new Uint32Array(numbers("targets.u32"));
  return { sources, targets, weights: weighted ? new Float64Array(numbers("weights.f64")) : null };
}

// Files of some megabytes are read into a buffer of their own.
function numbers(file) {
  const { buffer, byteOffset, byteLength } = readFileSync(join(folder, file));
  return byteOffset === 0 && byteLength === buffer.byteLength
    ? buffer
    : buffer.slice(byteOffset, byteOffset + byteLength);
}
