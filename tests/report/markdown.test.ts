import { expect, test } from "vitest";
import { markdown } from "../../src/document/markdown.js";
import { markdownCode, markdownLink, markdownText } from "../../src/document/markdown-table.js";
import { printDocument } from "../../src/document/printers.js";
import { runDocument } from "../../src/report/run-document.js";
import type { ReportData } from "../../src/results/run.js";
import { hostileNames, methodNames, reportData } from "./fixture.js";

const toMarkdown = (data: ReportData) => markdown(runDocument(data));

test("markdownText(text) is one line of plain text", () => {
  expect(markdownText("a|b\n<i>*c*</i> [d](e) & _f_ `g`")).toBe(
    "a\\|b &lt;i&gt;\\*c\\*&lt;/i&gt; \\[d\\](e) &amp; \\_f\\_ \\`g\\`",
  );
  expect(["- no list", "1. nor this", "1.5", "x - y"].map(markdownText)).toEqual([
    "\\- no list",
    "1\\. nor this",
    "1.5",
    "x - y",
  ]);
  expect(markdownText("see http://a.b or www.a.b")).toBe("see http\\://a.b or www\\.a.b");
});

test("markdownLink(source) links https and nothing else", () => {
  expect(markdownLink("https://doi.org/10.1/x|y")).toBe("<https://doi.org/10.1/x%7Cy>");
  expect(markdownLink("javascript:alert(1)")).toBe("javascript:alert(1)");
  expect(markdownLink("baseline")).toBe("baseline");
});

test("markdownCode(text) fences backquotes with more of them", () => {
  expect([markdownCode("a b"), markdownCode("a`b"), markdownCode("``")]).toEqual(["`a b`", "``a`b``", "``` `` ```"]);
});

test("the Markdown of a run has the sections of the page", () => {
  const text = toMarkdown(reportData());
  expect(text.split("\n").filter((line) => line.startsWith("#"))).toEqual([
    "# Does a score from Twitter alone rank people as the old one did?",
    "## Warnings",
    "## The methods",
    "## Who stands where",
    "## Which method is right, against judgements",
    "### Every two methods, with p values and what more data would show",
    "### How far each method's probabilities can be believed, in numbers",
    "### Every reading, one a row",
    "## Which method is right, against reference",
    "### Every two methods, with p values and what more data would show",
    "### Every reading, one a row",
    "## How alike the methods are",
    ...["pearson", "spearman", "kendall-tau-b"].flatMap((statistic) =>
      ["all accounts", "top 10% of either", "top 1% of either"].map((stratum) => `### ${statistic}, ${stratum}`),
    ),
    "### All agreements as a list",
    "## How the scores lie",
    "### Tiers: scores that lie together",
    "## Experts by topic",
    "## Make it again",
  ]);
  expect(text).toContain("spearman 0.750 (95 % interval 0.730 to 0.770).");
  expect(text).toContain(`\`${methodNames[2]}\``);
});

test("every report shows the judgements' own ranking, and how far the probabilities can be believed", async () => {
  const data = reportData();
  const { judgedRanking } = data.evaluation!.truths[0]!;
  const [first] = judgedRanking!.ranking;
  for (const format of ["markdown", "html", "latex"] as const) {
    const text = await printDocument(runDocument(data), format);
    expect(text).toContain("The ranking that the judgements give by themselves");
    expect(text).toContain("Strengths are logarithms of odds");
    expect(text).toContain(first!.account);
    expect(text).toMatch(/How far each method.{1,6}s probabilities can be believed/);
  }
});

test("every row of a table has as many cells as its heading, whatever the names", () => {
  const lines = toMarkdown(reportData({ hostile: true })).split("\n");
  let width = 0;
  for (const line of lines) {
    if (!line.startsWith("|")) width = 0;
    else {
      const cells = line.replace(/\\./g, "").split("|").length;
      width ||= cells;
      expect(cells, line).toBe(width);
    }
  }
});

test("the Markdown of a run holds no HTML and no link that a name brought in", () => {
  const text = toMarkdown(reportData({ hostile: true })).replace(/(`+)[^`][\s\S]*?\1/g, "");
  expect(text).not.toMatch(/<(?!https:)[a-z!/]/i);
  expect(text).not.toMatch(/[^\\]\]\(/);
  expect(hostileNames.length).toBeGreaterThan(5);
});

test("the Markdown of a small run is as it was", async () => {
  const small = reportData({ accounts: 8, methods: ["legacy-multi-signal", "twitter-impact"] });
  await expect(toMarkdown(small)).toMatchFileSnapshot("../fixtures/report/report.md");
});
