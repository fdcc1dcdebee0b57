import { formatAgreement } from "../../document/number.js";
import { oneLine } from "../../document/one-line.js";
import type { Evaluation, EvaluationEntry } from "../../results/evaluation.js";
import type { Cells } from "./cells.js";
import { shownTopics } from "./standings.js";

/** A method by one measure, topic by topic. */
interface TopicRow {
  readonly measure: string;
  readonly method: string;
  readonly readings: readonly EvaluationEntry[];
}

/** The readings of each topic or group beside each other; null where there are none, or too many for one table. */
export function topicTable(evaluation: Evaluation, most = 6) {
  const topics = shownTopics(evaluation, most);
  if (topics.length === 0) return null;
  const cells: Cells<TopicRow>[] = [
    { head: "measure", number: false, cell: ({ measure }) => oneLine(measure) },
    { head: "method", number: false, cell: ({ method }) => oneLine(method) },
    ...topics.map((topic) => ({
      ...{ head: oneLine(topic), number: true },
      cell: ({ readings }: TopicRow) => formatAgreement(readings.find((one) => one.topic === topic)?.estimate ?? null),
    })),
  ];
  const rows = new Map<string, EvaluationEntry[]>();
  for (const entry of evaluation.evaluation) {
    const key = JSON.stringify([entry.measure, entry.method]);
    rows.set(key, [...(rows.get(key) ?? []), entry]);
  }
  return {
    about: `By ${evaluation.unit === "topics" ? "topic" : "group"}.`,
    cells,
    rows: [...rows.values()].map((readings): TopicRow => {
      const { measure, method } = readings[0]!;
      return { measure, method, readings };
    }),
  };
}
