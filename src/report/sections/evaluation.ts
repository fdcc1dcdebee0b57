import { fold, list, note, prose } from "../../document/blocks.js";
import type { DocumentBlock, DocumentSection } from "../../document/document.js";
import { type ColumnOf, table } from "../../document/table.js";
import type { EvaluationEntry, MeasureDifference, Verdict } from "../../results/evaluation.js";
import type { RunEvaluation, TruthEvaluation } from "../../results/run-evaluation.js";
import { chartBlocks } from "../chart.js";
import { calibrationCurves } from "../charts/calibration-curves.js";
import { measuresByMethod } from "../charts/measures-by-method.js";
import { type AgainstBaselines, againstBaselines } from "../evaluation/against-baselines.js";
import { firstPair } from "../evaluation/headline.js";
import { moreData } from "../evaluation/more-data.js";
import { type EvaluationStanding, measuresOf, shownTopics, standings } from "../evaluation/standings.js";
import { truthNotes, truthTitle } from "../evaluation/truth-notes.js";
import { verdictSentence } from "../evaluation/verdict-sentence.js";
import { views } from "../evaluation/views.js";

/** Which method is right: for each truth what was lost, the readings, what it is worth and the verdicts. */
export function evaluationSections(evaluation: RunEvaluation): DocumentSection[] {
  const blocks = evaluation.truths.flatMap((truth, i) => ofTruth(truth, evaluation, i === 0 ? "" : `-${i + 1}`));
  const charts = [...chartBlocks(measuresByMethod({ evaluation })), ...chartBlocks(calibrationCurves({ evaluation }))];
  return [{ id: "evaluation", title: "Which method is right", blocks: [...blocks, ...charts] }];
}

function ofTruth(truth: TruthEvaluation, run: RunEvaluation, mark: string): DocumentBlock[] {
  const pair = truth.resamples > 0 ? firstPair(truth) : [];
  const worth = againstBaselines(truth, run);
  return [
    prose(truthTitle(truth)),
    list(truthNotes(truth, run)),
    table(`readings${mark}`, "How right each method is", readings(truth), standings(truth, run)),
    ...pair.map((difference) => prose(verdictSentence(difference, truth))),
    ...(worth.length > 0
      ? [
          table(
            `worth${mark}`,
            `Is it worth it? Each method less the baselines, by ${measuresOf(truth)[0]}`,
            worthColumns(run),
            worth,
          ),
        ]
      : []),
    ...(truth.differences.length > 0
      ? [
          fold("Every two methods, with p values and what more data would show", [
            table(
              `differences${mark}`,
              "Paired differences on the same resamples",
              differences(truth),
              truth.differences,
            ),
            note(
              "p is of a permutation test, Holm's over all pairs by a measure. The smallest difference shown is what data such as this would show with 80 % power.",
            ),
          ]),
        ]
      : []),
    ...topics(truth, mark),
    ...views(truth).flatMap(({ title, about, cells, rows }, i) => [
      table(
        `view-${i + 1}${mark}`,
        title,
        cells.map(({ head, cell }, j) => ({ head, kind: j === 0 ? "name" : "text", value: cell })),
        rows,
      ),
      note(about),
    ]),
  ];
}

function readings(truth: TruthEvaluation): ColumnOf<EvaluationStanding>[] {
  return [
    { head: "method", kind: "recipe", value: ({ name }) => name },
    { head: "is", kind: "text", value: ({ is }) => (is === "truth" ? "another truth" : is) },
    { head: "n", kind: "count", value: ({ readings }) => readings[0]?.n },
    ...measuresOf(truth).map((head, i): ColumnOf<EvaluationStanding> => {
      const reading = ({ readings }: EvaluationStanding) => readings[i];
      return { head, kind: "estimate", value: (row) => reading(row)?.estimate, interval: reading };
    }),
    { head: "R² on log followers", kind: "estimate", value: ({ followerRSquared }) => followerRSquared },
  ];
}

const tones = {
  better: "good",
  worse: "bad",
  equivalent: undefined,
  "not enough data": "quiet",
} as const satisfies Record<Verdict, unknown>;

function worthColumns({ baselines }: RunEvaluation): ColumnOf<AgainstBaselines>[] {
  return [
    { head: "method", kind: "recipe", value: ({ method }) => method },
    ...baselines.flatMap((baseline, i): ColumnOf<AgainstBaselines>[] => {
      const own = ({ differences }: AgainstBaselines) => differences[i];
      const tone = (row: AgainstBaselines) => tones[own(row)?.verdict ?? "equivalent"];
      const group = `against ${baseline}`;
      return [
        { group, head: "difference", kind: "estimate", value: (row) => own(row)?.difference, interval: own },
        { group, head: "it is", kind: "text", value: (row) => own(row)?.verdict, tone },
      ];
    }),
  ];
}

function differences(truth: TruthEvaluation): ColumnOf<MeasureDifference>[] {
  return [
    { head: "a", kind: "recipe", value: ({ a }) => a },
    { head: "b", kind: "recipe", value: ({ b }) => b },
    { head: "measure", kind: "recipe", value: ({ measure }) => measure },
    { head: "a less b", kind: "estimate", value: ({ difference }) => difference, interval: (one) => one },
    { head: "p", kind: "p", value: ({ p }) => p },
    { head: "p (Holm)", kind: "p", value: ({ adjustedP }) => adjustedP },
    { head: "a is", kind: "text", value: ({ verdict }) => verdict, tone: ({ verdict }) => tones[verdict] },
    { head: "smallest difference shown", kind: "estimate", value: ({ detectable }) => detectable },
    { head: "more data to show this one", kind: "text", value: (one) => moreData(one, truth) },
  ];
}

function topics(truth: TruthEvaluation, mark: string): DocumentBlock[] {
  const shown = shownTopics(truth);
  if (shown.length === 0) return [];
  const what = truth.truth === "labels" ? "group" : "topic";
  return measuresOf(truth).map((measure, i) => {
    const find = (method: string, topic: string): EvaluationEntry | undefined =>
      truth.evaluation.find((one) => one.measure === measure && one.method === method && one.topic === topic);
    return table(
      `by-${what}-${i + 1}${mark}`,
      `${measure} by ${what}`,
      [
        { head: "method", kind: "recipe", value: (method: string) => method },
        ...shown.map(
          (topic): ColumnOf<string> => ({
            id: `of:${topic}`,
            head: topic,
            kind: "estimate",
            value: (method) => find(method, topic)?.estimate,
            interval: (method) => find(method, topic),
          }),
        ),
      ],
      truth.coverage.map(({ method }) => method),
    );
  });
}
