import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { addDataset } from "../../src/datasets/add.js";
import { openDataset } from "../../src/datasets/open.js";
import { folderWith, temporaryFolder } from "../imported.js";

const mentions = "higgs-mention_network.edgelist";
const replies = "higgs-reply_network.edgelist";
const higgs = { [mentions]: "1 2 3\n", [replies]: "2 3 1\n" };

describe("addDataset(name, options)", () => {
  test("gives a package that opens, and says what it does", async () => {
    const messages: string[] = [];
    const into = temporaryFolder();
    const onProgress = (message: string) => messages.push(message);
    const folder = await addDataset("higgs-twitter", { from: folderWith(higgs), into, onProgress });
    const dataset = await openDataset({ name: "higgs-twitter", folder, ready: true });
    expect([...dataset.roles]).toEqual(["accounts", "interactions"]);
    dataset.close();
    expect(messages).toEqual(["importing higgs-twitter", "imported higgs-twitter"]);
  });

  test("writes the same bytes from the same files", async () => {
    const from = folderWith(higgs);
    const [first, second] = [temporaryFolder(), temporaryFolder()];
    await addDataset("higgs-twitter", { from, into: first });
    await addDataset("higgs-twitter", { from, into: second });
    for (const file of ["datapackage.json", "data/accounts.parquet", "data/interactions.parquet"]) {
      const bytes = (into: string) => readFileSync(join(into, "higgs-twitter", file)).toString("hex");
      expect(bytes(second)).toBe(bytes(first));
    }
  });

  test("replaces an earlier import and leaves the other files of the folder", async () => {
    const into = temporaryFolder();
    const folder = await addDataset("higgs-twitter", { from: folderWith(higgs), into });
    writeFileSync(join(folder, "README.md"), "mine");
    writeFileSync(join(folder, "data", "stale.parquet"), "stale");
    const before = readFileSync(join(folder, "datapackage.json"), "utf8");
    await addDataset("higgs-twitter", { from: folderWith({ ...higgs, [replies]: "7 8 1\n" }), into });
    expect(readFileSync(join(folder, "datapackage.json"), "utf8")).not.toBe(before);
    expect(readdirSync(folder).sort()).toEqual(["README.md", "data", "datapackage.json"]);
    expect(readdirSync(join(folder, "data")).sort()).toEqual(["accounts.parquet", "interactions.parquet"]);
  });

  test("leaves an earlier import as it was when the new one fails, and nothing where there was none", async () => {
    const into = temporaryFolder();
    const bad = folderWith({ ...higgs, [replies]: "2 3 many\n" });
    await expect(addDataset("higgs-twitter", { from: bad, into })).rejects.toThrow("not a count");
    expect(existsSync(join(into, "higgs-twitter"))).toBe(false);
    const folder = await addDataset("higgs-twitter", { from: folderWith(higgs), into });
    const before = readFileSync(join(folder, "datapackage.json"), "utf8");
    await expect(addDataset("higgs-twitter", { from: bad, into })).rejects.toThrow("not a count");
    expect(readFileSync(join(folder, "datapackage.json"), "utf8")).toBe(before);
    expect(readdirSync(folder).sort()).toEqual(["data", "datapackage.json"]);
  });

  test("reads a file that is a link, and no folder of that name", async () => {
    const from = temporaryFolder();
    for (const name of Object.keys(higgs)) symlinkSync(join(folderWith(higgs), name), join(from, name));
    await addDataset("higgs-twitter", { from, into: temporaryFolder() });
    rmSync(join(from, replies));
    mkdirSync(join(from, replies));
    await expect(addDataset("higgs-twitter", { from, into: temporaryFolder() })).rejects.toThrow("missing file");
  });

  test("refuses to read from the folder that it would replace", async () => {
    const into = temporaryFolder();
    const folder = await addDataset("higgs-twitter", { from: folderWith(higgs), into });
    const from = join(folder, "data");
    for (const [name, content] of Object.entries(higgs)) writeFileSync(join(from, name), content);
    await expect(addDataset("higgs-twitter", { from, into })).rejects.toThrow("would be replaced");
    expect(existsSync(join(from, mentions))).toBe(true);
  });
});

describe("addDataset(name, options) with bad input says in one line", () => {
  const add = (name: string, from: string) => addDataset(name, { from, into: temporaryFolder() });
  const tabs = (header: string) => `${header}\n1\t2\t3\n`;
  const politicians = {
    "favorite_list.csv": tabs("user_id\tliked\tcount"),
    "friend_list.csv": tabs("follower\tfollowee\tcount"),
    "mention_list.csv": tabs("user_id\tmentioned\tcount"),
    "reply_list.csv": tabs("user_id\treply_to\tcount"),
    "retweet_list.csv": tabs("user_id\tretweeted\tcount"),
  };

  test("that a dataset is unknown, with the nearest name", async () => {
    await expect(add("higgs-twiter", temporaryFolder())).rejects.toThrow(
      /^unknown dataset: "higgs-twiter"; expected one of .*; did you mean "higgs-twitter"\?$/,
    );
  });

  test("that a folder is missing, with the files that it should hold", async () => {
    await expect(add("higgs-twitter", "/nowhere")).rejects.toThrow(
      `no such folder: "/nowhere"; expected the folder of higgs-twitter with ${mentions}, ${replies}`,
    );
  });

  test("that a file is missing, with what it is", async () => {
    const { [replies]: _, ...rest } = higgs;
    await expect(add("higgs-twitter", folderWith(rest))).rejects.toThrow(
      `missing file: "${replies}"; expected the reply network, space-separated without a header: source, target, weight`,
    );
  });

  test("that a column is missing, with the columns that there are", async () => {
    const from = folderWith({ ...politicians, "reply_list.csv": tabs("user_id\treplied\tcount") });
    await expect(add("politicians-twitter", from)).rejects.toThrow(
      'reply_list.csv: column "reply_to": missing among: "user_id, replied, count"; expected the columns user_id, reply_to, count',
    );
  });

  test("that a file has no rows, or is not separated as it should be", async () => {
    const empty = folderWith({ ...politicians, "reply_list.csv": "user_id\treply_to\tcount\n" });
    await expect(add("politicians-twitter", empty)).rejects.toThrow("reply_list.csv: no rows; expected at least one");
    const commas = folderWith({ ...politicians, "reply_list.csv": "user_id,reply_to,count\n1,2,3\n" });
    await expect(add("politicians-twitter", commas)).rejects.toThrow('reply_list.csv: column "user_id": missing among');
  });

  test("which cell is bad: row, column and value", async () => {
    const from = folderWith({ ...politicians, "mention_list.csv": "user_id\tmentioned\tcount\n1\t2\t3\n1\t4\t-2\n" });
    await expect(add("politicians-twitter", from)).rejects.toThrow(
      'mention_list.csv: row 3: column "count": not a count: "-2"; expected a whole number, 0 or more',
    );
    const blank = folderWith({ ...politicians, "mention_list.csv": "user_id\tmentioned\tcount\n1\t\t3\n" });
    await expect(add("politicians-twitter", blank)).rejects.toThrow(
      'mention_list.csv: row 2: column "mentioned": blank: ""; expected an id',
    );
  });

  test("that a file is not UTF-8", async () => {
    const from = folderWith(politicians);
    writeFileSync(join(from, "mention_list.csv"), Buffer.from("user_id\tmentioned\tcount\n1\t\xe9\t3\n", "latin1"));
    await expect(add("politicians-twitter", from)).rejects.toThrow("mention_list.csv: row 2: not UTF-8");
  });
});
