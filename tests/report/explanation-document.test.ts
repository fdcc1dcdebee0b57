import { describe, expect, it } from "vitest";
import type { ResultDocument } from "../../src/document/document.js";
import { printDocument } from "../../src/document/printers.js";
import { toSvg } from "../../src/document/svg.js";
import { tableOf, tablesOf } from "../../src/document/tables-of.js";
import { toMime } from "../../src/notebook/show.js";
import { contributions } from "../../src/report/charts/contributions.js";
import { explanationDocument } from "../../src/report/explanation-document.js";
import { expectSameInEveryFormat } from "../document/read-back.js";
import { explained } from "./explained.js";

const document = explanationDocument(explained, 10);
const values = (of: ResultDocument, id: string) => tableOf(of, id)!.rows.map((row) => row.map(({ value }) => value));

it("every format has the same scores, parts, places and topics", async () => {
  await expectSameInEveryFormat(document);
  await expectSameInEveryFormat(
    explanationDocument({ ...explained, methods: explained.methods.slice(2), topics: [] }, 1),
  );
});

describe("explanationDocument(explanation, top)", () => {
  it("answers with the ranks, and with the topics of which the account is an expert", () => {
    expect(document.title).toBe("Ada | <b> (7)");
    expect(document.answer).toEqual([
      "Rank 3 of 1,200 by impact, 900 of 1,100 by count, 80 of 1,200 by page-rank(graph=shares), none by unseen, 1,100 of 1,100 by idle.",
      "Expert in food by impact: rank 1, on 13 posts with 1,500 reactions.",
      "Expert in =cars by count: rank 2, on 9 posts with 4 reactions.",
    ]);
  });

  it("has scores, what networks and signals add, places in graphs, and topics with their evidence", () => {
    expect(tablesOf(document).map(({ id }) => id)).toEqual([
      ...["scores", "networks", "graphs"],
      ...["signals", "signals-about", "topics"],
    ]);
    expect(values(document, "scores").slice(0, 3)).toEqual([
      ["impact", 36.5, 3, 1200, 0.25],
      ["count", 2, 900, 1100, 2],
      ["page-rank(graph=shares)", 0.002, 80, 1200, null],
    ]);
    expect(values(document, "networks")[1]).toEqual(["impact", "facebook", 0.05, 0.2]);
    expect(values(document, "graphs")).toEqual([["page-rank(graph=shares)", "shares", 2.5, 2, 0, 0]]);
    expect(values(document, "signals")[1]).toEqual(["impact", "twitter.followers", null, 0.05, 0.2]);
    expect(values(document, "topics")[0]).toEqual(["food", "impact", 18.8, 1, 13, 1500, 15]);
  });

  it("says of which account a method knows nothing, and where nothing happened", async () => {
    const text = await printDocument(document, "table");
    expect(text).toContain("unseen: no score; nothing that it reads is known of this account.");
    expect(text).toContain("idle: nothing contributes: it was seen, and nothing happened.");
  });

  it("lists the largest signals of each method, says how many more there are, and each signal once", async () => {
    const two = explanationDocument(explained, 2);
    expect(values(two, "signals").map(([method, signal]) => [method, signal])).toEqual([
      ["impact", "twitter.shares"],
      ["impact", "twitter.followers"],
      ["count", "twitter.shares"],
    ]);
    expect(await printDocument(two, "markdown")).toContain("- impact: 2 of 3 signals are listed.");
    expect(values(two, "signals-about")).toEqual([
      ["twitter.shares", "Shares of its posts."],
      ["twitter.followers", "Followers."],
    ]);
  });

  it("has nothing to say of signals where no method is a sum, and says that there is no topic", async () => {
    const bare = explanationDocument({ ...explained, methods: explained.methods.slice(2), topics: [] }, 10);
    expect(bare.sections.map(({ id }) => id)).toEqual(["scores", "topics"]);
    expect(await printDocument(bare, "table")).toContain("None with enough posts and reactions.");
    expect(await printDocument(bare, "csv")).toMatch(/^method,score,rank,of,total\npage-rank/);
  });

  it("is a CSV file of signals unless another table is asked for", async () => {
    expect((await printDocument(document, "csv")).split("\n").slice(0, 2)).toEqual([
      "method,signal,value,contribution,share",
      "impact,twitter.shares,12,0.15,0.6",
    ]);
  });
});

it("contributions(method, top) draws a bar for each of the largest signals, and no name acts", async () => {
  const hostile = "</svg><script>";
  const [method] = explained.methods;
  const signals = method!.signals.map((part) => ({ ...part, signal: `${hostile}${part.signal}` }));
  const { spec, caption } = contributions({ ...method!, method: hostile, signals }, 2);
  expect((spec["data"] as { values: unknown[] }).values).toHaveLength(2);
  expect(caption).toMatch(/^What signals add to .*: the largest 2 of 3\.$/);
  expect(await toSvg(spec)).not.toMatch(/<script|NaN|undefined/);
});

it("a notebook shows the tables, and a chart for each method that is a sum", async () => {
  const [words, ...charts] = await toMime(explained);
  expect(words!["text/html"]).toContain("Ada | &#60;b&#62; (7)");
  expect(words!["text/plain"]).toContain("Expert in food by impact");
  expect(charts.map((chart) => chart["text/plain"])).toEqual([
    "What signals add to the score by impact, before its scaling: the largest 3 of 3.",
    "What signals add to the score by count, before its scaling: the largest 1 of 1.",
  ]);
});
