import fc from "fast-check";
import { expect, test } from "vitest";
import { csvLines } from "../../src/document/csv-lines.js";

test("csvLines(rows) quotes commas, quotes and line ends, and leaves unknown numbers empty", () => {
  const lines = [...csvLines([["a,b", 'say "hi"', "two\nlines", null, Number.NaN, 0.1 + 0.2, -0.5]])];
  expect(lines).toEqual(['"a,b","say ""hi""","two\nlines",,,0.30000000000000004,-0.5\n']);
});

test("csvLines(rows) makes formulas harmless in text and leaves numbers alone, also an id that is one", () => {
  expect([...csvLines([["=cmd()", "+1+2", "-2", "-x", "@x", "\tx", "x=1", -2]])]).toEqual([
    "'=cmd(),'+1+2,-2,'-x,'@x,'\tx,x=1,-2\n",
  ]);
  expect([...csvLines([["=cmd()"]], { raw: true })]).toEqual(["=cmd()\n"]);
});

test("csvLines(rows, raw) is read back as it was written", () => {
  const text = fc.string({ unit: fc.constantFrom(...'",\n\r\t=-a é') });
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { maxLength: 4 }), (rows) => {
      expect(parse([...csvLines(rows, { raw: true })].join(""))).toEqual(rows);
    }),
  );
});

// A reader of RFC 4180 text, written apart from the writer.
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\n)/g)) {
    row.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end === "\n") {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
