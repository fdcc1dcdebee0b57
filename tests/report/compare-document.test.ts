import { describe, expect, it, test } from "vitest";
import { csvFiles } from "../../src/document/csv-files.js";
import { displayWidth } from "../../src/document/display-width.js";
import type { ResultDocument } from "../../src/document/document.js";
import { type DocumentFormat, printDocument, printers } from "../../src/document/printers.js";
import { tablesOf } from "../../src/document/tables-of.js";
import { compareDocument } from "../../src/report/compare-document.js";
import type { Comparison, DifferenceEntry } from "../../src/results/comparison.js";
import { expectSameInEveryFormat } from "../document/read-back.js";
import { comparison, hostileNames, methodNames } from "./fixture.js";

const formats = Object.keys(printers) as DocumentFormat[];
const everything = { open: ["matrices", "list"] } as const;

// Whether the first method agrees with the third one as the second does: by 0.22 less, and once unknown.
function withDifferences(methods: readonly string[]): Comparison {
  const found = comparison(100, methods);
  const [a, b, against] = methods as [string, string, string];
  const known: DifferenceEntry = {
    a,
    b,
    against,
    statistic: "spearman",
    stratum: "10%",
    difference: -0.22,
    low: -0.3,
    high: -0.14,
    level: 0.95,
    interval: "percentile",
    p: 0.0004,
    adjustedP: 0.0012,
    falseDiscoveryP: 0.5,
    classical: null,
  };
  const none = { difference: null, low: null, high: null, level: null, interval: null };
  const unknown = { ...known, stratum: "1%", ...none, p: null, adjustedP: null, falseDiscoveryP: null };
  const coverage = found.coverage.map((one, i) => ({ ...one, tied: 0.124, followerRSquared: i === 0 ? null : 0.61 }));
  return { ...found, coverage, differences: [known, unknown] };
}

describe("compareDocument(comparison)", () => {
  it("says the same in every format", async () => {
    for (const methods of [methodNames, hostileNames.slice(0, 4), ["a", "b"]])
      for (const open of [everything.open, []] as const)
        await expectSameInEveryFormat(compareDocument(withDifferences(methods), { open }));
  });

  it("has the differences between agreements in every format, where they were asked for", async () => {
    const asked = compareDocument(withDifferences(["one", "two", "three"]));
    const others = compareDocument(comparison(100, ["one", "two", "three"]));
    for (const format of formats.filter((one) => one !== "csv")) {
      const plain = async (document: ResultDocument) =>
        (await printDocument(document, format, { width: 200 })).replaceAll(/[$\\]|<[^>]*>/g, "");
      const text = await plain(asked);
      expect(text, format).toContain("p (Holm)");
      expect(text, format).toContain("p (BH)");
      expect(text, format).toContain("-0.220 [-0.300, -0.140]");
      expect(await plain(others), format).not.toContain("p (Holm)");
    }
    expect((await printDocument(asked, "csv", { table: "differences" })).split("\n")).toEqual([
      "a,b,against,statistic,stratum,difference,low,high,level,interval,p,adjustedP,falseDiscoveryP",
      "one,two,three,spearman,10%,-0.22,-0.3,-0.14,0.95,percentile,0.0004,0.0012,0.5",
      "one,two,three,spearman,1%,,,,,,,,",
      "",
    ]);
  });

  it("says how many accounts are lost before any number", async () => {
    const lost = compareDocument(comparison(400, ["a", "b", "c"]));
    expect(lost.answer).toEqual([
      "Lost of 400 accounts, for want of a score: 38 by b, 76 by c. Each pair is compared over the accounts that both scored.",
    ]);
    for (const format of formats.filter((one) => one !== "csv")) {
      const text = await printDocument(lost, format);
      expect(text.indexOf("Lost of 400"), format).toBeGreaterThan(0);
      expect(text.indexOf("Lost of 400"), format).toBeLessThan(text.indexOf("362"));
    }
    expect(compareDocument({ ...comparison(4000, ["a"]) }).answer).toEqual([
      "No account is lost: every method scored all 4,000.",
    ]);
  });

  it("has one line of CSV for each agreement", async () => {
    const lines = (await printDocument(compareDocument(comparison(100, ["a", "b"])), "csv")).trimEnd().split("\n");
    expect(lines[0]).toBe("a,b,statistic,stratum,n,estimate,low,high,level,interval,tiedA,tiedB");
    expect(lines[1]).toBe("a,b,pearson,all,90,0.82,0.7999999999999999,0.84,0.95,percentile,0,0.004");
    expect(lines).toHaveLength(10);
  });

  it("has a CSV file for each table, in which no cell begins as a formula does", () => {
    const files = csvFiles(compareDocument(withDifferences(hostileNames.slice(0, 4))));
    expect([...files.keys()].slice(0, 3)).toEqual([
      "columns.csv",
      "agreement-pearson-all.csv",
      "agreement-pearson-10.csv",
    ]);
    expect([...files.keys()].slice(-2)).toEqual(["agreement.csv", "differences.csv"]);
    for (const text of files.values()) expect(text).not.toMatch(/(^|,)"?([=+@]|-(?!\d))/m);
  });

  it("lists two methods with their intervals", async () => {
    const two = compareDocument(comparison(100, ["a_1", "b"]));
    expect(tablesOf(two).map(({ id }) => id)).toEqual(["columns", "agreement"]);
    const latex = (await printDocument(two, "latex")).split("\n");
    expect(latex.slice(0, 2)).toEqual(["% needs \\usepackage{booktabs}", "% How alike a_1 and b are"]);
    expect(latex).toContain(
      "    a\\_1 & b & pearson & 10\\% & 15 & $0.510$ [$0.430$, $0.590$] & 95 \\% & percentile & 0 \\% & \\textless{}1 \\% \\\\",
    );
    const markdown = (await printDocument(two, "markdown")).split("\n");
    expect(markdown).toContain(
      "| first | second | statistic | stratum | n | estimate | level | kind of interval | tied by first | tied by second |",
    );
    expect(markdown).toContain(
      "| a\\_1 | b | pearson | all | 90 | 0.820 \\[0.800, 0.840\\] | 95 % | percentile | 0 % | &lt;1 % |",
    );
    const text = await printDocument(two, "table", { width: 60 });
    for (const once of ["a: a_1", "b: b", "level: 95 %"]) expect(text.split("\n")).toContain(once);
    expect(text).toContain("Brackets hold the 95 % interval (percentile).");
  });

  it("has matrices of three methods or more, those of all accounts open, and the list beside them", async () => {
    const three = comparison(100, ["a", "b", "c"]);
    const text = await printDocument(compareDocument(three), "table");
    expect(text).toContain("Agreement of the methods: spearman, all accounts\n");
    expect(text).toContain("Agreement of the methods: spearman, top 10% of either (3 rows, in the other formats)\n");
    const open = await printDocument(compareDocument(three, everything), "table");
    expect(open).toContain("Agreement of the methods: spearman, top 10% of either\n");
    expect(open).toMatch(/^a +b +pearson +all +90 +0\.820 \[0\.800, 0\.840\]/m);
    // The first row of the first matrix: itself, b and c.
    expect(open).toMatch(/^a +1 +0\.820 +0\.710$/m);
  });

  it("has a dash for what is undefined, in a matrix and in the list", async () => {
    const four = compareDocument(comparison(100, ["a", "b", "c", "d"]), everything);
    const text = await printDocument(four, "table");
    expect(text).toMatch(/^d +4 +– +– +–$/m);
    expect(text).toMatch(/^a +d +pearson +1% +2 +– +–/m);
  });

  it("has as many cells in each row of a matrix as columns, whatever the names", async () => {
    const methods = hostileNames.slice(0, 5);
    const document = compareDocument(comparison(100, methods, false));
    const latex = await printDocument({ ...document, sections: document.sections.slice(1) }, "latex");
    const rows = latex.split("\n").filter((line) => line.endsWith("\\\\"));
    expect(rows).toHaveLength(9 * 6 + 1 + 90);
    for (const row of rows.slice(0, 9 * 6)) expect(row.split(/(?<!\\)&/)).toHaveLength(7);
  });

  it("draws all methods against all, where there are three or more", () => {
    const charts = (methods: readonly string[]) =>
      compareDocument(comparison(100, methods)).sections.flatMap(({ blocks }) =>
        blocks.filter(({ type }) => type === "chart"),
      );
    expect([charts(["a", "b"]).length, charts(["a", "b", "c"]).length]).toEqual([0, 1]);
  });

  it("lets a method have any name, that of another column too", () => {
    const [, matrix] = tablesOf(compareDocument(comparison(100, ["method", "number", "#"])));
    expect(matrix!.columns.map(({ id }) => id)).toEqual(["method", "number", "1 method", "2 number", "3 #"]);
  });

  it("has no list of agreements for a single method", () => {
    expect(compareDocument(comparison(100, ["a"])).sections.map(({ id }) => id)).toEqual(["columns"]);
  });
});

describe("compareDocument(comparison) warns of numbers without an interval", () => {
  const found = comparison(100, ["a", "b"]);
  const bare = { low: null, high: null, level: null, interval: null };
  const strip = (which: (statistic: string, i: number) => boolean, interval = "percentile") => ({
    ...found,
    agreement: found.agreement.map((entry, i) =>
      which(entry.statistic, i) ? { ...entry, ...bare } : { ...entry, interval },
    ),
  });

  it("because some resamples leave them undefined", () => {
    expect(compareDocument(strip((_, i) => i < 2)).warnings).toEqual([
      "No interval for 2 of 9 numbers: some resamples leave them undefined, where accounts are few or nearly all tied.",
    ]);
    expect(
      compareDocument(
        strip(() => true),
        { intervals: true },
      ).warnings,
    ).toHaveLength(1);
  });

  it("because their statistic has no analytic one, or accounts are too few for it", () => {
    const analytic = strip((statistic, i) => statistic === "pearson" || i === 3, "analytic");
    expect(compareDocument(analytic).warnings).toEqual([
      "No interval for pearson: there is no analytic one; --bootstrap 1000 resamples instead.",
      "No interval for 1 of 9 numbers: accounts are few or nearly all tied there.",
    ]);
  });

  it("not where there is one for each number, where the number itself is unknown, or where none was asked for", () => {
    expect(compareDocument(found).warnings).toEqual([]);
    const undefined_ = found.agreement.map((entry, i) => (i === 0 ? { ...entry, ...bare, estimate: null } : entry));
    expect(compareDocument({ ...found, agreement: undefined_ }).warnings).toEqual([]);
    expect(compareDocument(strip(() => true)).warnings).toEqual([]);
    expect(
      compareDocument(
        strip((_, i) => i < 2),
        { intervals: false },
      ).warnings,
    ).toEqual([]);
  });
});

test.each([80, 100, 160])("compareDocument(comparison) fits into a terminal of %i columns", async (width) => {
  for (const methods of [methodNames, hostileNames.slice(0, 7), ["a", "b"]]) {
    const text = await printDocument(compareDocument(withDifferences(methods), everything), "table", { width });
    for (const line of text.split("\n")) expect(displayWidth(line), line).toBeLessThanOrEqual(width);
  }
});
