import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { page as pageOf } from "../../src/document/html/page.js";
import { runDocument } from "../../src/report/run-document.js";
import { browserFlags, browserLimit, browserPath } from "./browser.js";
import { reportData } from "./fixture.js";

describe.skipIf(!browserPath)("the report in a browser without a network", () => {
  const folder = mkdtempSync(join(tmpdir(), "cloutlab-report-"));
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: browserPath ?? "", args: browserFlags, timeout: browserLimit });
    const hostileMethods = ["<img src=x onerror=alert(1)>", "b'\"](datum.x);alert(1)//\\", "__proto__"];
    writeFileSync(join(folder, "report.html"), await pageOf(runDocument(reportData())));
    writeFileSync(
      join(folder, "hostile.html"),
      await pageOf(runDocument(reportData({ hostile: true, methods: hostileMethods }))),
    );
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  // Of judgements a dot a measure for each method and the other truth, of the reference a dot a method.
  test.each([
    ["report.html", 2 * (5 + 1), 5],
    ["hostile.html", 2 * (3 + 1), 3],
  ])("%s draws its charts, asks for nothing and complains of nothing", async (name, ofJudgements, ofReference) => {
    const { page, seen } = await open(name);
    const marks = await page.$$eval("figure.chart .live", (boxes) =>
      boxes.map((box) => box.querySelectorAll("svg .mark-rect path, svg .mark-symbol path").length),
    );
    expect(marks).toHaveLength(6);
    const [ranks, judgements, calibration, reference, agreement, scores] = marks;
    expect([judgements, reference]).toEqual([ofJudgements, ofReference]);
    for (const count of [ranks, calibration, agreement, scores]) expect(count).toBeGreaterThan(10);
    await page.mouse.move(0, 0);
    await page.hover("figure.chart .live svg .mark-symbol path >> nth=-1", { force: true });
    expect(await page.isVisible(".tip")).toBe(true);
    expect(seen).toEqual([]);
    await page.close();
  });

  test("a table sorts by the number behind its cells, unknown last, from the keyboard too", async () => {
    const { page } = await open("report.html");
    const head = page.locator("#ranks table").first().locator('[data-column="4"]');
    const values = () => page.$$eval("#ranks table:first-of-type tbody", ([body]) => cellsOf(body, 4));
    await page.evaluate("window.cellsOf = (body, i) => [...body.rows].map((row) => row.cells[i].dataset.value)");
    await head.locator("button").click();
    const ascending = await values();
    expect(ascending).toEqual(sorted(ascending, 1));
    await head.locator("button").press("Enter");
    expect(await head.getAttribute("aria-sort")).toBe("descending");
    const descending = await values();
    expect(descending).toEqual(sorted(descending, -1));
    expect(descending.at(-1)).toBe("");
    await page.close();
  });

  test("without scripts the still pictures are there, and the page fits a phone", async () => {
    const still = await open("report.html", { javaScriptEnabled: false });
    const widths = await still.page
      .locator(".still img")
      .evaluateAll((images) => images.map((image) => image.clientWidth));
    expect(widths.every((width) => width > 200)).toBe(true);
    await still.page.close();
    const phone = await open("report.html", { viewport: { width: 390, height: 800 }, colorScheme: "dark" });
    expect(await phone.page.evaluate("document.documentElement.scrollWidth")).toBe(390);
    expect(phone.seen).toEqual([]);
    await phone.page.close();
  });

  // Whatever the page does that it should not: dialogs, requests for anything but itself, errors and warnings.
  async function open(name: string, options: BrowserContextOptions = {}): Promise<{ page: Page; seen: string[] }> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options, offline: true });
    page.setDefaultTimeout(browserLimit);
    const url = pathToFileURL(join(folder, name)).href;
    const seen: string[] = [];
    page.on("dialog", (dialog) => {
      seen.push(`dialog ${dialog.message()}`);
      return dialog.dismiss();
    });
    page.on("request", (request) => {
      if (request.url() !== url && !request.url().startsWith("data:image/svg+xml"))
        seen.push(`request ${request.url()}`);
    });
    page.on("console", (message) => seen.push(`console ${message.text()}`));
    page.on("pageerror", (error) => seen.push(`error ${error.message}`));
    await page.goto(url);
    if (options.javaScriptEnabled !== false) await page.waitForSelector('html[data-charts="drawn"]');
    return { page, seen };
  }
});

declare function cellsOf(body: unknown, column: number): string[];

function sorted(values: readonly string[], sign: number): string[] {
  const known = values.filter((value) => value !== "").sort((x, y) => sign * (Number(x) - Number(y)));
  return [...known, ...values.filter((value) => value === "")];
}
