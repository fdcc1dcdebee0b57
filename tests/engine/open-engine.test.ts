import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { openEngine } from "../../src/engine/open-engine.js";
import { temporaryFolder } from "../toy.js";

async function locked() {
  const folder = temporaryFolder();
  const outside = temporaryFolder();
  writeFileSync(join(outside, "secret.csv"), "a\n1\n");
  writeFileSync(join(folder, "own.csv"), "a\n1\n");
  symlinkSync(join(outside, "secret.csv"), join(folder, "link.csv"));
  const engine = await openEngine({ folders: [folder] });
  onTestFinished(() => engine.close());
  return { engine, folder, outside };
}

describe("openEngine({ folders }) is locked to its folders", () => {
  it("reads inside and writes inside", async () => {
    const { engine, folder } = await locked();
    expect(await engine.rows(`select a from read_csv('${folder}/own.csv')`)).toEqual([{ a: 1 }]);
    await engine.run(`copy (select 1 as a) to '${folder}/out.parquet' (format parquet)`);
  });

  it("refuses every way out", async () => {
    const { engine, folder, outside } = await locked();
    const ways = [
      `select * from read_csv('${outside}/secret.csv')`,
      `select * from read_csv('${folder}/../${outside.split("/").at(-1)}/secret.csv')`,
      `select * from read_csv('${folder}/link.csv')`,
      `select * from read_text('/etc/passwd')`,
      `select * from '/etc/passwd'`,
      `copy (select 1) to '${outside}/out.csv'`,
      `attach '${outside}/other.db'`,
      "install httpfs",
      "load httpfs",
      "select * from read_csv('https://example.org/a.csv')",
      "set enable_external_access = true",
      `set allowed_directories = ['/']`,
      "set lock_configuration = false",
      "pragma enable_external_access",
    ];
    for (const sql of ways) await expect(engine.run(sql), sql).rejects.toThrow();
  });

  it("runs one statement a call, so that nothing can be smuggled in behind it", async () => {
    const { engine } = await locked();
    await engine.run("create temporary table kept as select 1 as a");
    await expect(engine.run("select 1; drop table kept")).rejects.toThrow(/multiple statements/);
    expect(await engine.rows("select count(*) as n from kept")).toEqual([{ n: 1 }]);
  });
});

it("identifier(name) and literal(text) keep any name a name", async () => {
  const { engine } = await locked();
  const name = fc
    .string({ unit: "grapheme", minLength: 1 })
    .filter((text) => [...text].every((c) => c.charCodeAt(0) >= 32 && c.charCodeAt(0) !== 127));
  await fc.assert(
    fc.asyncProperty(name, async (text) => {
      const [row] = await engine.rows(`select ${engine.dialect.literal(text)} as ${engine.dialect.identifier(text)}`);
      expect(Object.entries(row ?? {})).toEqual([[text, text]]);
    }),
    { numRuns: 50 },
  );
  expect(() => engine.dialect.identifier("a\0b")).toThrow(/control character/);
});

it("columns(sql) gives doubles with NaN for NULL, texts with null, and wide integers as doubles", async () => {
  const { engine } = await locked();
  const result = await engine.columns(
    "select * from (values (1.5::double, 'x', 7::bigint), (null, null, null), ('nan'::double, 'y', 9::bigint)) as t(d, s, i)",
  );
  expect(result.get("d")).toEqual(Float64Array.of(1.5, Number.NaN, Number.NaN));
  expect(result.get("s")).toEqual(["x", null, "y"]);
  expect(result.get("i")).toEqual(Float64Array.of(7, Number.NaN, 9));
});

it("columns(sql) reads past the first chunk and keeps the order", async () => {
  const { engine } = await locked();
  const values = (
    await engine.columns(
      "select case when i % 3 = 0 then null else i::double end as v from range(10000) as t(i) order by i",
    )
  ).get("v") as Float64Array;
  expect(values).toHaveLength(10_000);
  expect(values.every((value, i) => (i % 3 === 0 ? Number.isNaN(value) : value === i))).toBe(true);
});

it("batches(sql, values) gives the doubles of a result piece by piece, in its order", async () => {
  const { engine } = await locked();
  const sql = `select cast(i as double) as a, case when i % 3 = 0 then null else i / 2 end as b
    from range($1::bigint) as numbers(i) order by i`;
  let rows = 0;
  let pieces = 0;
  for await (const [a, b] of engine.batches(sql, [10_000])) {
    for (const [place, number] of a!.entries()) {
      expect(number).toBe(rows + place);
      expect(b![place]).toBe(number % 3 === 0 ? Number.NaN : number / 2);
    }
    rows += a!.length;
    pieces++;
  }
  expect(rows).toBe(10_000);
  expect(pieces).toBeGreaterThan(1);
  expect(await engine.rows("select 1 as a")).toEqual([{ a: 1 }]);
  for await (const _ of engine.batches("select 1.5::double as a where false")) expect.unreachable();
});
