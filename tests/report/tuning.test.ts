import { describe, expect, it } from "vitest";
import { tuneHtml } from "../../src/report/tuning/html.js";
import { tuneMarkdown } from "../../src/report/tuning/markdown.js";
import { tuneSummary } from "../../src/report/tuning/terminal.js";
import type { TunedMethod, TuneResult } from "../../src/results/tuning.js";

const figure = { measure: "auc", estimate: 0.81, low: 0.78, high: 0.84, deviation: 0.02, error: 0.015, splits: 30 };
const choice = { shape: "log", target: null, penalty: 30, inner: 0.8, chosenIn: 30 };
const method: TunedMethod = {
  ...{ name: "tuned-toy", of: "signals <b>*</b>", objective: "auc", solver: "pairwise logistic", converged: true },
  ...{ residual: 1e-16, evaluations: 5, chosen: choice, choices: [choice, { ...choice, penalty: 1, chosenIn: 0 }] },
  parameters: [{ name: "reach", signal: "twitter.followers", value: -0.25, untuned: 0.5, low: -0.4, high: 0.1 }],
  ...{ heldOut: figure, inSample: 0.83, optimism: 0.02, inSampleOfWhole: 0.84, balance: null, meaning: null },
  front: {
    objectives: [
      { name: "auc on judgements", better: "higher" },
      { name: "auc on labels", better: "higher" },
    ],
    candidates: [
      { name: "tuned-toy-1: 100 % and 0 %", values: [0.81, 0.6], front: true },
      { name: "tuned-toy-2: 0 % and 100 %", values: [0.7, null], front: false },
    ],
  },
  ...{ file: "tuned-toy.yaml", notes: ["a | b are collinear"] },
};
const result: TuneResult = {
  ...{
    version: 1,
    experiment: "toy",
    question: "Who <script>?",
    runId: "abc",
    command: "cloutlab tune toy.yaml",
    seed: 1,
  },
  versions: { cloutlab: "0.1.0" },
  dataset: { name: "toy", title: "Toy", hash: "00", accounts: 50 },
  ...{ level: 0.95, margin: null },
  splits: {
    ...{ truth: "judgements", by: "account", heldOut: 0.4, repeats: 30, inner: 8 },
    ...{ trainingAccounts: 30, heldOutAccounts: 20, dropped: 12 },
  },
  tuned: [method],
  standings: [
    { ...figure, method: "tuned-toy", is: "tuned" },
    { ...figure, method: "followers", is: "baseline", estimate: 0.7, low: null, high: null },
  ],
  comparisons: [
    {
      ...{ a: "tuned-toy", b: "followers", measure: "auc", difference: 0.11, low: 0.05, high: 0.17 },
      ...{ p: 0.001, adjustedP: 0.001, verdict: "better" },
    },
  ],
  warnings: ["left out <one>"],
};

const estimated = { estimate: 0.5, low: 0.4, high: 0.6 };
const searched: TunedMethod = {
  ...method,
  parameters: [
    { name: "impactStart", signal: null, value: 0.0033243, untuned: 0.002, low: 0.00079361, high: 0.012827 },
    { name: "graph", signal: null, value: "shares", untuned: "likes", low: null, high: null },
  ],
  meaning: {
    weights: [],
    parameters: [
      {
        ...{ name: "impactStart", value: 0.0033243, interval: { low: 0.00079361, high: 0.012827 }, again: null },
        ...{ flat: { low: 0.0001, high: 1 }, flatChoices: null, neutral: 0.002 },
        ...{ rankShiftAtNeutral: 1.25, changeAtNeutral: -0.012 },
      },
      {
        ...{ name: "graph", value: "shares", interval: null, again: 0.75, flat: null },
        ...{ flatChoices: ["shares", "mentions"], neutral: "likes", rankShiftAtNeutral: null, changeAtNeutral: null },
      },
    ],
    signals: [
      {
        ...{ signal: "twitter.<b>", part: 0.6, linear: 0.8, curved: 0.9, curvedInterval: { low: 0.85, high: 0.95 } },
        ...{ shapley: 0.7, shapleyInterval: { low: 0.65, high: 0.75 }, rankShiftWithout: 12, changeWithout: -0.1 },
      },
    ],
    within: 0.015,
    versions: 128,
    inputs: [
      { name: "impactStart", over: "its interval", first: estimated, total: estimated },
      { name: "window", over: "as tuned, 7d, all", first: estimated, total: { ...estimated, estimate: 0.7 } },
    ],
    ranks: [{ account: "a1", rank: 1, median: 1, low: 1, high: 3 }],
    groups: [["a1", "a2"]],
    notes: ["normaliser and aggregator are part of the method: they are not varied"],
  },
};

describe("the report of a tuning", () => {
  it("says first what is reached on accounts that it has not seen, the optimism, and the verdicts", () => {
    const text = tuneSummary(result, { width: 120 });
    expect(text).toMatch(
      /tuned-toy reaches auc 0\.810 \[0\.780, 0\.840\] on accounts that it has not seen;.*promises 0\.020 more/s,
    );
    expect(text).toMatch(/it is better than followers \(\+0\.110 \[0\.050, 0\.170\]\)/);
    expect(text).toMatch(/^followers +baseline +0\.700 /m);
    expect(text).toMatch(/No\s+account is on both sides: about 12 judgements/);
    expect(text).not.toMatch(/What was tried/);
  });

  it("has everything in Markdown, where nothing of the data is markup", () => {
    const text = tuneMarkdown(result);
    expect(text).toMatch(/^# Who &lt;script&gt;\?$/m);
    expect(text).toMatch(/\| tuned-toy-1: 100 % and 0 % \| 0\.810 \| 0\.600 \| on the front \|/);
    expect(text).toMatch(/\| log \| 30 \| 0\.800 \| 30 \| handed over \|/);
    expect(text).toMatch(/a \\\| b are collinear/);
  });

  it("is a page that fetches nothing and runs nothing of the data, the same bytes each time", async () => {
    const page = await tuneHtml(result);
    expect(page).toContain("<h1>Who &#60;script&#62;?</h1>");
    expect(page).toContain("default-src &#39;none&#39;; style-src");
    expect(page.match(/<figure class="chart">/g)).toHaveLength(2);
    expect(page.match(/<link|<img[^>]+src="http/g)).toBeNull();
    expect(await tuneHtml(result)).toBe(page);
  });

  it("of what was searched says what each parameter and signal means, what moves the ranking, and what cannot be said", () => {
    const text = tuneMarkdown({ ...result, tuned: [searched] }).replaceAll("\\", "");
    expect(text).toMatch(/\| impactStart \| 0\.003324 \| \[0\.000794, 0\.0128\] \| 0\.002 \|/);
    expect(text).toMatch(/flat: as much as it may vary.*one standard error \(0\.015\)/);
    expect(text).toMatch(
      /\| impactStart \| 0\.003324 \| \[0\.000794, 0\.0128\] \| \[0\.0001, 1\] \| 0\.002 \| -0\.012 \| 1\.250 \|/,
    );
    expect(text).toMatch(/\| graph \| shares \| the same in 75 % of the resamples \| shares, mentions \| likes \|/);
    expect(text).toMatch(/\| 60 % \| 0\.900 \[0\.850, 0\.950\] \| 0\.700 \[0\.650, 0\.750\] \| -0\.100 \| 12\.000 \|/);
    expect(text).toMatch(/\| window \| as tuned, 7d, all \| 0\.500 \[0\.400, 0\.600\] \| 0\.700/);
    expect(text).toMatch(/Of what it means: normaliser and aggregator are part of the method: they are not varied\./);
    expect(text).not.toMatch(/What each signal's weight means/);
  });

  it("draws what the signals of an additive method contribute", async () => {
    const page = await tuneHtml({ ...result, tuned: [searched] });
    expect(page).toContain("What its signals contribute, and what they come to");
    expect(page).not.toContain("twitter.<b>");
  });

  it("of a balance without a truth it says that nothing says how right it is", () => {
    const balance = [{ name: "reach", target: 1, importance: 1, correlation: 0.9 }];
    const alone = { ...method, objective: "", balance, front: null, choices: [choice] };
    const text = tuneSummary({
      ...result,
      tuned: [alone],
      standings: [],
      comparisons: [],
      splits: { ...result.splits, repeats: 0 },
    });
    expect(text).toMatch(/matter as much as wanted; without a truth nothing\s+says how right it is/);
    expect(text).not.toMatch(/has not seen/);
  });
});
