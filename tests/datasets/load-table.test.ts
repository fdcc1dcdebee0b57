import { describe, expect, onTestFinished, test } from "vitest";
import { loadTable, type SourceTable } from "../../src/datasets/load-table.js";
import { openEngine } from "../../src/engine/open-engine.js";
import { folderWith } from "../imported.js";

const columns = { account: "id", followers: "count" } as const;

/** The rows that `loadTable` makes of a file with this content. */
async function load(content: string, source: Partial<SourceTable> = {}) {
  const from = folderWith({ "file.csv": content });
  const engine = await openEngine({ folders: [from] });
  onTestFinished(() => engine.close());
  await loadTable({ engine, from, to: from }, "loaded", { path: "file.csv", delimiter: ",", columns, ...source });
  return engine.rows(`select * from loaded order by "row"`);
}

const one = [{ row: 2, account: "a", followers: 1 }];

describe("loadTable(job, view, source) reads", () => {
  test("a file with a byte order mark, with carriage returns, or without a last line end", async () => {
    expect(await load("\uFEFFaccount,followers\na,1\n")).toEqual(one);
    expect(await load("account,followers\r\na,1\r\n")).toEqual(one);
    expect(await load("account,followers\na,1")).toEqual(one);
    const noHeader = { header: false } as const;
    expect(await load("\uFEFFa,1\n", noHeader)).toEqual([{ row: 1, account: "a", followers: 1 }]);
  });

  test("columns in any order, quoted names, and columns that nobody needs", async () => {
    expect(await load('"x, ""y""",followers,"account"\n"b,c",1,a\n')).toEqual(one);
  });

  test("rows in the order of the file, duplicates and all, numbered as spreadsheets do", async () => {
    expect(await load("account,followers\nb,2\na,1\nb,2\n")).toEqual([
      { row: 2, account: "b", followers: 2 },
      { row: 3, account: "a", followers: 1 },
      { row: 4, account: "b", followers: 2 },
    ]);
  });

  test("ids as texts and counts with separators, without the spaces around them", async () => {
    expect(await load('account,followers\n" 0017 ","1,234,567"\n')).toEqual([
      { row: 2, account: "0017", followers: 1234567 },
    ]);
  });

  test.each(["1.5", "-1", "1e3", "1,23", "NaN", "", "9999999999999999999"])("%j as no count", async (value) => {
    await expect(load(`account,followers\na,"${value}"\n`)).rejects.toThrow(
      `file.csv: row 2: column "followers": not a count: "${value}"; expected a whole number, 0 or more`,
    );
  });

  test.each(["", "many", "nan", "inf", "-Infinity"])("%j as no number", async (value) => {
    const number = { columns: { account: "id", followers: "number" } } as const;
    await expect(load(`account,followers\na,"${value}"\n`, number)).rejects.toThrow(
      `file.csv: row 2: column "followers": not a number: "${value}"; expected a finite number`,
    );
  });

  test("a short or long row, or an unclosed quotation, as an error with its row", async () => {
    await expect(load("account,followers\na,1\nb\n")).rejects.toThrow("file.csv: row 3: wrong number of cells");
    await expect(load("account,followers\na,1,2\n")).rejects.toThrow("file.csv: row 2: wrong number of cells");
    await expect(load('account,followers\na,1\n"b,1\n')).rejects.toThrow(/^file\.csv: row 3: /);
  });

  test("an empty file, one of a header alone and one with two columns of a name as errors", async () => {
    await expect(load("")).rejects.toThrow('file.csv: column "account": missing');
    await expect(load("account,followers\n")).rejects.toThrow("file.csv: no rows; expected at least one");
    await expect(load("account,followers,account\na,1,b\n")).rejects.toThrow('file.csv: column named twice: "account"');
    await expect(load("", { header: false })).rejects.toThrow("file.csv: no rows; expected at least one");
  });

  test("column names that look like SQL as names", async () => {
    const evil = `a" from t; drop table t; --`;
    const rows = await load(`"${evil.replaceAll('"', '""')}",account,followers\nx,a,1\n`);
    expect(rows).toEqual(one);
  });
});
