import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { initPackage } from "../../src/datasets/init.js";
import { openDataset } from "../../src/datasets/open.js";
import { rehashPackage } from "../../src/datasets/rehash-package.js";
import { folderWith } from "../imported.js";

async function rolesIn(files: Readonly<Record<string, string>>) {
  const { draft } = await initPackage(folderWith(files));
  return Object.fromEntries(draft.resources.map((resource) => [resource.path, resource.role]));
}

const open = (folder: string) => openDataset({ name: "mine", folder, ready: true });

describe("initPackage(folder)", () => {
  test("tells roles by the names of the files", async () => {
    expect(
      await rolesIn({
        "posts.csv": "post,user\n1,a\n",
        "judgement.csv": "better,worse\na,b\n",
        "events.tsv": "from\tto\ttype\na\tb\tlike\n",
        "Presences.csv": "user,platform,fans\na,twitter,3\n",
      }),
    ).toEqual({
      "Presences.csv": "presences",
      "events.tsv": "interactions",
      "judgement.csv": "judgements",
      "posts.csv": "posts",
    });
  });

  test.each([
    ["accounts", "account,name\na,Ann\n"],
    ["presences", "account,network,followers\na,twitter,3\n"],
    ["posts", "post,account,network,time\n1,a,twitter,2018-05-25T13:00:00Z\n"],
    ["interactions", "actor,account,kind,time\nb,a,like,2018-05-25T13:00:00Z\n"],
    ["follows", "source,target,weight\nb,a,1\n"],
    ["signals", "account,followers,klout\na,3,40\n"],
    ["judgements", "winner,loser\na,b\n"],
    ["grades", "account,grade,topic\na,3,physics\n"],
    ["reference", "account,value\na,0.5\n"],
    ["labels", "account,label\na,bot\n"],
  ])("tells %s by their columns", async (role, content) => {
    expect(await rolesIn({ "table1.csv": content })).toEqual({ "table1.csv": role });
  });

  test("gives a package that opens, with ids as texts although they look like numbers", async () => {
    const folder = folderWith({ "mine.csv": "user_id,followers\n900719925474099301,10\n900719925474099302,20\n" });
    const { draft, notes } = await initPackage(folder);
    expect(draft.resources[0]?.schema.fields).toEqual([
      { name: "user_id", type: "string", as: "account" },
      { name: "followers", type: "integer", unit: "unknown", direction: "benefit" },
    ]);
    expect(notes).toEqual([
      "mine.csv: taken for signals (ready-made numbers, one row per account; every column beside `account` is a signal)",
    ]);
    const dataset = await open(folder);
    expect(await dataset.engine.rows("select account from signals")).toEqual([
      { account: "900719925474099301" },
      { account: "900719925474099302" },
    ]);
    dataset.close();
  });

  test("leaves the unit of a signal that has a name of the catalogue to the catalogue", async () => {
    const { draft } = await initPackage(folderWith({ "scores.csv": "account,twitter.followers\na,3\n" }));
    expect(draft.resources[0]?.schema.fields[1]).toEqual({ name: "twitter.followers", type: "integer" });
  });

  test("writes constants for a network or kind that the file does not have, and says so", async () => {
    const { draft, notes } = await initPackage(folderWith({ "interactions.csv": "source,target\nb,a\n" }));
    expect(draft.resources[0]?.constants).toEqual({ network: "unknown", kind: "reaction" });
    expect(notes).toContain(
      'interactions.csv: no column for network; "unknown" is written for all rows: set it in constants',
    );
  });

  test("finds files in data/, other separators, JSON lines, and names equal stems apart", async () => {
    const folder = folderWith({ "follows.csv": "actor;account\nb;a\n" });
    mkdirSync(join(folder, "data"));
    writeFileSync(join(folder, "data", "follows.ndjson"), '{"actor":"c","account":"a"}\n');
    const { draft } = await initPackage(folder);
    expect(draft.resources.map(({ name, path, dialect }) => [name, path, dialect])).toEqual([
      ["follows", "data/follows.ndjson", undefined],
      ["follows-2", "follows.csv", { delimiter: ";" }],
    ]);
    const dataset = await open(folder);
    expect(await dataset.engine.rows("select actor from follows order by actor")).toEqual([
      { actor: "b" },
      { actor: "c" },
    ]);
    dataset.close();
  });

  test("keeps a package that is there, unless it is forced", async () => {
    const folder = folderWith({ "a.csv": "account,x\na,1\n", "datapackage.json": "mine" });
    await expect(initPackage(folder)).rejects.toThrow("there is a datapackage.json");
    expect(readFileSync(join(folder, "datapackage.json"), "utf8")).toBe("mine");
    await initPackage(folder, { force: true });
    expect(readFileSync(join(folder, "datapackage.json"), "utf8")).toContain('"role": "signals"');
  });

  test("says in one line what it cannot tell", async () => {
    await expect(initPackage("/nowhere")).rejects.toThrow('no such folder: "/nowhere"');
    await expect(initPackage(folderWith({ "notes.txt": "" }))).rejects.toThrow(
      "no data files; expected a file that ends",
    );
    await expect(initPackage(folderWith({ "x.csv": "colour,size\nred,1\n" }))).rejects.toThrow(
      'x.csv: cannot tell what the table is from its columns: "colour, size"; expected columns of one of the roles',
    );
    await expect(initPackage(folderWith({ "posts.csv": "id,user\n1,a\n" }))).rejects.toThrow(
      'posts.csv: missing column: "post"; expected one for the posts: the post',
    );
    await expect(initPackage(folderWith({ "x.csv": "1 2 3\n4 5 6\n" }))).rejects.toThrow(
      'x.csv: row 1: not a column name: "1"; expected a first line with a name for each column',
    );
    await expect(initPackage(folderWith({ "x.json": "{" }))).rejects.toThrow("x.json: cannot be read: ");
  });
});

describe("rehashPackage(folder)", () => {
  test("accepts an edit of the data and leaves the rest of the document alone", async () => {
    const folder = folderWith({ "mine.csv": "account,followers\na,10\n", "other.csv": "winner,loser\na,b\n" });
    await initPackage(folder);
    const path = join(folder, "datapackage.json");
    writeFileSync(path, readFileSync(path, "utf8").replace('"unit": "unknown"', '"unit": "accounts"'));
    writeFileSync(join(folder, "mine.csv"), "account,followers\na,10\nb,20\n");
    await expect(open(folder)).rejects.toThrow("hash does not match");
    expect(await rehashPackage(folder)).toEqual(["mine.csv"]);
    expect(readFileSync(path, "utf8")).toContain('"unit": "accounts"');
    (await open(folder)).close();
    expect(await rehashPackage(folder)).toEqual([]);
  });

  test("adds the hashes to a package that was written by hand without them", async () => {
    const resource = {
      name: "edges",
      role: "follows",
      path: "edges.txt",
      format: "csv",
      constants: { network: "twitter" },
    };
    const dialect = { delimiter: " ", header: false };
    const schema = {
      fields: [
        { name: "source", as: "actor" },
        { name: "target", as: "account" },
      ],
    };
    const document = { name: "mine", resources: [{ ...resource, dialect, schema }] };
    const folder = folderWith({ "datapackage.json": JSON.stringify(document), "edges.txt": "1 2\n3 2\n" });
    expect(await rehashPackage(folder)).toEqual(["edges.txt"]);
    const dataset = await open(folder);
    expect(await dataset.engine.rows("select actor, account from follows")).toEqual([
      { actor: "1", account: "2" },
      { actor: "3", account: "2" },
    ]);
    dataset.close();
  });

  test("refuses a document that is no package, a file that is not there, and one outside", async () => {
    const with_ = (content: string) => folderWith({ "datapackage.json": content });
    await expect(rehashPackage(with_("{"))).rejects.toThrow("datapackage.json: not JSON");
    await expect(rehashPackage(with_("[]"))).rejects.toThrow("datapackage.json");
    const resource = (path: string) =>
      JSON.stringify({ name: "mine", resources: [{ name: "x", role: "follows", path }] });
    await expect(rehashPackage(with_(resource("gone.csv")))).rejects.toThrow('no such file: "gone.csv"');
    await expect(rehashPackage(with_(resource("../x.csv")))).rejects.toThrow("path leaves the folder");
  });
});
