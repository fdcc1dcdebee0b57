import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lines, toyPackage } from "../toy.js";
import { cloutlab, lastLine } from "./command.js";

const composite = `name: my-index
about: What people get and how many listen.
rescaling: {method: min-max, lower: 0, upper: 100}
parts:
  reach: {signal: twitter.followers, weight: 3, normalisation: {method: goalposts, low: 0, high: 100}}
  own: {signal: fame}
`;
const klout = lines(`user_id,klout,kred
  ann,61,700
  bob,44,710
  dan,50,720`);

async function toyFolder(methods: string) {
  const signals = lines(`account,twitter_followers,fame
    ann,10,2
    bob,50,1
    cat,,3`);
  const { folder } = await toyPackage({ signals }, {
    resources: [
      {
        name: "signals",
        role: "signals",
        path: "data/signals.csv",
        schema: {
          fields: [
            { name: "account" },
            { name: "twitter_followers", signal: "twitter.followers" },
            { name: "fame", unit: "points", direction: "benefit" },
          ],
        },
      },
    ],
  } as never);
  writeFileSync(join(folder, "mine.yaml"), composite);
  writeFileSync(join(folder, "klout.csv"), `${klout}\n`);
  writeFileSync(join(folder, "who.yaml"), `question: Who?\ndataset: .\nmethods: ${methods}\n`);
  return folder;
}

function runOf(folder: string): string {
  const runs = readdirSync(join(folder, "runs/who"));
  expect(runs).toHaveLength(1);
  return join("runs/who", runs[0]!);
}

const scoresOf = (folder: string) =>
  readFileSync(join(folder, runOf(folder), "scores.csv"), "utf8")
    .trim()
    .split("\n");
const klouts = "scores-from-file(path=klout.csv,column=klout)";

describe("an experiment with methods from files", () => {
  it("scores with a composite, with scores that were computed elsewhere, and with a method over both", async () => {
    const folder = await toyFolder(`[mine.yaml, "${klouts}", "borda(of=mine.yaml+${klouts})", "mine.yaml(own=3)"]`);
    const { status, stderr } = cloutlab(["run", "who.yaml"], folder);
    expect(status, stderr).toBe(0);
    // reach is 0.1 and 0.5 of 1 with weight 3, own 0.5, 0 and 1 with weight 1: ann 0.2, bob 0.375, and cat 1 by own alone.
    const [header, ann, bob, cat] = scoresOf(folder);
    expect(header).toBe(`account,my-index,"${klouts}","borda(of=my-index+${klouts})",my-index(own=3)`);
    // By the composite cat > bob > ann, by klout ann > bob, and cat is not in it. With equal weights ann 0.3 and bob 0.25.
    expect(ann).toMatch(/^ann,0,61,2,6\.66/);
    expect(bob).toMatch(/^bob,21\.87(5|49+\d),44,2,0$/);
    expect(cat).toBe("cat,100,,2,100");
    const document = JSON.parse(readFileSync(join(folder, runOf(folder), "run.json"), "utf8"));
    expect(document.files["my-index"].composite).toMatchObject({ name: "my-index", parts: { reach: { weight: 3 } } });
    expect(document.files[klouts].scores).toMatchObject({
      hash: expect.stringMatching(/^sha256:/),
      folder: "../../..",
    });
    expect(document.parameters["my-index(own=3)"]).toEqual({ own: 3, reach: 3 });
    expect(document.warnings).toContain(
      `${klouts} cannot score 1 of 3 accounts: klout.csv, which has 3, has no score of them`,
    );
  });

  it("is another run when a file changes, and the same when nothing does", async () => {
    const folder = await toyFolder(`[mine.yaml, "${klouts}"]`);
    const folderOf = () => JSON.parse(cloutlab(["run", "who.yaml", "--dry-run", "--json"], folder).stdout).folder;
    const first = folderOf();
    expect(folderOf()).toBe(first);
    writeFileSync(join(folder, "mine.yaml"), composite.replace("weight: 3", "weight: 2"));
    const second = folderOf();
    writeFileSync(join(folder, "klout.csv"), `${klout.replace("61", "62")}\n`);
    expect(new Set([first, second, folderOf()]).size).toBe(3);
    writeFileSync(join(folder, "mine.yaml"), composite);
    writeFileSync(join(folder, "klout.csv"), `${klout}\n`);
    expect(folderOf()).toBe(first);
  });

  it("explains what a composite's score is made of, from the description in the run", async () => {
    const folder = await toyFolder(`[mine.yaml, "${klouts}"]`);
    cloutlab(["run", "who.yaml"], folder);
    writeFileSync(join(folder, "mine.yaml"), "gone: true\n");
    const { stdout, status, stderr } = cloutlab(["explain", runOf(folder), "--account", "bob", "--json"], folder);
    expect(status, stderr).toBe(0);
    const [own, read] = JSON.parse(stdout).methods;
    expect(own).toMatchObject({
      method: "my-index",
      total: 0.375,
      signals: [{ signal: "twitter.followers", contribution: 0.375 }],
    });
    expect(read).toMatchObject({ method: klouts, score: 44, rank: 2, of: 2, total: null });
    writeFileSync(join(folder, "klout.csv"), `${klout.replace("61", "62")}\n`);
    const changed = cloutlab(["explain", runOf(folder), "--account", "bob"], folder);
    expect([changed.status, lastLine(changed.stderr)]).toEqual([
      2,
      expect.stringMatching(/scores have changed since the run/),
    ]);
  });

  it("runs only what is asked for, by name or as its file says it", async () => {
    const folder = await toyFolder(`[mine.yaml, "${klouts}", "borda(of=mine.yaml+${klouts})"]`);
    for (const only of ["my-index", "mine.yaml"]) {
      const { stdout, status, stderr } = cloutlab(
        ["run", "who.yaml", "--only", `${only},${klouts}`, "--json", "--force"],
        folder,
      );
      expect(status, stderr).toBe(0);
      expect(JSON.parse(stdout).methods.map(({ name }: { name: string }) => name)).toEqual(["my-index", klouts]);
    }
  });

  it.each([
    ["[missing.yaml]", 'no such method file: "'],
    ["[mine.yaml(raech=2)]", 'unknown parameter of my-index: "raech"; did you mean "reach"?'],
    ["[scores-from-file(column=klout)]", "scores-from-file without a path"],
    [
      '["scores-from-file(path=klout.csv)"]',
      'klout.csv: several columns of scores: "klout, kred"; expected which one: column=klout',
    ],
    ['["scores-from-file(path=klout.csv,column=klaut)"]', 'no such column: "klaut"'],
    ['["scores-from-file(path=nothing.csv)"]', 'no such file: "nothing.csv"'],
    ["[composite]", 'method comes from a file: "composite"; expected the path of its YAML file'],
  ])("refuses %s in one line", async (methods, message) => {
    const folder = await toyFolder(methods);
    const { status, stderr } = cloutlab(["run", "who.yaml"], folder);
    expect(status).toBe(2);
    expect(lastLine(stderr)).toContain(message);
  });

  it("says which signal a dataset lacks", async () => {
    const folder = await toyFolder("[mine.yaml]");
    writeFileSync(join(folder, "mine.yaml"), composite.replace("fame", "fme"));
    const { status, stderr } = cloutlab(["run", "who.yaml"], folder);
    expect([status, lastLine(stderr)]).toEqual([
      2,
      expect.stringContaining('method my-index needs a signal that the dataset does not have: "fme"'),
    ]);
  });
});

it("cloutlab methods lists the methods that come from files, and says how to name them", () => {
  const { methods } = JSON.parse(cloutlab(["methods", "--json"]).stdout);
  const usage = Object.fromEntries(methods.map(({ id, usage }: { id: string; usage: string | null }) => [id, usage]));
  expect(usage).toMatchObject({
    borda: null,
    composite: expect.stringContaining("methods/my-index.yaml"),
    "scores-from-file": expect.stringContaining("scores-from-file(path=my-scores.csv,column=klout)"),
  });
  expect(cloutlab(["methods", "reciprocal-rank-fusion"]).stdout).toMatch(
    /of=followers\+.* \(text\): .*\n {2}k=60 \(1 to 10000\)/,
  );
});
