import { type ChildProcess, spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
// @ts-expect-error: a script of the project, without types
import { environment, python, ready } from "../../scripts/notebooks/ready.mjs";
import { browserFlags, browserLimit, browserPath } from "../report/browser.js";
import { canRun, executed, executedFolder, expectAlike } from "./kernel.js";
import { runModules } from "./modules.js";
import { readNotebooks } from "./notebook.js";

const name = "1-a-first-comparison.ipynb";

it.runIf(process.env["CI"])("there is a Python and a browser where everything is tested", () => {
  expect([canRun, browserPath !== undefined], "python3 with venv, chromium").toEqual([true, true]);
});

it.runIf(canRun)("every notebook shows in the kernel what it prints as one module without Jupyter", async () => {
  const ran = await runModules(readNotebooks());
  expect(ran).toHaveLength(8);
  expectAlike(ran, executed());
});

describe.skipIf(!canRun || !browserPath)("JupyterLab in a browser", () => {
  let lab: ChildProcess;
  let browser: Browser;
  let url = "";
  const place = mkdtempSync(join(tmpdir(), "cloutlab-lab-"));

  beforeAll(async () => {
    ready({ lab: true });
    executed("1");
    copyFileSync(join(executedFolder, name), join(place, name));
    [lab, url] = await startLab(place);
    browser = await chromium.launch({ executablePath: browserPath ?? "", args: browserFlags, timeout: browserLimit });
  });

  afterAll(async () => {
    await browser?.close();
    lab?.kill("SIGTERM");
    rmSync(place, { recursive: true, force: true });
  });

  it("draws the charts of an executed notebook from their Vega-Lite, and shows its tables", async () => {
    const page = await browser.newPage({ viewport: { width: 1400, height: 1200 } });
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.setDefaultTimeout(browserLimit);
    await page.goto(`${url}&reset`);
    // Cells are only drawn when they come into view.
    const chart = page.locator(".vega-embed :is(canvas, svg.marks)");
    // Down and up again: a slow browser may draw a cell when it has left the view.
    for (let step = 0; step < 600 && (await chart.count()) < (step < 60 ? 2 : 1); step++) {
      const panel = page.locator(".jp-NotebookPanel .jp-WindowedPanel-outer").first();
      await panel.hover({ timeout: 30_000 }).catch(ignored);
      await page.mouse.wheel(0, step % 120 < 60 ? 400 : -400);
      await page.waitForTimeout(500);
    }
    expect(await chart.count()).toBeGreaterThan(0);
    const colours = await chart.first().evaluate(coloursOf);
    // Dots, axes and words: not a blank sheet, nor the picture that stands in where Vega-Lite is not understood.
    expect(colours).toBeGreaterThan(20);
    expect(await page.locator(".jp-OutputArea-output table").count()).toBeGreaterThan(0);
    expect(await page.locator(".jp-OutputArea-output .jp-RenderedSVG").count()).toBe(0);
    expect(errors).toEqual([]);
  });
});

const ignored = () => undefined;

// Of a canvas how many colours it has, of an SVG how many marks: both say that something was drawn.
function coloursOf(drawn: unknown): number {
  const element = drawn as {
    width: number;
    height: number;
    getContext?(kind: "2d"): { getImageData(...box: number[]): { data: Uint8ClampedArray } };
    querySelectorAll(selector: string): { length: number };
  };
  if (!element.getContext) return element.querySelectorAll("path").length;
  const { data } = element.getContext("2d").getImageData(0, 0, element.width, element.height);
  return new Set(new Uint32Array(data.buffer)).size;
}

async function startLab(root: string): Promise<[ChildProcess, string]> {
  const options = ["--no-browser", "--allow-root", "--ServerApp.port=0", `--ServerApp.root_dir=${root}`];
  const token = "cloutlab";
  const more = [`--IdentityProvider.token=${token}`, "--ServerApp.ip=127.0.0.1"];
  const child = spawn(python, ["-m", "jupyterlab", ...options, ...more], { cwd: root, env: environment });
  let said = "";
  const port = await new Promise<string>((found, failed) => {
    const listen = (chunk: Buffer) => {
      said += String(chunk);
      const [, number] = /http:\/\/127\.0\.0\.1:(\d+)\/lab/.exec(said) ?? [];
      if (number) found(number);
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.on("exit", () => failed(new Error(`JupyterLab did not start:\n${said}`)));
  });
  return [child, `http://127.0.0.1:${port}/lab/tree/${name}?token=${token}`];
}
