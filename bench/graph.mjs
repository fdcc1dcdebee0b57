// The graph of a list of edges, and 50 iterations of PageRank on it. graphology and networkx get a tenth of the large graph:
// they need minutes and tens of gigabytes for all of it.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildGraph } from "../dist/graph/build.js";
import { randomWalk } from "../dist/methods/parts/random-walk.js";
import { higgsEdges, powerLawEdges } from "./edges.mjs";
import { peakMemory } from "./measure.mjs";
import { peersWanted } from "./peers.mjs";

const iterations = 50;
const python = process.env.CLOUTLAB_PYTHON ?? "python3";
const igraph = [python, "graph.py", "igraph"];
const slow = [
  [python, "graph.py", "networkx"],
  [process.execPath, "graphology.mjs", "graphology"],
];

bench("power law", 1_000_000, powerLawEdges(1_000_000, 20_200_000), [igraph]);
bench("a tenth of it", 100_000, powerLawEdges(100_000, 2_020_000), [igraph, ...slow]);
const higgs = higgsEdges();
if (higgs) bench("higgs mentions", higgs.size, higgs, [igraph, ...slow]);
else console.log("  higgs mentions: not measured: CLOUTLAB_DATA does not have them");

function bench(title, size, edges, peers) {
  const file = writeEdges(edges);
  try {
    const ours = best(3, () => solve(size, edges));
    console.log(
      `  ${title}, ${size} accounts, ${edges.sources.length} edges: ${text(ours)}; peak memory ${peakMemory()}`,
    );
    if (!peersWanted) return;
    const near = { damping: 0.85, weighted: false, tolerance: 1e-13, iterations: 1000 };
    const { scores } = randomWalk(buildGraph(size, edges), near);
    for (const peer of peers) compare(peer, { ...file, size, iterations }, ours, scores);
  } finally {
    rmSync(file.folder, { recursive: true, force: true });
  }
}

function solve(size, edges) {
  const start = performance.now();
  const graph = buildGraph(size, edges);
  const built = performance.now();
  randomWalk(graph, { damping: 0.85, weighted: false, tolerance: -1, iterations });
  return { build: (built - start) / 1000, rank: (performance.now() - built) / 1000 };
}

function best(runs, work) {
  const found = Array.from({ length: runs }, work);
  return found.sort((a, b) => a.build + a.rank - b.build - b.rank)[0];
}

// The three arrays of numbers, each a file of its own: peers read them as they are.
function writeEdges({ sources, targets }) {
  const folder = mkdtempSync(join(tmpdir(), "cloutlab-bench-"));
  writeFileSync(join(folder, "sources.u32"), sources);
  writeFileSync(join(folder, "targets.u32"), targets);
  return { folder };
}

function compare([program, script, name], request, ours, scores) {
  const path = fileURLToPath(new URL(`peers/${script}`, import.meta.url));
  const asked = JSON.stringify({ ...request, peer: name });
  const memory = program === process.execPath ? ["--max-old-space-size=12000"] : [];
  const { status, stdout, stderr, error } = spawnSync(program, [...memory, path, asked], { encoding: "utf8" });
  if (status !== 0) {
    console.log(
      `    ${name}: not measured: ${error?.message ?? stderr.split("\n").find((line) => /Error/.test(line)) ?? stderr.trim()}`,
    );
    return;
  }
  const found = JSON.parse(stdout);
  const ratio = (found.build + found.rank) / (ours.build + ours.rank);
  const off = Math.max(...found.first.map((score, row) => Math.abs(score - scores[row]) / scores[row]));
  const all = `${text(found)}; peak memory ${found.memory.toFixed(0)} MB; ratio ${ratio.toFixed(1)}`;
  console.log(`    ${name} ${found.version}: ${all}; scores differ by ${off.toExponential(0)} at most`);
}

function text({ build, rank }) {
  return `build ${build.toFixed(2)} s, PageRank ${rank.toFixed(2)} s`;
}
