import { createHash } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { page as pageOf } from "../../src/document/html/page.js";
import { runDocument } from "../../src/report/run-document.js";
import type { ReportData } from "../../src/results/run.js";
import { hostileNames, methodNames, reportData } from "./fixture.js";

const toHtml = (data: ReportData) => pageOf(runDocument(data));

let page = "";
let hostile = "";
beforeAll(async () => {
  page = await toHtml(reportData());
  hostile = await toHtml(reportData({ hostile: true, methods: hostileMethods }));
});

const hostileMethods = ["<b onclick=alert(1)>a</b>", "b'\"](datum.x);alert(1)//\\"];

test("the page of a run gives the same bytes for the same data", async () => {
  expect(await toHtml(reportData())).toBe(page);
});

test("the page of a run leads with the question, an answer with its numbers, and the warnings", () => {
  const text = textOf(page);
  const order = [
    "Does a score from Twitter alone",
    "spearman 0.750 (95 % interval 0.730 to 0.770)",
    "2 warnings",
    "twitter-impact: 8 % of the accounts",
    "The methods",
  ];
  const places = order.map((part) => text.indexOf(part, text.indexOf("Make it again")));
  expect(text).toContain("put the 360 accounts that both score in a partly similar order");
  expect(places.slice(1)).toEqual(places.slice(1).sort((x, y) => x - y));
  expect(text).toContain("Among the top 10% of either (n = 58) it is 0.440");
  for (const name of methodNames) expect(text).toContain(name);
});

test("the page of a run fetches nothing: no address in any attribute that loads", () => {
  for (const [tag] of markup(hostile + page).matchAll(/<(?!a )[a-z][^>]*>/g))
    expect(tag).not.toMatch(/(src|href)="(?!data:|#)/);
  expect(markup(page)).not.toMatch(/@import|url\(/);
});

test("the page of a run lets nothing that a name says become markup", () => {
  const rest = markup(hostile);
  expect(rest).not.toMatch(/<(script>alert|img src=x|svg|b onclick)/);
  expect(rest).not.toContain('javascript:alert(1)"');
  expect(textOf(hostile)).toContain("<script>alert(1)</script>");
  for (const [, json = ""] of hostile.matchAll(/<script type="application\/json"[^>]*>([\s\S]*?)<\/script>/g)) {
    expect(json).not.toMatch(/[<>&\u2028\u2029]/);
    expect(() => JSON.parse(json)).not.toThrow();
  }
});

test("the page's policy names the hash of each script and of the style, and allows nothing else", () => {
  const [, policy = ""] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
  const blocks = [...page.matchAll(/<(?:script|style)>([\s\S]*?)<\/(?:script|style)>/g)].map(([, text = ""]) => text);
  expect(blocks).toHaveLength(5);
  for (const block of blocks) expect(decode(policy)).toContain(createHash("sha256").update(block).digest("base64"));
  expect(policy).toMatch(/^default-src &#39;none&#39;; style-src/);
  expect(policy).not.toContain("unsafe");
});

test("the page of a run of 2,000 accounts is below 5 MB", async () => {
  expect(Buffer.byteLength(await toHtml(reportData({ accounts: 2000 })))).toBeLessThan(5e6);
});

test("the page of a run says what there is for one method and for none", async () => {
  expect(textOf(await toHtml(reportData({ methods: ["followers"], accounts: 30 })))).toContain(
    "followers scored 30 accounts.",
  );
  expect(textOf(await toHtml(reportData({ methods: [], accounts: 30 })))).toContain("No method was compared.");
});

test("every hostile name is on the page as text", () => {
  const text = textOf(hostile).replace(/\s+/g, " ");
  for (const name of hostileNames)
    expect(text).toContain(name.replace(/[\u202C\u202E]/g, "\uFFFD").replace(/[\s\u2028]+/g, " "));
});

// The page without what stands inside scripts and styles.
function markup(text: string): string {
  return text.replace(/(<script[^>]*>)[\s\S]*?(<\/script>)/g, "$1$2").replace(/(<style>)[\s\S]*?(<\/style>)/g, "$1$2");
}

function textOf(text: string): string {
  return decode(markup(text).replace(/<[^>]*>/g, ""));
}

function decode(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}
