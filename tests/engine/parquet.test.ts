import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openEngine } from "../../src/engine/open-engine.js";
import { openParquetWriter, type ParquetOptions } from "../../src/engine/parquet.js";

const folder = mkdtempSync(join(tmpdir(), "cloutlab-parquet-"));
afterAll(() => rmSync(folder, { recursive: true }));

const columns = { account: "text", score: "number", posts: "integer", since: "time" } as const;
const noon = Date.parse("2018-05-25T12:00:00Z");

async function write(name: string, rows: number, batch: number, options?: ParquetOptions): Promise<string> {
  const path = join(folder, name);
  const writer = await openParquetWriter(path, columns, options);
  for (let start = 0; start < rows; start += batch) {
    const numbers = Array.from({ length: Math.min(batch, rows - start) }, (_, i) => start + i);
    await writer.write({
      account: numbers.map((n) => (n % 5 === 4 ? null : `9007199254740993${n}`)),
      score: Float64Array.from(numbers, (n) => (n % 3 === 2 ? Number.NaN : n / 7)),
      posts: Float64Array.from(numbers),
      since: Float64Array.from(numbers, (n) => noon + n),
    });
  }
  await writer.close();
  return path;
}

describe("openParquetWriter(path, columns)", () => {
  it("writes texts, doubles, whole numbers and moments, with null and NaN as NULL", async () => {
    const path = await write("small.parquet", 5, 2);
    const engine = await openEngine({ folders: [folder] });
    const sql = `select *, typeof(posts) as kind, epoch_ms(since) as ms from read_parquet('${path}')`;
    const rows = await engine.rows(sql);
    engine.close();
    expect(rows.map((row) => row["account"])).toEqual([
      "90071992547409930",
      "90071992547409931",
      "90071992547409932",
      "90071992547409933",
      null,
    ]);
    expect(rows.map((row) => row["score"])).toEqual([0, 1 / 7, null, 3 / 7, 4 / 7]);
    expect(rows[3]).toMatchObject({ posts: 3, kind: "BIGINT", ms: noon + 3, since: "2018-05-25 12:00:00.003" });
  });

  it("gives the same bytes whatever the batches, also when rows are put aside on disk", async () => {
    const rowsInMemory = 100_000;
    const one = readFileSync(await write("a.parquet", 260_001, 260_001, { rowsInMemory }));
    const two = readFileSync(await write("b.parquet", 260_001, 7_777, { rowsInMemory }));
    expect(two.equals(one)).toBe(true);
  });

  it("keeps the order of the rows", async () => {
    const path = await write("order.parquet", 300_000, 10_000, { rowsInMemory: 70_000 });
    const engine = await openEngine({ folders: [folder] });
    const posts = (await engine.columns(`select posts from read_parquet('${path}')`)).get("posts") as Float64Array;
    engine.close();
    expect(posts.length).toBe(300_000);
    expect(posts.every((value, row) => value === row)).toBe(true);
  });

  it("writes an empty file with its columns", async () => {
    const path = await write("empty.parquet", 0, 1);
    const engine = await openEngine({ folders: [folder] });
    const result = await engine.columns(`select * from read_parquet('${path}')`);
    engine.close();
    expect([...result.keys()]).toEqual(Object.keys(columns));
  });

  it("leaves nothing behind but the file, and no file when it is discarded", async () => {
    const writer = await openParquetWriter(join(folder, "gone.parquet"), { account: "text" }, { rowsInMemory: 2 });
    await writer.write({ account: ["a", "b", "c"] });
    await writer.discard();
    expect(readdirSync(folder).filter((name) => name.startsWith("gone") || name.endsWith(".tmp"))).toEqual([]);
  });

  it("refuses a batch whose columns differ in length", async () => {
    const writer = await openParquetWriter(join(folder, "odd.parquet"), { account: "text", score: "number" });
    const batch = { account: ["a"], score: new Float64Array(2) };
    await expect(writer.write(batch)).rejects.toThrow('column "score" of a batch: 2; expected 1 rows');
    await writer.discard();
  });
});
