import { list, prose } from "../../document/blocks.js";
import type { DocumentBlock, DocumentSection } from "../../document/document.js";
import { oneLine } from "../../document/one-line.js";
import type { RunEvaluation, TruthEvaluation } from "../../results/run-evaluation.js";
import { againstBaselinesTable } from "../evaluation/against-baselines-table.js";
import { calibrationFold } from "../evaluation/calibration-fold.js";
import { differencesFold } from "../evaluation/differences-fold.js";
import { evaluationCharts } from "../evaluation/evaluation-charts.js";
import { firstPair } from "../evaluation/headline.js";
import { judgedRankingBlocks } from "../evaluation/judged-ranking-blocks.js";
import { labelBlocks } from "../evaluation/label-blocks.js";
import { readingsFold } from "../evaluation/readings-fold.js";
import { standingsTable } from "../evaluation/standings-table.js";
import { topicTable } from "../evaluation/topic-table.js";
import { truthNotes } from "../evaluation/truth-notes.js";
import { verdictSentence } from "../evaluation/verdict-sentence.js";
import { wasResampled } from "../evaluation/was-resampled.js";
import { idSuffixes, suffixed } from "./id-suffixes.js";

export interface EvaluationSectionOptions {
  /** Whether the differences of every two methods are in sight, as where a document is about nothing else. @defaultValue false */
  readonly differences?: boolean;
}

/**
 * Which method is right: for each truth what was lost, the readings, what a method is worth, the verdicts and second views. The ids
 * of the first truth's tables are plain, those of the others end with its name.
 */
export function evaluationSections(run: RunEvaluation, options: EvaluationSectionOptions = {}): DocumentSection[] {
  const { truths } = run;
  const suffixes = idSuffixes(truths.map(({ name }) => name));
  const against = ({ name }: TruthEvaluation) => (truths.length > 1 ? `, against ${oneLine(name)}` : "");
  return truths.map((truth, i) => ({
    id: `evaluation${suffixes[i]}`,
    title: `Which method is right${against(truth)}`,
    blocks: ofTruth(truth, run, options).map((block) => suffixed(block, suffixes[i]!)),
  }));
}

// What is lost stands before any number.
function ofTruth(
  truth: TruthEvaluation,
  run: RunEvaluation,
  { differences = false }: EvaluationSectionOptions,
): DocumentBlock[] {
  const pair = wasResampled(truth) ? firstPair(truth) : [];
  return [
    list(truthNotes(truth, run)),
    standingsTable(truth, run),
    ...pair.map((difference) => prose(verdictSentence(difference, truth))),
    ...againstBaselinesTable(truth, run),
    ...evaluationCharts(truth, run),
    ...differencesFold(truth, differences),
    ...topicTable(truth),
    ...judgedRankingBlocks(truth),
    ...labelBlocks(truth),
    ...calibrationFold(truth),
    readingsFold(truth),
  ];
}
