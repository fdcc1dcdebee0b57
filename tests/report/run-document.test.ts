import { expect, it } from "vitest";
import { csv } from "../../src/document/csv.js";
import type { DocumentBlock, ResultDocument } from "../../src/document/document.js";
import { latex } from "../../src/document/latex.js";
import { tablesOf } from "../../src/document/tables-of.js";
import { runDocument } from "../../src/report/run-document.js";
import { csvRows, expectSameInEveryFormat } from "../document/read-back.js";
import { hostileNames, reportData } from "./fixture.js";

it("every format of a run has the same tables, rows and cells", () =>
  expectSameInEveryFormat(runDocument(reportData({ accounts: 120 }))));

it("every format of a run has them whatever the names, and for one method and none", async () => {
  for (const options of [{ hostile: true }, { methods: ["followers"] }, { methods: [] }])
    await expectSameInEveryFormat(runDocument(reportData({ accounts: 60, truth: false, ...options })));
});

it("a run says its sections in order, with ids that are used once", () => {
  const { sections } = runDocument(reportData());
  expect(sections.map(({ id }) => id)).toEqual([
    "methods",
    "ranks",
    "evaluation",
    "evaluation-reference",
    "agreement",
    "scores",
    "topics",
    "provenance",
  ]);
  const ids = tablesOf(runDocument(reportData())).map(({ id }) => id);
  expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
});

it("what a run did not ask for has no section", () => {
  const data = { ...reportData({ methods: ["followers"], truth: false }), topics: [] };
  expect(runDocument(data).sections.map(({ id }) => id)).toEqual(["methods", "ranks", "scores", "provenance"]);
});

it("a run names its dataset, when it ends and its experiment", () => {
  const data = reportData({ accounts: 1234 });
  expect(runDocument(data).context).toBe(
    "2,000 made-up creators on four networks · 1,234 accounts, until 2018-05-25 · experiment legacy-vs-impact",
  );
  const timeless = { ...data, dataset: { ...data.dataset, end: null } };
  expect(runDocument(timeless).context).not.toContain("until");
  expect(facts(runDocument(timeless))).toContainEqual({
    term: "Ages counted back from",
    text: "no times in this dataset",
  });
});

it("a method has its signals as numbers, and its graphs where any method runs on some", () => {
  const data = reportData({ methods: ["followers", "pagerank"] });
  const [followers, pagerank] = data.methods;
  const heads = (one: ResultDocument) => tablesOf(one)[0]!.columns.map(({ head }) => head);
  expect(heads(runDocument(data))).not.toContain("graphs");
  const methods = [followers!, { ...pagerank!, graphs: ["follows", "shares"], signalsKnown: 0, signalsUsed: 0 }];
  const [table] = tablesOf(runDocument({ ...data, methods }));
  const cell = (row: number, head: string) =>
    table!.rows[row]![heads(runDocument({ ...data, methods })).indexOf(head)]!.value;
  expect([cell(0, "signals used"), cell(0, "signals known"), cell(0, "graphs")]).toEqual([11, 432, null]);
  expect([cell(1, "signals used"), cell(1, "graphs")]).toEqual([0, "follows, shares"]);
});

it("the accounts that moved have the numbers of the chart, and the places that they gained", () => {
  const moved = [
    { account: "a", name: "Ann", scores: [3, 9], ranks: [20, 2.5] },
    { account: "b", name: "Bob", scores: [5, 1], ranks: [1, 1200] },
  ];
  const data = { ...reportData({ methods: ["one", "two"] }), movers: { a: "one", b: "two", rows: moved } };
  const table = tablesOf(runDocument(data)).find(({ id }) => id === "movers")!;
  expect(table.columns.map(({ id }) => id)).toEqual([
    "number",
    "account",
    "name",
    ...["rank:one", "score:one", "rank:two", "score:two"],
    "places",
  ]);
  // 20 - 2.5 places gained, 1 - 1200 lost.
  expect(table.rows.map((row) => row.at(-1))).toEqual([
    { value: 17.5, tone: "good" },
    { value: -1199, tone: "bad" },
  ]);
});

it("no cell of a run's CSV begins as a formula does", async () => {
  const data = reportData({ hostile: true });
  const rows = hostileNames.map((name) => ({ account: name, name, scores: [], ranks: [] }));
  const document = runDocument({ ...data, top: [...data.top, ...rows] });
  const cells = csvRows(csv(document)).flat();
  expect(cells).toContain("'=cmd()");
  expect(cells.filter((cell) => /^[=+@\t\r]/.test(cell))).toEqual([]);
  expect(cells.filter((cell) => cell.startsWith("-") && Number.isNaN(Number(cell)))).toEqual([]);
});

it("the LaTeX of a run keeps the question inside its comment", () => {
  const data = { ...reportData({ accounts: 20 }), question: "who?\n\\input{x}" };
  const lines = latex(runDocument(data)).split("\n");
  expect(lines.slice(0, 2)).toEqual(["% needs \\usepackage{booktabs}", "% who? \\input{x}"]);
  expect(lines).toContain("% Run: 3f9a1c0d52be");
});

function facts({ sections }: ResultDocument) {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block: DocumentBlock) => (block.type === "list" ? block.items : [])),
  );
}
