import { describe, expect, it } from "vitest";
import { csvFiles } from "../../src/document/csv-files.js";
import { printDocument } from "../../src/document/printers.js";
import { tableOf, tablesOf } from "../../src/document/tables-of.js";
import { evaluateAgainst } from "../../src/evaluation/evaluate-against.js";
import type { Truth } from "../../src/evaluation/truth/truth.js";
import { evaluateDocument } from "../../src/report/evaluate-document.js";
import { evaluationSections } from "../../src/report/sections/evaluation.js";
import type { RunEvaluation } from "../../src/results/run-evaluation.js";
import { expectSameInEveryFormat } from "../document/read-back.js";
import { hostileNames, reportData } from "./fixture.js";

const run = reportData().evaluation!;
const document = evaluateDocument(run);
const formats = ["html", "latex", "markdown", "table"] as const;

describe("evaluateDocument(evaluation) says the same in every format", () => {
  it("of judgements and a reference", () => expectSameInEveryFormat(document));

  it("whatever methods, truths and accounts are called", async () => {
    const hostile = reportData({ hostile: true, methods: ["<b>a</b>", "b'\"](datum.x);alert(1)//\\", "c"] });
    await expectSameInEveryFormat(evaluateDocument(hostile.evaluation!));
  });

  it("of labels in groups", () => expectSameInEveryFormat(evaluateDocument(against(labels))));

  it("of grades by topic, whatever a topic is called", () =>
    expectSameInEveryFormat(evaluateDocument(against(grades))));

  it("of one method without resamples", async () => {
    const alone = evaluateDocument(against(labels, ["x"], 0));
    await expectSameInEveryFormat(alone);
    expect(alone.title).toBe("1 method against labels");
    expect(tablesOf(alone).map(({ id }) => id)).toEqual([
      ...["standings", "by-group", "label-ranks", "top-shares", "evaluation"],
    ]);
  });
});

describe("evaluateDocument(evaluation)", () => {
  it("has the readings as its CSV, and every table in a file", async () => {
    const [heading, first] = (await printDocument(document, "csv")).split("\n");
    expect(heading).toBe("method,measure,topic,n,estimate,low,high");
    const { method, measure, n, estimate, low, high } = run.truths[0]!.evaluation[0]!;
    expect(first).toBe([method, measure, "", n, estimate, low, high].join(","));
    expect([...csvFiles(document).keys()]).toEqual([
      ...["standings", "against-baselines", "differences", "judged-agreement", "judged-accounts"].map(csvName),
      ...["calibration", "evaluation"].map(csvName),
      ...["standings", "against-baselines", "differences", "evaluation"].map((id) => csvName(`${id}-reference`)),
    ]);
    expect((await printDocument(document, "csv", { table: "differences" })).split("\n")[0]).toBe(
      "a,b,measure,difference,low,high,p,adjustedP,verdict,detectable,dataNeeded,effectiveAccounts",
    );
  });

  it("says what is lost before any number, and has a verdict by each measure in words", async () => {
    for (const format of formats) {
      const text = await printDocument(document, format, { width: 1000 });
      const places = ["Lost of 80 accounts", " by accuracy: ", "Is it worth it? Each method less the baselines"];
      const at = places.map((place) => text.indexOf(place));
      expect(Math.min(...at)).toBeGreaterThan(-1);
      expect(at).toEqual([...at].sort((x, y) => x - y));
      expect(text).toContain("How the truths agree: reference, taken for a score, reaches");
      expect(text).toContain("Strengths are logarithms of odds");
    }
  });

  it("sets another truth beside the methods, and marks the baselines", () => {
    const standings = tableOf(document, "standings")!;
    expect(standings.columns.map(({ head }) => head)).toEqual([
      ...["method", "is", "n", "accuracy", "auc", "R² on log followers"],
    ]);
    expect(standings.rows.map(([method, is]) => [method!.value, is!.value]).slice(-3)).toEqual([
      ["followers", "baseline"],
      ["equal-weights(normalise=rank)", "baseline"],
      ["reference", "another truth"],
    ]);
    expect(standings.rows.at(-1)!.at(-1)!.value).toBe(null);
    expect(standings.rows[0]![3]).toMatchObject({ value: run.truths[0]!.evaluation[0]!.estimate });
  });

  it("draws each truth in its own section", () => {
    const charts = document.sections.map(({ blocks }) => blocks.flatMap((one) => (one.type === "chart" ? [one] : [])));
    expect(charts.map((all) => all.map(({ title }) => title))).toEqual([
      ["How right the methods are", "How far each method's probabilities can be believed"],
      ["How right the methods are"],
    ]);
    expect(charts[1]![0]!.caption).not.toContain("orange");
    expect(charts[0]![0]!.caption).toContain("orange");
  });

  it("names the first section evaluation, and closes the differences where it is a part of another document", () => {
    expect(document.sections.map(({ id, title }) => [id, title])).toEqual([
      ["evaluation", "Which method is right, against judgements"],
      ["evaluation-reference", "Which method is right, against reference"],
    ]);
    const [only] = evaluationSections({ ...run, truths: run.truths.slice(0, 1), agreement: [] });
    expect(only!.title).toBe("Which method is right");
    expect(only!.blocks.flatMap((one) => (one.type === "fold" ? [one.open] : []))).toEqual([false, false, false]);
  });

  it("has ids of its own for truths whose names say the same to a file, or nothing", () => {
    const [truth] = run.truths;
    const named = ["a", "A!", "a?", hostileNames[6]!].map((name) => ({ ...truth!, name }));
    const ids = evaluationSections({ ...run, truths: named }).map(({ id }) => id);
    expect(ids).toEqual(["evaluation", "evaluation-number-2", "evaluation-number-3", "evaluation-evil"]);
  });

  it("has a column for each topic, up to twelve of them", () => {
    const columns = (evaluation: RunEvaluation) =>
      tablesOf(evaluateDocument(evaluation))
        .find(({ id }) => id === "by-topic")
        ?.columns.map(({ id, head }) => [id, head]);
    expect(columns(against(grades))).toEqual([
      ["measure", "measure"],
      ["method", "method"],
      ...["method", "t1:low", "t1"].map((topic) => [`topic:${topic}`, topic]),
    ]);
    const many = {
      ...grades,
      topics: Array.from({ length: 13 }, (_, i) => ({ ...grades.topics[0]!, topic: `t${i}` })),
    };
    expect(columns(against(many))).toBe(undefined);
  });

  it("has the bins of a calibration curve with their intervals", () => {
    const bins = tableOf(document, "calibration")!;
    const [bin] = run.truths[0]!.calibration[0]!.bins;
    expect(bins.rows[0]!.map(({ value }) => value).slice(1, 4)).toEqual([bin!.from, bin!.to, bin!.n]);
    expect(bins.rows[0]!.at(-1)).toEqual({ value: bin!.observed, low: bin!.low, high: bin!.high });
  });
});

const csvName = (id: string) => `${id}.csv`;

const accounts = Array.from({ length: 12 }, (_, i) => `a${i}`);
const labels = {
  kind: "labels",
  positive: "human",
  labels: new Map(accounts.map((id, i) => [id, { label: i % 3 ? "human" : "bot", group: i < 6 ? "big" : "small" }])),
} satisfies Truth;
const grades = {
  kind: "grades",
  topics: ["method", "t1:low", "t1"].map((topic, k) => ({
    topic,
    grades: new Map(accounts.map((id, i) => [id, (i + k) % 3])),
  })),
} satisfies Truth;

function against(truth: Truth, methods = ["x", "y"], resamples = 20): RunEvaluation {
  const column = (_: string, m: number) => Float64Array.from(accounts, (_, i) => (i * (7 + m)) % 11);
  const columns = new Map(methods.map((name, m) => [name, column(name, m)]));
  const evaluation = evaluateAgainst({ accounts, columns }, truth, { resamples, seed: 1, level: 0.95 });
  return { truths: [{ name: truth.kind, ...evaluation }], agreement: [], baselines: [] };
}
