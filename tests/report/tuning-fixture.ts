import type { TunedMethod } from "../../src/results/tuned-method.js";
import type { TuneResult } from "../../src/results/tuning.js";

const figure = { measure: "auc", estimate: 0.81, low: 0.78, high: 0.84, deviation: 0.02, error: 0.015, splits: 30 };
/** What was chosen. */
export const choice = { shape: "log", target: null, penalty: 30, inner: 0.8, chosenIn: 30 };
/** A composite that was computed, with its front. */
export const method: TunedMethod = {
  name: "tuned-toy",
  of: "signals <b>*</b>",
  objective: "auc",
  solver: "pairwise logistic",
  converged: true,
  residual: 1e-16,
  evaluations: 5,
  chosen: choice,
  choices: [choice, { ...choice, penalty: 1, chosenIn: 0 }],
  parameters: [{ name: "reach", signal: "twitter.followers", value: -0.25, untuned: 0.5, low: -0.4, high: 0.1 }],
  heldOut: figure,
  inSample: 0.83,
  optimism: 0.02,
  inSampleOfWhole: 0.84,
  balance: null,
  meaning: null,
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
  file: "tuned-toy.yaml",
  notes: ["a | b are collinear"],
};
/** A tuning of it. */
export const result: TuneResult = {
  version: 1,
  experiment: "toy",
  question: "Who <script>?",
  runId: "abc",
  command: "cloutlab tune toy.yaml",
  seed: 1,
  versions: { cloutlab: "0.1.0" },
  dataset: { name: "toy", title: "Toy", hash: "00", accounts: 50 },
  level: 0.95,
  margin: null,
  splits: {
    truth: "judgements",
    by: "account",
    heldOut: 0.4,
    repeats: 30,
    inner: 8,
    trainingAccounts: 30,
    heldOutAccounts: 20,
    dropped: 12,
  },
  tuned: [method],
  standings: [
    { ...figure, method: "tuned-toy", is: "tuned" },
    { ...figure, method: "followers", is: "baseline", estimate: 0.7, low: null, high: null },
  ],
  comparisons: [
    {
      a: "tuned-toy",
      b: "followers",
      measure: "auc",
      difference: 0.11,
      low: 0.05,
      high: 0.17,
      p: 0.001,
      adjustedP: 0.001,
      verdict: "better",
    },
  ],
  warnings: ["left out <one>"],
};

const estimated = { estimate: 0.5, low: 0.4, high: 0.6 };
/** A method whose parameters were searched. */
export const searched: TunedMethod = {
  ...method,
  parameters: [
    { name: "impactStart", signal: null, value: 0.0033243, untuned: 0.002, low: 0.00079361, high: 0.012827 },
    { name: "graph", signal: null, value: "shares", untuned: "likes", low: null, high: null },
  ],
  meaning: {
    weights: [],
    parameters: [
      {
        name: "impactStart",
        value: 0.0033243,
        interval: { low: 0.00079361, high: 0.012827 },
        again: null,
        flat: { low: 0.0001, high: 1 },
        flatChoices: null,
        neutral: 0.002,
        rankShiftAtNeutral: 1.25,
        changeAtNeutral: -0.012,
      },
      {
        name: "graph",
        value: "shares",
        interval: null,
        again: 0.75,
        flat: null,
        flatChoices: ["shares", "mentions"],
        neutral: "likes",
        rankShiftAtNeutral: null,
        changeAtNeutral: null,
      },
    ],
    signals: [
      {
        signal: "twitter.<b>",
        part: 0.6,
        linear: 0.8,
        curved: 0.9,
        curvedInterval: { low: 0.85, high: 0.95 },
        shapley: 0.7,
        shapleyInterval: { low: 0.65, high: 0.75 },
        rankShiftWithout: 12,
        changeWithout: -0.1,
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

/** A composite whose weights say what they mean. */
export const weighted: TunedMethod = {
  ...method,
  name: "tuned-weights",
  file: "tuned-weights.yaml",
  front: null,
  balance: [{ name: "reach", target: 0.5, importance: 0.4, correlation: 0.9 }],
  meaning: {
    ...searched.meaning!,
    parameters: [],
    signals: [],
    weights: [
      {
        signal: "twitter.followers",
        weight: -0.25,
        interval: { low: -0.4, high: 0.1 },
        flat: { low: -0.5, high: 0 },
        linear: 0.1,
        curved: 0.2,
        curvedInterval: { low: 0.15, high: 0.25 },
        shapley: null,
        shapleyInterval: null,
        rankShiftWithout: 12.5,
        changeWithout: -0.1,
      },
      {
        signal: "twitter.<b>",
        weight: 0.75,
        interval: null,
        flat: null,
        linear: null,
        curved: 0.9,
        curvedInterval: null,
        shapley: 0.8,
        shapleyInterval: { low: 0.7, high: 0.9 },
        rankShiftWithout: null,
        changeWithout: 0.0121,
      },
    ],
  },
};
