import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openDataset } from "../../src/datasets/open.js";
import { type Draft, writePackage } from "../../src/datasets/package.js";
import { openEngine } from "../../src/engine/open-engine.js";
import { BadInput, describeProblem } from "../../src/problem.js";
import { temporaryFolder, toyPackage } from "../toy.js";

async function problems(opening: Promise<unknown>): Promise<string[]> {
  const error = await opening.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(BadInput);
  return (error as BadInput).problems.map(describeProblem);
}

async function open(location: { name: string; folder: string; ready: boolean }) {
  const dataset = await openDataset(location);
  onTestFinished(() => dataset.close());
  return dataset;
}

const fields = [{ name: "actor" }, { name: "account" }, { name: "count" }];
const constants = { network: "twitter", kind: "share" };

describe("openDataset(location)", () => {
  it("reads the same interactions from CSV, TSV, NDJSON, JSON and Parquet, with ids above 2^53 as they are", async () => {
    const id = "9007199254740993";
    const texts = {
      "a.csv": `actor,account,count\nfan,${id},2\n`,
      "a.tsv": `actor\taccount\tcount\nfan\t${id}\t2\n`,
      "a.ndjson": `{"actor":"fan","account":${id},"count":2}\n`,
      "a.json": `[{"actor":"fan","account":"${id}","count":2}]`,
    };
    const folder = temporaryFolder();
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
    const engine = await openEngine({ folders: [folder] });
    await engine.run(
      `copy (select 'fan' as actor, 9007199254740993::bigint as account, 2 as count) to '${folder}/a.parquet' (format parquet)`,
    );
    engine.close();
    const paths = [...Object.keys(texts), "a.parquet"];
    const resources = paths.map((path) => ({
      name: path,
      role: "interactions" as const,
      path,
      constants,
      schema: { fields },
    }));
    await writePackage(folder, { name: "formats", resources });
    const dataset = await open({ name: "formats", folder, ready: true });
    const rows = await dataset.engine.rows("select actor, account, network, kind, count from interactions");
    expect(rows).toEqual(paths.map(() => ({ actor: "fan", account: id, network: "twitter", kind: "share", count: 2 })));
  });

  it("maps columns by `as`, takes other texts for missing, skips comments, and names columns of a file without header", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "edges.txt"), "# from to weight\n1 2 3\n2 1 NA\n");
    const schema = {
      fields: [
        { name: "from", as: "actor" },
        { name: "to", as: "account" },
        { name: "weight", as: "count" },
      ],
      missingValues: ["NA"],
    };
    const dialect = { delimiter: " ", commentChar: "#", header: false };
    const draft: Draft = {
      name: "edges",
      resources: [{ name: "edges", role: "interactions", path: "edges.txt", dialect, constants, schema }],
    };
    await writePackage(folder, draft);
    const { engine } = await open({ name: "edges", folder, ready: true });
    expect(await engine.rows("select actor, account, count from interactions")).toEqual([
      { actor: "1", account: "2", count: 3 },
      { actor: "2", account: "1", count: 1 },
    ]);
  });

  it("reads times with a zone, without one and as dates, all in UTC", async () => {
    const posts =
      "post,account,network,time\n1,a,twitter,2018-05-01T12:00:00+02:00\n2,a,twitter,2018-05-01T10:00:00\n3,a,twitter,2018-05-01";
    const { engine } = await open(await toyPackage({ posts }));
    const rows = await engine.rows("select cast(time as varchar) as time from posts");
    expect(rows.map(({ time }) => time)).toEqual(["2018-05-01 10:00:00", "2018-05-01 10:00:00", "2018-05-01 00:00:00"]);
  });

  it("gives every problem of every table at once, with rows as a spreadsheet counts them", async () => {
    const package_ = await toyPackage({
      accounts: "account\nann\n\nann",
      interactions:
        "actor,account,network,kind,count,time\nfan,ann,Twitter!,share,-1,2018-05-01\nfan,,twitter,like,inf,yesterday\nfan,ann,twitter,like,x,",
      reference: "account,value\nann,high",
    });
    expect(await problems(openDataset(package_))).toEqual([
      'data/accounts.csv: row 3: column "account": missing value; expected the account',
      'data/accounts.csv: row 4: column "account": duplicate account: "ann"; expected one row each; row 2 has it already',
      'data/interactions.csv: row 3: column "account": missing value; expected whose post, or who, it was done to',
      'data/interactions.csv: row 2: column "network": not a network name: "Twitter!"; expected lower-case letters, digits and hyphens, such as twitter',
      'data/interactions.csv: row 3: column "time": not a time: "yesterday"; expected ISO 8601, such as 2018-05-25T13:00:00Z',
      'data/interactions.csv: row 4: column "count": not a number: "x"; expected a number',
      'data/interactions.csv: row 3: column "count": not a finite number: "inf"; expected a finite number',
      'data/interactions.csv: row 2: column "count": number out of range: "-1"; expected at least 0',
      'data/reference.csv: row 2: column "value": not a number: "high"; expected a number',
    ]);
  });

  it("names at most twenty rows of one kind of problem, and counts the rest", async () => {
    const reference = `account,value\n${Array.from({ length: 50 }, (_, i) => `a${i},x`).join("\n")}`;
    const found = await problems(openDataset(await toyPackage({ reference })));
    expect(found).toHaveLength(21);
    expect(found.at(-1)).toBe('data/reference.csv: column "value": not a number: 30 more rows');
  });

  it("refuses ids that a file stores as fractions", async () => {
    const folder = temporaryFolder();
    const engine = await openEngine({ folders: [folder] });
    await engine.run(`copy (select 9007199254740993.0::double as account) to '${folder}/a.parquet' (format parquet)`);
    engine.close();
    await writePackage(folder, {
      name: "x",
      resources: [{ name: "a", role: "accounts", path: "a.parquet", schema: { fields: [{ name: "account" }] } }],
    });
    expect((await problems(openDataset({ name: "x", folder, ready: true })))[0]).toMatch(/id stored as a fraction/);
  });

  it("says the row of a line with too many columns", async () => {
    const [first] = await problems(openDataset(await toyPackage({ reference: "account,value\nann,1\nbob,2,3,4" })));
    expect(first).toMatch(/^data\/reference\.csv: row 3: cannot be read/);
    expect(first).not.toContain("/tmp");
  });

  it("reads line ends of every kind, quoted delimiters and line ends, and a byte order mark", async () => {
    const package_ = await toyPackage({ accounts: 'account,name\r\nann,"Ann, ""A"""\r\nbob,"two\nlines"\r\n' });
    const { folder } = package_;
    writeFileSync(join(folder, "data/accounts.csv"), '\uFEFFaccount,name\r\nann,"Ann, ""A"""\r\nbob,"two\nlines"\r\n');
    const fields = [{ name: "account" }, { name: "name" }];
    await writePackage(folder, {
      name: "toy",
      resources: [{ name: "a", role: "accounts", path: "data/accounts.csv", schema: { fields } }],
    });
    const { engine } = await open(package_);
    expect(await engine.rows("select account, name from accounts")).toEqual([
      { account: "ann", name: 'Ann, "A"' },
      { account: "bob", name: "two\nlines" },
    ]);
  });

  it("refuses a column that is named twice", async () => {
    const package_ = await toyPackage({ reference: "account,value\nann,1" });
    writeFileSync(join(package_.folder, "data/reference.csv"), "account,value,value\nann,1,2\n");
    await writePackage(package_.folder, {
      name: "toy",
      resources: [
        {
          name: "a",
          role: "reference",
          path: "data/reference.csv",
          schema: { fields: [{ name: "account" }, { name: "value" }] },
        },
      ],
    });
    expect(await problems(openDataset(package_))).toEqual([
      'data/reference.csv: row 1: column named twice: "value"; expected each name once',
    ]);
  });

  it("refuses a link that leads out of the folder", async () => {
    const package_ = await toyPackage({ accounts: "account\nann" });
    const outside = temporaryFolder();
    writeFileSync(join(outside, "secret.csv"), "account\nann\n");
    mkdirSync(join(package_.folder, "more"));
    symlinkSync(join(outside, "secret.csv"), join(package_.folder, "more/link.csv"));
    await writePackage(package_.folder, {
      name: "toy",
      resources: [{ name: "a", role: "accounts", path: "more/link.csv", schema: { fields: [{ name: "account" }] } }],
    });
    expect(await problems(openDataset(package_))).toEqual([
      'toy/datapackage.json: column "path": link leaves the folder of the package: "more/link.csv"; expected a file inside it',
    ]);
  });

  it("refuses descriptors with unknown keys, roles or column names, and suggests the nearest", async () => {
    const package_ = await toyPackage({ accounts: "account\nann" });
    const write = (text: string) => writeFileSync(join(package_.folder, "datapackage.json"), text);
    write("{");
    expect((await problems(openDataset(package_)))[0]).toMatch(/toy\/datapackage\.json: not JSON/);
    write('{"name":"toy","resources":[]}');
    expect((await problems(openDataset(package_)))[0]).toMatch(/column "resources"/);
    const hash = `sha256:${"0".repeat(64)}`;
    const bad = {
      name: "a",
      role: "accounts",
      path: "data/accounts.csv",
      hash,
      schema: { fields: [{ name: "id", as: "acount" }] },
    };
    write(JSON.stringify({ name: "toy", resources: [bad] }));
    expect((await problems(openDataset(package_)))[0]).toMatch(
      /no such column of accounts: "acount"; did you mean "account"\?/,
    );
  });
});
