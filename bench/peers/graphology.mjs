// Times graphology: the graph of a list of edges and as many iterations of PageRank as it is told.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { ownPeakMemory } from "../measure.mjs";

const require = createRequire(import.meta.url);
const { DirectedGraph } = require("graphology");
const pagerank = require("graphology-metrics/centrality/pagerank");
const { folder, size, weighted, iterations } = JSON.parse(process.argv[2]);
const read = (name) => new Uint8Array(readFileSync(join(folder, name))).buffer;
const [sources, targets] = [new Uint32Array(read("sources.u32")), new Uint32Array(read("targets.u32"))];
const weights = weighted ? new Float64Array(read("weights.f64")) : null;

const start = performance.now();
const graph = new DirectedGraph();
for (let node = 0; node < size; node++) graph.addNode(node);
for (let edge = 0; edge < sources.length; edge++)
  graph.addDirectedEdge(sources[edge], targets[edge], weights ? { weight: weights[edge] } : undefined);
const built = performance.now();
const options = { alpha: 0.85, getEdgeWeight: weighted ? "weight" : null };
try {
  pagerank(graph, { ...options, maxIterations: iterations, tolerance: 0 });
} catch (error) {
  // As told: a tolerance of 0 is never reached, and the iterations are what is timed.
  if (!/converge/.test(error.message)) throw error;
}
const done = performance.now();
const scores = pagerank(graph, { ...options, maxIterations: 1000, tolerance: 1e-12 / size });
const { version } = JSON.parse(readFileSync(join(require.resolve("graphology"), "../../package.json"), "utf8"));
console.log(
  JSON.stringify({
    version,
    build: (built - start) / 1000,
    rank: (done - built) / 1000,
    memory: ownPeakMemory(),
    first: Array.from({ length: 100 }, (_, row) => scores[row]),
  }),
);
