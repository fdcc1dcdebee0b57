// The graph of a list of edges, and 50 iterations of PageRank on it, with every edge alike and by weight. graphology and networkx
// get a tenth of the large graph: they need minutes and tens of gigabytes for all of it.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { higgsEdges, powerLawEdges } from "./edges.mjs";
import { peersWanted } from "./peers.mjs";

const iterations = 50;
const python = process.env.CLOUTLAB_PYTHON ?? "python3";
const igraph = [python, "peers/graph.py", "igraph"];
const slow = [
  [python, "peers/graph.py", "networkx"],
  [process.execPath, "peers/graphology.mjs", "graphology"],
];

bench("power law", 1_000_000, powerLawEdges(1_000_000, 20_200_000), [igraph]);
bench("a tenth of it", 100_000, powerLawEdges(100_000, 2_020_000), [igraph, ...slow]);
const higgs = higgsEdges();
if (higgs) bench("higgs mentions", higgs.size, higgs, [igraph, ...slow]);
else console.log("  higgs mentions: not measured: CLOUTLAB_DATA does not have them");

function bench(title, size, edges, peers) {
  const folder = writeEdges(edges);
  try {
    for (const weighted of [false, true]) {
      const request = { folder, size, weighted, iterations };
      const ours = run([process.execPath, "graph-case.mjs", "times"], request);
      const phases = run([process.execPath, "graph-case.mjs", "memory"], request);
      const kind = weighted ? "weighted" : "every edge alike";
      console.log(`  ${title}, ${size} accounts, ${edges.sources.length} edges, ${kind}: ${text(ours)}`);
      for (const [phase, bytes] of Object.entries(phases))
        console.log(
          `    ${phase}: at most ${bytes.edge.toFixed(1)} bytes an edge and ${bytes.account.toFixed(1)} an account`,
        );
      if (peersWanted) for (const peer of peers) compare(peer, request, ours);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// The arrays of numbers, each a file of its own: peers read them as they are.
function writeEdges({ sources, targets, weights }) {
  const folder = mkdtempSync(join(tmpdir(), "cloutlab-bench-"));
  writeFileSync(join(folder, "sources.u32"), sources);
  writeFileSync(join(folder, "targets.u32"), targets);
  writeFileSync(join(folder, "weights.f64"), weights);
  return folder;
}

// Each is a process of its own, so that its memory can be told.
function run([program, script, name], request) {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const memory = program === process.execPath ? ["--max-old-space-size=12000"] : [];
  const asked = JSON.stringify({ ...request, name });
  const { status, stdout, stderr, error } = spawnSync(program, [...memory, path, asked], { encoding: "utf8" });
  if (status === 0) return JSON.parse(stdout);
  throw new Error(error?.message ?? stderr.split("\n").find((line) => /Error/.test(line)) ?? stderr.trim());
}

function compare(peer, request, ours) {
  try {
    const found = run(peer, request);
    const ratio = (found.build + found.rank) / (ours.build + ours.rank);
    const off = Math.max(...found.first.map((score, row) => Math.abs(score - ours.first[row]) / ours.first[row]));
    console.log(
      `    ${peer[2]} ${found.version}: ${text(found)}; ratio ${ratio.toFixed(1)}; scores differ by ${off.toExponential(0)} at most`,
    );
  } catch (problem) {
    console.log(`    ${peer[2]}: not measured: ${problem.message}`);
  }
}

function text({ build, rank, memory }) {
  return `build ${build.toFixed(2)} s, PageRank ${rank.toFixed(2)} s; peak memory of the process ${memory.toFixed(0)} MB`;
}
