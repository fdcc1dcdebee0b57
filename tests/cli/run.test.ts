import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lines, toyPackage } from "../toy.js";
import { cloutlab, type Ended } from "./command.js";

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

function contents(folder: string): Record<string, string> {
  const run = readdirSync(join(folder, "runs/who"))[0] ?? "";
  return Object.fromEntries(
    readdirSync(join(folder, "runs/who", run)).map((name) => [
      name,
      readFileSync(join(folder, "runs/who", run, name), "latin1"),
    ]),
  );
}

it("cloutlab run holds the methods and the baselines against every truth, in the folder, the report and on the terminal", async () => {
  const { folder } = await toyPackage({
    ...tables,
    judgements: lines("winner,loser\n9007199254740993,=bob\n9007199254740993,=bob\n=bob,9007199254740993\n=bob,cat"),
    reference: lines("account,value\n9007199254740993,3\n=bob,2\ncat,1"),
  });
  const truth = "truth: [judgements, {role: reference, measures: [spearman]}]\nbootstrap: 20\n";
  writeFileSync(
    join(folder, "who.yaml"),
    `${yaml.replace("[legacy-multi-signal, twitter-impact, followers]", "[shares-received]")}${truth}`,
  );
  const { status, stdout, stderr } = cloutlab(["run", "who.yaml"], folder);
  expect(status, stderr).toBe(0);
  expect(stdout).toMatch(/against judgements\n\n- No account is lost: every method scored all 3\./);
  expect(stdout).toContain("No score can be more accurate than 0.750 here");
  expect(stdout).toMatch(/Is it worth it\? Each method less the baselines, by accuracy/);
  const files = contents(folder);
  const written = JSON.parse(files["evaluation.json"] ?? "{}");
  expect(written.version).toBe(1);
  expect(written.baselines).toEqual(["followers", "equal-weights"]);
  expect(written.truths.map(({ name, kind }: Record<string, string>) => [name, kind])).toEqual([
    ["judgements", "judgements"],
    ["reference", "reference"],
  ]);
  const found = (truth: string, method: string, measure: string) =>
    written.evaluation.find(
      (entry: Record<string, unknown>) =>
        entry["truth"] === truth && entry["method"] === method && entry["measure"] === measure,
    ).estimate;
  // Ann has two shares, Bob and Cat none: right of Ann over Bob twice, wrong once, and a tie that counts half.
  expect(found("judgements", "shares-received", "accuracy")).toBe(2.5 / 4);
  // Bob has most followers: wrong twice, right once over Ann and once over Cat.
  expect(found("judgements", "followers", "accuracy")).toBe(2 / 4);
  expect(found("reference", "followers", "spearman")).toBeCloseTo(-0.5, 12);
  const agreed = written.agreement.find(({ measure }: Record<string, string>) => measure === "accuracy");
  expect(agreed).toMatchObject({ a: "reference", b: "judgements", n: 4, estimate: 3 / 4 });
  expect(files["report.md"]).toContain("## Which method is right");
  expect(files["report.html"]).toContain('<section id="evaluation"');
  expect(JSON.parse(files["report.json"] ?? "{}").evaluation.truths).toHaveLength(2);
});

describe("a run of three methods", () => {
  const folder = mkdtempSync(join(tmpdir(), "cloutlab-run-"));
  let planned: Ended;
  let made: Ended;
  beforeAll(async () => {
    await toyPackage(tables, {}, folder);
    writeFileSync(join(folder, "who.yaml"), yaml);
    planned = cloutlab(["run", "who.yaml", "--dry-run"], folder);
    made = cloutlab(["run", "who.yaml"], folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is planned by --dry-run", () => {
    expect(planned.stdout).toMatch(/^would make runs\/who\//);
  });

  it("has every file in its folder, with ids as they are and escaped for spreadsheets", () => {
    const { status, stdout, stderr } = made;
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
      "report.tex",
      "run.json",
      "scores.csv",
      "scores.parquet",
      "topics.csv",
    ]);
    expect(JSON.parse(files["checks.json"]!).methods.map(({ method }: { method: string }) => method)).toHaveLength(3);
    expect(files["report.md"]).toMatch(
      /## How the methods behave\n\n16 checks of 3 methods: .*\n\n\*\*.*\*\*\n\n\| check /,
    );
    expect(files["report.html"]).toContain('<section id="checks"');
    expect(files["scores.csv"]).toMatch(/^account,legacy-multi-signal,twitter-impact,followers\n/);
    expect(files["scores.csv"]).toContain("\n9007199254740993,");
    expect(files["scores.csv"]).toContain("\n'=bob,");
  });

  it("is skipped when it is there already, and that is said", () => {
    expect(cloutlab(["run", "who.yaml"], folder).stdout).toContain("Nothing changed since this run was made");
  });

  it("is the same document as JSON, to the byte, whether it was made now or is read back", () => {
    const fresh = cloutlab(["run", "who.yaml", "--force", "--json"], folder);
    const { folder: place, status, ...report } = JSON.parse(fresh.stdout);
    expect(status).toBe("made");
    expect(report).toMatchObject({ version: 1, comparison: { accounts: 3 }, checks: { methods: [{}, {}, {}] } });
    const back = cloutlab(["run", "who.yaml", "--json"], folder);
    expect(back.stdout).toBe(fresh.stdout.replace('"status": "made"', '"status": "unchanged"'));
    expect(JSON.parse(readFileSync(join(folder, place, "report.json"), "utf8"))).toEqual(report);
  });

  it("has the same bytes when it is made again but for the times, with any number of threads", () => {
    const first = contents(folder);
    const again = cloutlab(["run", "who.yaml", "--force", "--threads", "1", "--json"], folder);
    expect(again.status, again.stderr).toBe(0);
    expect(JSON.parse(again.stdout)).toMatchObject({ version: 1, status: "made", comparison: { accounts: 3 } });
    const second = contents(folder);
    const withoutTimes = ({ "run.json": run = "", ...rest }: Record<string, string>) => ({
      ...rest,
      run: { ...JSON.parse(run), times: 0 },
    });
    expect(withoutTimes(second)).toEqual(withoutTimes(first));
  });

  it("lets cloutlab explain say where a score comes from, by signal, network and topic", () => {
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

  it("is printed again in every format by cloutlab report, which refuses what is none", () => {
    const run = join("runs/who", readdirSync(join(folder, "runs/who"))[0] ?? "");
    const file = (name: string) => readFileSync(join(folder, run, name), "utf8");
    const report = (...options: string[]) => cloutlab(["report", run, ...options], folder).stdout;
    expect(made.stdout).toContain(report());
    expect(report("--json")).toBe(file("report.json"));
    for (const [format, name] of [
      ["html", "report.html"],
      ["markdown", "report.md"],
      ["latex", "report.tex"],
    ] as const)
      expect(report("--format", format)).toBe(file(name));
    expect(report("--format", "csv", "--out", "tables")).toMatch(/^account,name,rank:legacy-multi-signal,/);
    expect(readdirSync(join(folder, "tables"))).toContain("checks.csv");
    const copied = cloutlab(["report", join(run, "report.json"), "--format", "csv", "--table", "methods"], folder);
    expect(copied.stdout.split("\n").slice(0, 2)).toEqual([
      expect.stringMatching(/^method,scale,signals used,signals known,scored,/),
      expect.stringMatching(/^legacy-multi-signal,1 to 100,/),
    ]);
    expect(cloutlab(["report", "nowhere"], folder)).toMatchObject({ status: 2, stdout: "" });
    writeFileSync(join(folder, "old.json"), JSON.stringify({ ...JSON.parse(file("report.json")), version: 0 }));
    const old = cloutlab(["report", "old.json"], folder);
    expect([old.status, old.stderr]).toEqual([2, expect.stringContaining('old.json: column "version"')]);
  });
});
