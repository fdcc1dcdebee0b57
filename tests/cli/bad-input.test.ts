import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Draft } from "../../src/datasets/package.js";
import type { RoleName } from "../../src/datasets/roles.js";
import { toyPackage } from "../toy.js";
import { cloutlab, lastLine } from "./command.js";

const accounts = "account\nann\nbob\ncat";
const interactions = "actor,account,network,kind,count\nfan,ann,twitter,share,3\nfan,bob,twitter,share,2";

async function experiment(tables: Partial<Record<RoleName, string>>, text = "", extra: Partial<Draft> = {}) {
  const { folder } = await toyPackage(tables, extra);
  writeFileSync(join(folder, "question.yaml"), text || "question: Who?\ndataset: .\nmethods: [shares-received]\n");
  return folder;
}

function failure(folder: string) {
  const { status, stdout, stderr } = cloutlab(["run", "question.yaml"], folder);
  expect(status, stderr).toBe(2);
  expect(stdout).toBe("");
  const runs = join(folder, "runs");
  expect(existsSync(runs) ? readdirSync(runs, { recursive: true }) : []).toEqual([]);
  return lastLine(stderr);
}

describe("cloutlab run on bad input exits with 2, one line, and no run folder", () => {
  it("names a missing column of the role", async () => {
    const folder = await experiment({ accounts, interactions: "actor,network,kind\nfan,twitter,share" });
    expect(failure(folder)).toMatch(/^cloutlab: data\/interactions\.csv: missing column: "account"; expected/);
  });

  it("names a column that the descriptor has and the file has not", async () => {
    const folder = await experiment({ accounts, interactions });
    const path = join(folder, "datapackage.json");
    writeFileSync(path, readFileSync(path, "utf8").replace('"name": "kind"', '"name": "sort"'));
    expect(failure(folder)).toMatch(/interactions\.csv: missing column: "sort"/);
  });

  it("names file, row, column and value of a text in a number column", async () => {
    const folder = await experiment({ accounts, interactions: `${interactions}\nfan,cat,twitter,share,many` });
    expect(failure(folder)).toBe(
      'cloutlab: data/interactions.csv: row 4: column "count": not a number: "many"; expected a number',
    );
  });

  it("names the row of a duplicate account and the row that has it already", async () => {
    const folder = await experiment({ accounts: `${accounts}\nann`, interactions });
    expect(failure(folder)).toBe(
      'cloutlab: data/accounts.csv: row 5: column "account": duplicate account: "ann"; expected one row each; row 2 has it already',
    );
  });

  it("says that a hash does not match", async () => {
    const folder = await experiment({ accounts, interactions });
    appendFileSync(join(folder, "data/accounts.csv"), "dan\n");
    expect(failure(folder)).toMatch(/data\/accounts\.csv: hash does not match: "sha256:[0-9a-f]+"; expected sha256:/);
  });

  it("suggests the nearest method and parameter", async () => {
    const method = await experiment(
      { accounts, interactions },
      "question: Who?\ndataset: .\nmethods: [share-received]\n",
    );
    expect(failure(method)).toMatch(
      /column "methods": unknown method: "share-received".*did you mean "shares-received"\?/,
    );
    const parameter = await experiment(
      { accounts, interactions },
      "question: Who?\ndataset: .\nmethods: [twitter-impact(halflifeDays=3)]\n",
    );
    expect(failure(parameter)).toMatch(
      /unknown parameter of twitter-impact: "halflifeDays".*did you mean "halfLifeDays"\?/,
    );
  });

  it("suggests the nearest statistic, key and dataset", async () => {
    const statistic = await experiment(
      { accounts, interactions },
      "question: Who?\ndataset: .\nmethods: [shares-received]\nstatistics: [spearmann]\n",
    );
    expect(failure(statistic)).toMatch(/unknown statistic: "spearmann".*did you mean "spearman"\?/);
    const key = await experiment(
      { accounts, interactions },
      "question: Who?\ndataset: .\nmethod: [shares-received]\nmethods: [followers]\n",
    );
    expect(failure(key)).toMatch(/question\.yaml: row 3: unknown key: "method".*did you mean "methods"\?/);
    const dataset = await experiment(
      { accounts, interactions },
      "question: Who?\ndataset: creatorz\nmethods: [followers]\n",
    );
    expect(failure(dataset)).toMatch(/no such dataset: "creatorz".*did you mean "creators"\?/);
  });

  it("gives the line of a YAML error and of a wrong value", async () => {
    const broken = await experiment({ accounts }, "question: Who?\nmethods: [a\ndataset: x\n");
    expect(failure(broken)).toMatch(/question\.yaml: row \d: not YAML/);
    const wrong = await experiment(
      { accounts, interactions },
      "question: Who?\ndataset: .\nmethods: [followers]\nseed: soon\n",
    );
    expect(failure(wrong)).toMatch(/question\.yaml: row 4: column "seed": wrong value: "soon"/);
  });

  it("refuses an empty table", async () => {
    const folder = await experiment({ accounts: "account", interactions });
    expect(failure(folder)).toBe("cloutlab: data/accounts.csv: no rows; expected at least one");
  });

  it("refuses a path that leaves the folder", async () => {
    const folder = await experiment({ accounts, interactions });
    const path = join(folder, "datapackage.json");
    writeFileSync(path, readFileSync(path, "utf8").replace("data/accounts.csv", "../../etc/passwd"));
    expect(failure(folder)).toMatch(
      /datapackage\.json: column "path": path leaves the folder of the package: "\.\.\/\.\.\/etc\/passwd"/,
    );
  });

  it("says which signal a method needs and the dataset does not have", async () => {
    const folder = await experiment(
      { accounts, interactions },
      "question: Who?\ndataset: .\nmethods: [mentions-received]\n",
    );
    expect(failure(folder)).toMatch(/method mentions-received needs a signal that the dataset does not have/);
  });

  it("says which topics there are, or that there are none", async () => {
    const ask = "question: Who?\ndataset: .\nmethods: [topical-signal(topic=musik)]\n";
    const posted = "post,account,network,time\np1,ann,twitter,2018-05-01T00:00:00Z";
    expect(failure(await experiment({ accounts, interactions, posts: posted }, ask))).toMatch(
      /needs a signal that the dataset does not have: "topics\.\*\.activity"; expected posts that have a topic/,
    );
    const onMusic = posted.replace("time\n", "time,topic\n").concat(",music");
    expect(failure(await experiment({ accounts, interactions, posts: onMusic }, ask))).toBe(
      'cloutlab: no post is on the topic: "musik"; did you mean "music"?',
    );
  });

  it("refuses an unknown command or option with usage on standard error", () => {
    expect(cloutlab(["rum"]).status).toBe(2);
    expect(cloutlab(["rum"]).stderr).toMatch(/unknown command 'rum'/);
    expect(cloutlab(["run", "x.yaml", "--threads", "none"]).stderr).toMatch(/whole number/);
    expect(cloutlab(["--help"]).status).toBe(0);
  });
});
