import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { lines, toyPackage } from "../toy.js";
import { cloutlab, lastLine } from "./command.js";

// The golden graph of literature: B>A C>A D>A A>B C>B E>C D>C E>A, and Z, who is no account, follows A.
const follows = ["B,A", "C,A", "D,A", "A,B", "C,B", "E,C", "D,C", "E,A", "Z,A"];
const tables = {
  accounts: lines("account\nA\nB\nC\nD\nE"),
  follows: lines(`actor,account,network\n${follows.map((edge) => `${edge},twitter`).join("\n")}`),
};

async function folderOf(methods: string): Promise<string> {
  const { folder } = await toyPackage(tables);
  writeFileSync(join(folder, "who.yaml"), `question: Who?\ndataset: .\nmethods: [${methods}]\nbootstrap: 0\n`);
  return folder;
}

it("cloutlab run builds the graphs that methods ask for, and run.json says how each iteration ended", async () => {
  const folder = await folderOf("page-rank, hits, k-core, page-rank(iterations=2)");
  const { status, stderr, stdout } = cloutlab(["run", "who.yaml"], folder);
  expect(status, stderr).toBe(0);
  expect(stdout).toContain("graph follows");
  const run = join(folder, "runs/who", readdirSync(join(folder, "runs/who"))[0]!);
  const read = (name: string) => readFileSync(join(run, name), "utf8");
  const { graphs, convergence, warnings } = JSON.parse(read("run.json"));
  expect(graphs).toEqual({ follows: { edges: 8, inside: 8, outside: 1 } });
  expect(Object.keys(convergence)).toEqual(["page-rank", "hits", "page-rank(iterations=2)"]);
  expect(convergence["page-rank"]).toMatchObject({ tolerance: 1e-10, converged: true });
  expect(convergence["page-rank"].residual).toBeLessThanOrEqual(1e-10);
  expect(convergence["page-rank(iterations=2)"]).toMatchObject({ iterations: 2, converged: false });
  expect(warnings.join("\n")).toMatch(/page-rank\(iterations=2\) did not converge: after 2 iterations its residual is/);
  expect(warnings.join("\n")).toContain("graph follows: 1 of 9 are by people who are no accounts");
  const [, first = ""] = read("scores.csv").split("\n");
  expect(first.split(",").map(Number)[1]).toBeCloseTo(0.4491418919, 9);
  const explained = cloutlab(["explain", run, "--account", "A"], folder);
  expect(explained.stderr).not.toMatch(/Error/);
  expect(explained.stdout).toMatch(/^page-rank +0\.449 +1 +5 /m);
  // Received 4 from 4 accounts, made 1 to 1.
  expect(explained.stdout).toMatch(/^page-rank +follows +4 +4 +1 +1$/m);
  const places = cloutlab(["explain", run, "--account", "A", "--format", "csv", "--table", "graphs"], folder);
  expect(places.stdout).toMatch(/^method,graph,received,from,made,to\npage-rank,follows,4,4,1,1\n/);
});

it("cloutlab run names the method, the graph, and what the dataset has instead", async () => {
  const { status, stderr } = cloutlab(["run", "who.yaml"], await folderOf("hits(graph=shares)"));
  expect(status).toBe(2);
  expect(lastLine(stderr)).toBe(
    'cloutlab: method hits(graph=shares) needs a graph that the dataset does not have: "shares"; expected one that it has: follows',
  );
});

it("cloutlab methods tells which graphs a method runs on", () => {
  expect(cloutlab(["methods", "tunk-rank"]).stdout).toContain("\ngraphs: follows\n");
  expect(cloutlab(["methods", "followers"]).stdout).toContain("\ngraphs: none\n");
  const { methods } = JSON.parse(cloutlab(["methods", "weighted-page-rank", "--json"]).stdout);
  expect(methods[0].graphs).toEqual(["shares"]);
});
