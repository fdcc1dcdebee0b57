import { expect } from "vitest";
import { cellPrinter, inOne, isNumber } from "../../src/document/cell-text.js";
import { tableToCsv } from "../../src/document/csv.js";
import { displayWidth } from "../../src/document/display-width.js";
import type { Cell, DocumentBlock, ResultDocument, TableBlock, TableColumn } from "../../src/document/document.js";
import { printDocument } from "../../src/document/printers.js";
import { tablesOf } from "../../src/document/tables-of.js";

/** A table as somebody reads it: headings without their group, and the words of every cell. */
interface ReadTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Prints a document in every format, reads each back, and expects the same tables, rows and cells in all of them. A terminal may
 * show fewer rows, where the document says so, and then tells how many it left out.
 */
export async function expectSameInEveryFormat(document: ResultDocument): Promise<void> {
  const tables = tablesOf(document);
  expect(tables.map(({ id }) => id).filter((id, i, all) => all.indexOf(id) !== i)).toEqual([]);
  const expected = tables.map((table) => asRead(table));
  expect(readHtml(await printDocument(document, "html"))).toEqual(expected);
  expect(readMarkdown(await printDocument(document, "markdown"))).toEqual(
    tables.map((table) => asRead(table, "grouped")),
  );
  expect(readLatex(await printDocument(document, "latex"))).toEqual(tables.map((table) => asRead(table, "short")));
  for (const table of tables) expect(readCsv(tableToCsv(table), table)).toEqual(asRead(blanksUnknown(table)));
  const text = await printDocument(document, "table", { width: 100_000 });
  const shown = tables.filter(({ id, rows }) => rows.length === 0 || limit(document, id) > 0);
  expect(readText(text)).toEqual(
    shown.map((table) => ({ rows: asRead(table).rows.slice(0, limit(document, table.id)) })),
  );
  for (const { id, rows } of tables) {
    const left = rows.length - limit(document, id);
    if (left > 0) expect(text).toContain(`${left.toLocaleString("en")} ${limit(document, id) > 0 ? "more " : ""}rows`);
  }
}

// A field of a CSV file that is empty is unknown; a column of numbers may hold a blank as well, such as a matrix on its diagonal.
function blanksUnknown(table: TableBlock): TableBlock {
  const blank = (cell: Cell, i: number) => cell.value === "" && isNumber(table.columns[i]!.kind);
  return { ...table, rows: table.rows.map((row) => row.map((cell, i) => (blank(cell, i) ? { value: null } : cell))) };
}

// How many rows of a table a terminal shows; none of one that is folded away.
function limit({ sections }: ResultDocument, id: string): number {
  const within = (blocks: readonly DocumentBlock[], closed: boolean): number[] =>
    blocks.flatMap((block) => {
      if (block.type === "fold") return within(block.blocks, closed || block.open !== true);
      return block.type === "table" && block.id === id ? [closed ? 0 : (block.textRows ?? Infinity)] : [];
    });
  return within(
    sections.flatMap(({ blocks }) => blocks),
    false,
  )[0]!;
}

/** The tables of a page. */
export function readHtml(page: string): ReadTable[] {
  return [...page.matchAll(/<table class="[^"]*" data-table="[^"]*">(.*?)<\/table>/gs)].map(([, table]) => {
    const [head, body] = [/<thead>(.*)<\/thead>/s, /<tbody>(.*)<\/tbody>/s].map((part) => part.exec(table!)![1]!);
    return { heads: htmlRows(head!).at(-1)!, rows: htmlRows(body!) };
  });
}

/** The tables of a Markdown text. */
export function readMarkdown(text: string): ReadTable[] {
  return runs(text, (line) => line.startsWith("| ")).map((lines) => {
    // A bar within a cell has a backslash before it, whatever stands before that.
    const [heads, , ...rows] = lines.map((line) => line.slice(2, -2).split(" | ").map(plainMarkdown));
    return { heads: heads!, rows };
  });
}

/** The tables of a LaTeX text. */
export function readLatex(text: string): ReadTable[] {
  return [...text.matchAll(/\\toprule\n(.*?)\\midrule\n(.*?)\s*\\bottomrule/gs)].map(([, head, body]) => {
    const rows = (part: string) =>
      part
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map(latexRow);
    return { heads: rows(head!).at(-1)!, rows: rows(body!) };
  });
}

/** The rows of the tables of a text for a terminal that is wide enough not to break any; headings are broken anyhow. */
export function readText(text: string): Pick<ReadTable, "rows">[] {
  const lines = text.split("\n");
  return lines.flatMap((line, i) => {
    if (!/^ ?─+( {1,3}─+)*$/.test(line)) return [];
    const starts = [...line.matchAll(/─+/g)].map(({ index, 0: run }) => [index, index + run.length] as const);
    const cells = (one: string) => {
      const places = inPlaces(one);
      return starts.map(([from, to]) => places.slice(from, to).join("").trim());
    };
    const end = lines.findIndex((one, at) => at > i && (one === "" || one.startsWith("... and ")));
    const rows = lines.slice(i + 1, end < 0 ? undefined : end).map(cells);
    return [{ rows }];
  });
}

// A line by the columns of a terminal: a wide character stands in the first of its two.
function inPlaces(line: string): string[] {
  const characters = [...new Intl.Segmenter("en").segment(line)].map(({ segment }) => segment);
  return characters.flatMap((one) => [one, ...Array<string>(displayWidth(one) - 1).fill("")]);
}

/** A CSV text as the table that it was printed from: numbers in the words of that table. */
export function readCsv(text: string, table: TableBlock): ReadTable {
  const [heading, ...lines] = csvRows(text);
  expect(heading).toEqual(table.columns.flatMap(({ id, bounds = [] }) => [id, ...bounds]));
  const rows = lines.map((fields) => {
    let at = 0;
    return table.columns.map(({ bounds, kind }): Cell => {
      const [value, low, high] = [fields[at]!, ...(bounds ? [fields[at + 1]!, fields[at + 2]!] : [])];
      at += bounds ? 3 : 1;
      return {
        value: isNumber(kind) ? known(value!) : harmless(value!),
        low: bounds ? (known(low!) as number | null) : null,
        high: bounds ? (known(high!) as number | null) : null,
      };
    });
  });
  return asRead({ ...table, rows });
}

function asRead(table: TableBlock, heading: "plain" | "short" | "grouped" = "plain"): ReadTable {
  const printers = table.columns.map((_, i) => cellPrinter(table, i));
  const headOf = ({ head, shortHead, group }: TableColumn) => {
    if (heading === "short") return shortHead ?? head;
    return heading === "grouped" && group !== undefined ? `${group}: ${head}` : head;
  };
  return {
    heads: table.columns.map(headOf),
    rows: table.rows.map((row) => row.map((cell, i) => inOne(printers[i]!(cell)))),
  };
}

function htmlRows(part: string): string[][] {
  return [...part.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) =>
    [...row!.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) =>
      cell!.replace(/<[^>]*>/g, "").replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))),
    ),
  );
}

function plainMarkdown(text: string): string {
  return text.replace(/\\(.)/g, "$1").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&").trim();
}

function latexRow(line: string): string[] {
  return line
    .trim()
    .replace(/ ?\\\\$/, "")
    .split(/(?<!\\)& ?/)
    .map(plainLatex);
}

const commands: Readonly<Record<string, string>> = {
  "\\textbackslash{}": "\\",
  "\\textasciitilde{}": "~",
  "\\textasciicircum{}": "^",
  "\\textless{}": "<",
  "\\textgreater{}": ">",
  "\\textbar{}": "|",
  "\\textquotedbl{}": '"',
};

function plainLatex(text: string): string {
  return text
    .trim()
    .replace(/(?<!\\)\$/g, "")
    .replace(/^--$/, "–")
    .replace(/\\text[a-z]+\{\}/g, (command) => commands[command] ?? command)
    .replace(/\\([{}$&#%_])/g, "$1");
}

function runs(text: string, inside: (line: string) => boolean): string[][] {
  const found: string[][] = [];
  let open = false;
  for (const line of text.split("\n")) {
    if (!inside(line)) open = false;
    else if (open) found.at(-1)!.push(line);
    else {
      found.push([line]);
      open = true;
    }
  }
  return found;
}

/** The fields of a CSV text as RFC 4180 has it: one in quotes may go over lines. */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? bare!);
    if (end === "\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

function known(field: string): string | number | null {
  if (field === "") return null;
  return /^-?[\d.]+(e[+-]?\d+)?$/i.test(field) ? Number(field) : harmless(field);
}

// Without the apostrophe that keeps a spreadsheet from running it.
function harmless(field: string): string {
  return /^'[=+\-@\t\r\0]/.test(field) ? field.slice(1) : field;
}
