import { expect, it } from "vitest";
import { code, fold, list, note, prose } from "../../src/document/blocks.js";
import { csvFiles } from "../../src/document/csv-files.js";
import type { ResultDocument } from "../../src/document/document.js";
import { printDocument } from "../../src/document/printers.js";
import { table } from "../../src/document/table.js";
import { BadInput } from "../../src/problem.js";
import { expectSameInEveryFormat } from "./read-back.js";

interface Person {
  readonly name: string;
  readonly score: number;
  readonly rank: number;
  readonly agreement: number | null;
}

const people: readonly Person[] = [
  { name: 'Ada | "Lovelace", <b>', score: 1234.5, rank: 1, agreement: 0.75 },
  { name: "=SUM(A1) & 50 %", score: 7, rank: 2.5, agreement: -0.125 },
  { name: "back\\slash_{x}~^$", score: 8.25, rank: 2.5, agreement: null },
];

const first = table<Person>(
  "people",
  "Who is who",
  [
    { head: "account", kind: "name", value: ({ name }) => name },
    { group: "impact(a=1)", head: "rank", kind: "rank", value: ({ rank }) => rank },
    { group: "impact(a=1)", head: "score", kind: "score", value: ({ score }) => score },
    {
      head: "estimate",
      kind: "estimate",
      value: ({ agreement }) => agreement,
      interval: ({ agreement }) => (agreement === null ? null : { low: agreement - 0.5, high: agreement + 0.5 }),
      bounds: ["low", "high"],
      tone: ({ agreement }) => (agreement === null ? "quiet" : "good"),
    },
    { head: "says", kind: "text", value: ({ rank }) => (rank === 1 ? "leads" : "") },
  ],
  people,
);
const numbers = Array.from({ length: 1234 }, (_, i) => i);
const second = table<number>(
  "numbers",
  "Numbers",
  [
    { head: "recipe", kind: "recipe", value: (i) => `method-${i}(p=0.5)` },
    { head: "moved", kind: "change", value: (i) => i - 2 },
    { head: "share", kind: "share", value: (i) => i / 1000 },
    { head: "p", kind: "p", value: (i) => i / 10_000 },
    { head: "count", kind: "count", value: (i) => i * 1000 },
    { head: "number", kind: "number", value: (i) => i / 7 },
    { head: "blank", kind: "estimate", value: (i) => (i % 2 ? "" : i) },
  ],
  numbers,
  { textRows: 3 },
);
const document: ResultDocument = {
  title: "Who leads?",
  context: "A dataset, 3 accounts",
  answer: ["Ada leads."],
  warnings: ["One account has no score."],
  sections: [
    {
      id: "people",
      title: "People",
      blocks: [prose("A paragraph."), first, note("Small print."), list(["One.", "Two."])],
    },
    {
      id: "numbers",
      title: "Numbers",
      blocks: [
        second,
        fold("More", [{ ...first, id: "again" }]),
        list([{ term: "Seed", text: "7" }]),
        code("cloutlab run x"),
      ],
    },
  ],
};

it("every format has the same tables, rows and cells", () => expectSameInEveryFormat(document));

it("a terminal shows as many rows as the document allows, and says how many it left out", async () => {
  const text = await printDocument(document, "table", { width: 80 });
  expect(text).toContain("... and 1,231 more rows in the other formats");
  expect(text).toContain("Who is who (3 rows, in the other formats)");
  for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
});

it("a caption in the place of a table is no wider than the terminal either", async () => {
  const long = { ...first, caption: "What was tried, and how often each was chosen in the end", textRows: 0 };
  const sections = [{ id: "people", title: "People", blocks: [long] }];
  const text = await printDocument({ ...document, sections }, "table", { width: 60 });
  expect(text.replaceAll("\n", " ")).toContain("chosen in the end (3 rows, in the other formats)");
  for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(60);
});

it("the heading of a group ends where its columns end, on one line where there is room and on more where there is none", async () => {
  const grouped = table<Person>(
    "grouped",
    "",
    [
      { head: "account", kind: "name", value: () => "ada" },
      { group: "impact(half=1)", head: "rank", kind: "rank", value: () => 1 },
      { group: "impact(half=1)", head: "score", kind: "score", value: () => 10 },
    ],
    people.slice(0, 1),
  );
  const printed = async (width: number) => {
    const sections = [{ id: "grouped", title: "", blocks: [grouped] }];
    const text = await printDocument({ title: "", answer: [], warnings: [], sections }, "table", { width });
    return text.trimEnd().split("\n");
  };
  expect(await printed(40)).toEqual([
    "          impact(half=1)",
    "account      rank  score",
    "───────   ───────  ─────",
    "ada             1     10",
  ]);
  expect(await printed(22)).toEqual([
    "              impact(",
    "              half=1)",
    "account   rank  score",
    "───────   ────  ─────",
    "ada          1     10",
  ]);
});

it("columns that do not fit a terminal follow below, behind what says whose they are", async () => {
  const methods = Array.from({ length: 12 }, (_, i) => `method-${i}`);
  const wide = table<Person>(
    "wide",
    "Wide",
    [
      { head: "account", kind: "name", value: () => "ada" },
      ...methods.map((head, i) => ({ head, kind: "count" as const, value: () => i })),
    ],
    people.slice(0, 1),
  );
  const text = await printDocument({ ...document, sections: [{ id: "wide", title: "", blocks: [wide] }] }, "table", {
    width: 60,
  });
  expect(text.match(/^ada/gm)?.length).toBeGreaterThan(1);
  for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(60);
});

it("a table that is too wide says once, above it, what is the same in every row", async () => {
  const same = table<Person>(
    "same",
    "Same",
    [
      { head: "account", kind: "name", value: ({ name }) => name },
      { head: "method", kind: "recipe", value: () => "page-rank" },
      { head: "rank", kind: "rank", value: ({ rank }) => rank },
      { head: "level", kind: "share", value: () => 0.95 },
      { head: "says", kind: "text", value: () => "" },
    ],
    people,
  );
  const one = { ...document, sections: [{ id: "same", title: "", blocks: [same] }] };
  const text = await printDocument(one, "table", { width: 30 });
  expect(text).toContain("Same\nmethod: page-rank\nlevel: 95 %\nsays: –\n");
  expect(text.match(/95 %/g)?.length).toBe(1);
  expect((await printDocument(one, "table", { width: 100 })).match(/95 %/g)?.length).toBe(3);
});

it("a CSV file holds the table that is asked for, with full precision and the ends of intervals", async () => {
  expect(await printDocument(document, "csv")).toBe(
    [
      "account,impact(a=1):rank,impact(a=1):score,estimate,low,high,says",
      '"Ada | ""Lovelace"", <b>",1,1234.5,0.75,0.25,1.25,leads',
      "'=SUM(A1) & 50 %,2.5,7,-0.125,-0.625,0.375,",
      "back\\slash_{x}~^$,2.5,8.25,,,,",
      "",
    ].join("\n"),
  );
  expect((await printDocument(document, "csv", { table: "numbers" })).split("\n")[1]).toBe(
    "method-0(p=0.5),-2,0,0,0,0,0",
  );
  await expect(printDocument(document, "csv", { table: "number" })).rejects.toThrow(BadInput);
  await expect(printDocument(document, "csv", { table: "number" })).rejects.toThrow("numbers");
  expect([...csvFiles(document).keys()]).toEqual(["people.csv", "numbers.csv", "again.csv"]);
});

it("a page sorts by the numbers themselves, breaks recipes at their joints, and nothing in a name acts", async () => {
  const heads = ["log-loss", "p (Holm)"].map((head) => ({ head, kind: "p" as const, value: () => 0.5 }));
  const more = { id: "more", title: "More", blocks: [table("more", "More", heads, [1])] };
  const html = await printDocument({ ...document, sections: [...document.sections, more] }, "html");
  expect(html).toContain('data-value="-0.125"');
  expect(html).not.toContain('<b>"');
  expect(html).toContain("&#60;b&#62;");
  expect(html).toContain('<a href="#numbers">Numbers</a>');
  expect(html).toContain('<span class="recipe">log-<wbr>loss</span>');
  expect(html).toContain(">p (Holm)</th>");
});

it("LaTeX has a minus in mathematics, a dash for what nobody knows, and no command from a name", async () => {
  const latex = await printDocument(document, "latex");
  expect(latex).toContain("$-0.125$ [$-0.625$, $0.375$]");
  expect(latex).toContain("\\textbackslash{}slash\\_\\{x\\}");
  expect(latex).toContain("\\multicolumn{2}{c}{impact(a=1)}");
});

it("a column named twice is refused", () => {
  const column = { head: "a", kind: "count" as const, value: () => 1 };
  expect(() => table("t", "T", [column, column], [1])).toThrow("column named twice in table t: a");
});
