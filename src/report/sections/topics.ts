import type { DocumentSection } from "../../document/document.js";
import { type ColumnOf, table } from "../../document/table.js";
import type { ReportData, TopicExperts } from "../../results/run.js";

type Expert = TopicExperts["experts"][number] & Pick<TopicExperts, "topic">;

/** The leading accounts by topic with the evidence for each, a table a method; nothing when no method rates topics. */
export function topicsSection({ topics }: Pick<ReportData, "topics">): DocumentSection[] {
  const methods = [...new Set(topics.map(({ method }) => method))];
  if (methods.length === 0) return [];
  const tables = methods.map((method, i) => {
    const rows = topics
      .filter((rated) => rated.method === method)
      .flatMap(({ topic, experts }) => experts.map((expert): Expert => ({ topic, ...expert })));
    const id = i === 0 ? "experts" : `experts-${i + 1}`;
    return table(id, `The first accounts of each topic, by ${method}`, columns, rows, { textRows: 10 });
  });
  return [{ id: "topics", title: "Experts by topic", blocks: tables }];
}

const columns: readonly ColumnOf<Expert>[] = [
  { head: "topic", kind: "text", value: ({ topic }) => topic },
  { head: "account", kind: "name", value: ({ account }) => account },
  { head: "name", kind: "name", value: ({ name }) => name },
  { head: "score", kind: "score", value: ({ score }) => score },
  { head: "posts", kind: "count", value: ({ posts }) => posts },
  { head: "reactions", kind: "count", value: ({ reactions }) => reactions },
  { id: "actors", head: "people", kind: "count", value: ({ actors }) => actors },
];
