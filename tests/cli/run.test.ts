import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { lines, toyPackage } from "../toy.js";
import { cloutlab } from "./command.js";

const tables = {
  accounts: lines("account,name\n9007199254740993,Ann\n=bob,Bob\ncat,Cat"),
  presences: lines("account,network,followers\n9007199254740993,twitter,10\n=bob,twitter,500\ncat,twitter,20"),
  posts: lines(`post,account,network,time,topic
    p1,9007199254740993,twitter,2018-05-20T00:00:00Z,food
    p2,=bob,twitter,2018-05-20T00:00:00Z,food`),
  interactions: lines(`actor,account,network,kind,post,time
    u1,9007199254740993,twitter,share,p1,2018-05-21T00:00:00Z
    u2,9007199254740993,twitter,share,p1,2018-05-21T00:00:00Z
    u3,9007199254740993,twitter,like,p1,2018-05-21T00:00:00Z
    u3,=bob,twitter,like,p2,2018-05-21T00:00:00Z`),
};
const yaml = `question: Who?
dataset: .
methods: [legacy-multi-signal, twitter-impact, followers]
topics: {minimumPosts: 1, minimumActors: 1}
`;

async function toyRun() {
  const { folder } = await toyPackage(tables);
  writeFileSync(join(folder, "who.yaml"), yaml);
  return folder;
}

function contents(folder: string): Record<string, string> {
  const run = readdirSync(join(folder, "runs/who"))[0] ?? "";
  return Object.fromEntries(
    readdirSync(join(folder, "runs/who", run)).map((name) => [
      name,
      readFileSync(join(folder, "runs/who", run, name), "latin1"),
    ]),
  );
}

it("cloutlab run writes every file of a run folder, with ids as they are and escaped for spreadsheets", async () => {
  const folder = await toyRun();
  const { status, stdout, stderr } = cloutlab(["run", "who.yaml"], folder);
  expect(status, stderr).toBe(0);
  expect(stdout).toMatch(/cloutlab explain runs\/who\/[0-9a-f]{12} --account/);
  const files = contents(folder);
  expect(Object.keys(files)).toEqual([
    "checks.json",
    "comparison.json",
    "rankings.csv",
    "report.html",
    "report.json",
    "report.md",
    "run.json",
    "scores.csv",
    "scores.parquet",
    "topics.csv",
  ]);
  expect(JSON.parse(files["checks.json"]!).methods.map(({ method }: { method: string }) => method)).toHaveLength(3);
  expect(files["report.md"]).toMatch(/## How the methods behave\n\n16 checks of 3 methods: .*\n\n\| check /);
  expect(files["report.html"]).toContain('<section id="checks"');
  expect(files["scores.csv"]).toMatch(/^account,legacy-multi-signal,twitter-impact,followers\n/);
  expect(files["scores.csv"]).toContain("\n9007199254740993,");
  expect(files["scores.csv"]).toContain("\n'=bob,");
});

it("cloutlab run gives the same bytes again but for the times, with any number of threads", async () => {
  const folder = await toyRun();
  cloutlab(["run", "who.yaml"], folder);
  const first = contents(folder);
  expect(cloutlab(["run", "who.yaml", "--force", "--threads", "1"], folder).status).toBe(0);
  const second = contents(folder);
  const withoutTimes = ({ "run.json": run = "", ...rest }: Record<string, string>) => ({
    ...rest,
    run: { ...JSON.parse(run), times: 0 },
  });
  expect(withoutTimes(second)).toEqual(withoutTimes(first));
});

it("cloutlab run skips what is there already, and says so", async () => {
  const folder = await toyRun();
  expect(cloutlab(["run", "who.yaml", "--dry-run"], folder).stdout).toMatch(/^would make runs\/who\//);
  const made = cloutlab(["run", "who.yaml", "--json"], folder);
  expect(JSON.parse(made.stdout)).toMatchObject({ version: 1, status: "made", comparison: { accounts: 3 } });
  expect(cloutlab(["run", "who.yaml"], folder).stdout).toContain("Nothing changed since this run was made");
});

it("cloutlab explain says where a score comes from, by signal, network and topic", async () => {
  const folder = await toyRun();
  cloutlab(["run", "who.yaml"], folder);
  const run = join("runs/who", readdirSync(join(folder, "runs/who"))[0] ?? "");
  const { stdout, status, stderr } = cloutlab(["explain", run, "--account", "9007199254740993", "--json"], folder);
  expect(status, stderr).toBe(0);
  const { methods, topics } = JSON.parse(stdout);
  expect(topics).toMatchObject([{ topic: "food", posts: 1, reactions: 3, actors: 3, rank: 1 }]);
  const [legacy, impact, followers] = methods;
  for (const method of [legacy, impact]) {
    const total = method.signals.reduce(
      (sum: number, { contribution }: { contribution: number }) => sum + contribution,
      0,
    );
    expect(total).toBeCloseTo(method.total, 10);
    expect(method.networks).toMatchObject([{ network: "twitter" }]);
  }
  expect(followers).toMatchObject({ score: 10, rank: 3, of: 3, total: null });
  const unknown = cloutlab(["explain", run, "--account", "nobody"], folder);
  expect(unknown.status).toBe(2);
  expect(unknown.stderr).toMatch(/no such account in the run: "nobody"/);
});
