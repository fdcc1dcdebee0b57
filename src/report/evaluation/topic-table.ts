import type { TableBlock } from "../../document/document.js";
import { type ColumnOf, table } from "../../document/table.js";
import type { EvaluationEntry } from "../../results/evaluation.js";
import type { TruthEvaluation } from "../../results/run-evaluation.js";
import { measureColumn, methodColumn } from "./columns.js";
import { measuresOf, shownTopics } from "./standings.js";

/** A method by one measure, topic by topic. */
interface TopicRow {
  readonly measure: string;
  readonly method: string;
  readonly readings: readonly EvaluationEntry[];
}

/** The readings of each topic or group beside each other; nothing where there are none, or too many for one table. */
export function topicTable(truth: TruthEvaluation): TableBlock[] {
  const topics = shownTopics(truth);
  if (topics.length === 0) return [];
  const columns = topics.map(
    (topic): ColumnOf<TopicRow> => ({
      id: `topic:${topic}`,
      head: topic,
      kind: "estimate",
      value: ({ readings }) => readings.find((one) => one.topic === topic)?.estimate,
    }),
  );
  const by = truth.unit === "topics" ? "topic" : "group";
  return [
    table(`by-${by}`, `How right each method is, by ${by}`, [measureColumn, methodColumn, ...columns], rows(truth)),
  ];
}

function rows(truth: TruthEvaluation): TopicRow[] {
  return measuresOf(truth).flatMap((measure) =>
    truth.coverage.map(({ method }) => ({
      measure,
      method,
      readings: truth.evaluation.filter((entry) => entry.measure === measure && entry.method === method),
    })),
  );
}
