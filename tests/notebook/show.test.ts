import { describe, expect, it } from "vitest";
import { show, toMime } from "../../src/notebook/show.js";
import { comparison } from "../report/fixture.js";
import { result, weighted } from "../report/tuning-fixture.js";

const hostile = `<img src=x onerror="alert(1)">`;
const scores = {
  accounts: ["a", "b", hostile],
  columns: new Map([
    ["one", Float64Array.of(3, 2, Number.NaN)],
    [hostile, Float64Array.of(1, 2, 3)],
  ]),
};
const all = JSON.stringify;

describe("toMime(result)", () => {
  it("gives tables as HTML in which names are escaped, and as text", async () => {
    const [words] = await toMime(scores);
    expect(Object.keys(words!)).toEqual(["text/html", "text/plain"]);
    expect(words!["text/html"]).not.toContain("<img");
    expect(words!["text/html"]).toContain("&#60;img src=x");
    // Three accounts, the third unknown to the first method.
    expect(words!["text/html"]).toMatch(/<td style="text-align: right">–<\/td>/);
    expect(words!["text/html"]).toContain("one: rank</th>");
    expect(words!["text/plain"]).toMatch(
      /^3 accounts by each method\n +one +<img .*\naccount +rank +score +rank +score\n/,
    );
    expect(words!["text/plain"]).toMatch(/^b +2 +2 +2 +2$/m);
  });

  it("gives a chart as Vega-Lite 5, as SVG and in words", async () => {
    const [, chart] = await toMime(scores);
    expect(Object.keys(chart!)).toEqual(["application/vnd.vegalite.v5+json", "image/svg+xml", "text/plain"]);
    expect(chart!["application/vnd.vegalite.v5+json"]).toMatchObject({
      $schema: "https://vega.github.io/schema/vega-lite/v5.json",
      background: "white",
    });
    expect(chart!["image/svg+xml"]).toMatch(/^<svg /);
    expect(chart!["image/svg+xml"]).not.toContain("<img");
  });

  it("draws a specification of one's own", async () => {
    const spec = {
      title: "mine",
      data: { values: [{ x: 1 }] },
      mark: "point",
      encoding: { x: { field: "x", type: "quantitative" } },
    };
    const [chart, ...more] = await toMime(spec);
    expect(more).toEqual([]);
    expect(chart!["application/vnd.vegalite.v5+json"]).toMatchObject({ mark: "point" });
    expect(chart!["text/plain"]).toBe("mine");
  });

  it("shows rows with a column for every name, blank where a row has none", async () => {
    const [words] = await toMime([{ a: 1, b: "x" }, { a: 2.5 }]);
    expect(words!["text/plain"]).toBe("    a b\n ──── ─\n 1.00 x\n 2.50");
  });

  it("shows a comparison with its intervals, and as a picture where there are three methods", async () => {
    const found = comparison(100, ["one", "two", hostile]);
    const [words, chart, ...more] = await toMime(found);
    expect(more).toEqual([]);
    expect(words!["text/html"]).not.toContain("<img");
    expect(words!["text/html"]).toContain("0.820 [0.800, 0.840]");
    expect(words!["text/plain"]).toMatch(/^one +two +pearson +all +90 +0\.820 \[0\.800, 0\.840\]/m);
    expect(words!["text/plain"]).toContain("Lost of 100 accounts, for want of a score: 38 by two, 76 by <img src=x");
    expect(chart!["text/plain"]).toContain("Each square is the agreement");
    expect(await toMime(comparison(100, ["one", "two"]))).toHaveLength(1);
  });

  it("shows what signals mean and how their values lie", async () => {
    const about = { network: null, unit: "posts", direction: "benefit", about: hostile } as const;
    const values = { x: Float64Array.of(4, Number.NaN, 1), y: Float64Array.of(Number.NaN, Number.NaN, Number.NaN) };
    const [words] = await toMime({
      accounts: ["a", "b", "c"],
      columns: new Map(Object.entries(values)),
      signals: new Map(["x", "y"].map((id) => [id, { id, ...about }])),
    });
    expect(words!["text/html"]).not.toContain("<img");
    const lines = (words!["text/plain"] as string).split("\n").map((line) => line.replaceAll(/ +/g, " "));
    expect(lines[0]).toBe("2 signals of 3 accounts");
    expect(lines).toContain(`x posts benefit 67 % 2.50 4 ${hostile}`);
    expect(lines).toContain(`y posts benefit 0 % – – ${hostile}`);
  });

  it("shows a ranking of rows, half ranks too, and nothing of no rows", async () => {
    const rows = [{ account: "a", name: "Ada", scores: [1.5, null], ranks: [2.5, null] }];
    const [words] = await toMime({ methods: ["one", "one"], rows });
    const lines = (words!["text/plain"] as string).split("\n").map((line) => line.replaceAll(/ +/g, " "));
    expect(lines[0]).toBe("1 account, rank and score by each method");
    expect(lines.at(-1)).toBe("a Ada 2.5 1.50 – –");
    expect(await toMime([])).toEqual([]);
  });

  it("gives a report as it is: Markdown, or where the page is", async () => {
    const report = { format: "markdown", path: "runs/x/report.md", text: "# Who?" } as const;
    expect(await toMime(report)).toEqual([{ "text/markdown": "# Who?", "text/plain": "# Who?" }]);
    const [words] = await toMime({ ...report, format: "html", path: "runs/x/report.html" });
    expect(words!["text/plain"]).toBe("The report is one HTML file that works offline: runs/x/report.html");
  });

  it("gives a tuning as its report has it, with what goes into detail folded away, and where it is", async () => {
    const outcome = { folder: "runs/toy/tune-1", status: "made", result: { ...result, tuned: [weighted] } } as const;
    const [words, ...charts] = await toMime(outcome);
    const html = String(words!["text/html"]);
    expect(html).toContain("<h4>Who &#60;script&#62;?</h4>");
    expect(html).toContain("<p>Made: runs/toy/tune-1</p>");
    expect(html).toContain("<p>Warning: left out &#60;one&#62;</p>");
    expect(html).toMatch(/<details><summary>What moves the ranking/);
    expect(html).toMatch(/<td style="text-align: right">-0\.250 \[-0\.400, 0\.100\]<\/td>/);
    expect(words!["text/plain"]).toMatch(/What moves the ranking.*\(2 rows, in the other formats\)/);
    expect(charts.map((one) => String(one["text/plain"]).slice(0, 22))).toEqual([
      ...["Each dot is a method, ", "On the left each signa"],
    ]);
    const dry = await toMime({ folder: "runs/toy/tune-1", status: "dry run", result: null });
    expect(dry).toEqual([
      { "text/html": "<p>would make runs/toy/tune-1</p>", "text/plain": "would make runs/toy/tune-1" },
    ]);
  });

  it("has no look for a number", async () => {
    await expect(toMime(7 as never)).rejects.toThrow('nothing to show: "number"');
  });

  it("lists as many as it is told", async () => {
    const many = Array.from({ length: 30 }, (_, n) => ({ n }));
    const count = async (top?: number) => all((await toMime(many, { top }))[0]!["text/html"]).split("<td").length - 1;
    expect([await count(), await count(3)]).toEqual([10, 3]);
  });
});

describe("show(result)", () => {
  it("gives every bundle to the display", async () => {
    const shown: object[] = [];
    await show(scores, { display: (bundle) => shown.push(bundle) });
    expect(shown).toEqual(await toMime(scores));
  });
});
