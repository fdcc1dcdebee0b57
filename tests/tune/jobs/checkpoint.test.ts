import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { cmaEs } from "../../../src/solvers/cma-es.js";
import { simplex } from "../../../src/solvers/constraints.js";
import { minimise } from "../../../src/solvers/search.js";
import { checkpoint, forgetCheckpoint } from "../../../src/tune/jobs/checkpoint.js";
import type { SearchNews, TuneJob } from "../../../src/tune/jobs/job.js";
import { temporaryFolder } from "../../toy.js";

const job: TuneJob = { kind: "whole", block: 0 };
const problem = { dimensions: 3, bounds: null, constraints: simplex, log: [] };
const objective = (point: Float64Array) => (point[0]! - 0.5) ** 2 + (point[1]! - 0.25) ** 2;
const running = {
  budget: 60,
  measure: (_: Float64Array, value: number) => -value,
  form: (point: Float64Array) => ({ recipe: `twitter-impact(shares=${point[0]})` }),
};

// Two searches, cut short after so many evaluations. An evaluation takes a second.
function work(folder: string, evaluations: number) {
  const news: SearchNews[] = [];
  let time = 0;
  const onNews = (one: SearchNews) => news.push(one);
  const observer = checkpoint({ folder, job, name: "tuned", searches: 2, onNews, clock: () => time });
  let left = evaluations;
  const found = ["first", "second"].map((search, seed) =>
    minimise(
      cmaEs,
      {
        ...problem,
        objective(point) {
          if (left-- === 0) throw new Error("cut");
          return objective(point);
        },
      },
      { seed, budget: 60 },
      {
        from: observer.progressOf(search) as never,
        onProgress(progress) {
          time += 1000;
          observer.onProgress(search, progress, running);
        },
      },
    ),
  );
  return { found, news, made: evaluations - left };
}

it("a job that is cut short goes on where each of its searches was, and evaluates nothing twice", () => {
  const whole = work(temporaryFolder(), 1000).found;
  for (const cut of [1, 7, 59, 60, 61, 119]) {
    const folder = join(temporaryFolder(), "unfinished");
    expect(() => work(folder, cut)).toThrow("cut");
    expect(readFileSync(join(folder, "tuned.yaml"), "utf8")).toMatch(
      new RegExp(`^version: 1\nname: tuned\nrecipe: twitter-impact.*best of ${((cut - 1) % 60) + 1} evaluation`, "s"),
    );
    const { found, made } = work(folder, 1000);
    expect(found).toEqual(whole);
    expect(made).toBe(120 - cut);
    forgetCheckpoint(folder, job);
    expect(readdirSync(folder)).toEqual(["tuned.yaml"]);
  }
});

it("news say how much of the job is done and the measure at the best so far", () => {
  const { news } = work(temporaryFolder(), 1000);
  const shares = news.map(({ share }) => share);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares[0]).toBeCloseTo(1 / 120, 12);
  expect(shares.at(-1)).toBe(1);
  expect(news.at(-1)!.best!).toBeGreaterThan(-0.01);
});

it("little time is spent on keeping: nothing is before half a second, and the slower it is the less often", () => {
  const folder = join(temporaryFolder(), "unfinished");
  let time = 0;
  const observer = checkpoint({ folder, job, name: "tuned", searches: 1, onNews: () => undefined, clock: () => time });
  let kept = "";
  let writes = 0;
  const onProgress = (progress: Parameters<typeof observer.onProgress>[1]) => {
    time += 10;
    observer.onProgress("one", progress, running);
    const [file] = existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith("searches-")) : [];
    const text = file ? readFileSync(join(folder, file), "utf8") : "";
    if (text !== kept) writes++;
    kept = text;
  };
  minimise(cmaEs, { ...problem, objective }, { seed: 1, budget: 200 }, { onProgress });
  // 201 times 10 ms: at 500, 1000, 1500 and 2000.
  expect(writes).toBe(4);
});

it("a checkpoint of which a power cut left nothing does not count", () => {
  const folder = join(temporaryFolder(), "unfinished");
  expect(() => work(folder, 10)).toThrow("cut");
  const [file] = readdirSync(folder).filter((name) => name.startsWith("searches-"));
  for (const left of ["", '["{', "\0\0\0", "{}", "null"]) {
    writeFileSync(join(folder, file!), left);
    expect(work(folder, 1000).made).toBe(120);
  }
});
