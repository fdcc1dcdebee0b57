import { expect, test } from "vitest";
import { markdownCode, markdownLink, markdownText } from "../../src/document/markdown-table.js";
import { toHtml } from "../../src/report/html.js";
import { toMarkdown } from "../../src/report/markdown.js";
import { hostileNames, methodNames, reportData } from "./fixture.js";

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

test("toMarkdown(data) says what the page says", () => {
  const text = toMarkdown(reportData());
  expect(text.split("\n").filter((line) => line.startsWith("#"))).toEqual([
    "# Does a score from Twitter alone rank people as the old one did?",
    "## Warnings",
    "## The methods",
    "## Who stands where",
    "## Which method is right",
    "### Against judgements",
    "### Against reference",
    "## How alike the methods are",
    "## Charts",
    "## Experts by topic",
    "## Make it again",
  ]);
  expect(text).toContain("spearman 0.750 (95 % interval 0.730 to 0.770).**");
  expect(text).toContain(`\`${methodNames[2]}\``);
});

test("both reports show the judgements' own ranking, and how far the probabilities can be believed", async () => {
  const data = reportData();
  const { judgedRanking } = data.evaluation!.truths[0]!;
  const [first] = judgedRanking!.ranking;
  for (const text of [toMarkdown(data), await toHtml(data)]) {
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

test("toMarkdown(data) holds no HTML and no link that a name brought in", () => {
  const text = toMarkdown(reportData({ hostile: true })).replace(/(`+)[^`][\s\S]*?\1/g, "");
  expect(text).not.toMatch(/<(?!https:)[a-z!/]/i);
  expect(text).not.toMatch(/[^\\]\]\(/);
  expect(hostileNames.length).toBeGreaterThan(5);
});

test("toMarkdown(data) of a small report is as it was", async () => {
  const small = reportData({ accounts: 8, methods: ["legacy-multi-signal", "twitter-impact"] });
  await expect(toMarkdown(small)).toMatchFileSnapshot("../fixtures/report/report.md");
});
