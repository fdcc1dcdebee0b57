import { vegaLiteSchema } from "../../document/chart.js";
import { formatCount, formatShare, scoreFormat } from "../../document/number.js";
import { oneLine } from "../../document/one-line.js";
import type { Explanation, MethodExplanation } from "../../results/explanation.js";
import { type CellView, type ViewChart, type ViewTable, viewTable } from "./view.js";

/** Why an account has its scores: rank and score by each method, the largest contributions, and these as bars. */
export function explanationView({ account, name, methods, topics }: Explanation, top: number): CellView {
  const who = name === account ? oneLine(account) : `${oneLine(name)} (${oneLine(account)})`;
  return {
    title: who,
    notes: topics
      .slice(0, 3)
      .map(
        ({ topic, rank, posts, reactions }) =>
          `Expert in ${oneLine(topic)}: rank ${rank}, on ${posts} posts with ${reactions} reactions.`,
      ),
    tables: [summary(methods), ...methods.filter(additive).map((method) => parts(method, top))],
    charts: methods.filter(additive).map((method) => bars(method, top)),
  };
}

const additive = ({ signals }: MethodExplanation) => signals.length > 0;

function summary(methods: readonly MethodExplanation[]): ViewTable {
  return viewTable("Score and rank by each method", methods, [
    { head: "method", cell: ({ method }) => oneLine(method) },
    { head: "score", number: true, cell: ({ score }) => scoreFormat([score])(score) },
    { head: "rank", number: true, cell: ({ rank }) => formatCount(rank) },
    { head: "of", number: true, cell: ({ of }) => formatCount(of) },
    {
      head: "from",
      cell: ({ networks }) => networks.map(({ network, share }) => `${network} ${formatShare(share)}`).join(", "),
    },
  ]);
}

function parts({ method, signals }: MethodExplanation, top: number): ViewTable {
  const caption = `Where the score by ${oneLine(method)} comes from: ${Math.min(top, signals.length)} of ${signals.length} signals`;
  return viewTable(caption, signals.slice(0, top), [
    { head: "signal", cell: ({ signal }) => oneLine(signal) },
    { head: "value", number: true, cell: ({ value }) => scoreFormat([value])(value) },
    { head: "adds", number: true, cell: ({ contribution }) => contribution.toFixed(4) },
    { head: "share", number: true, cell: ({ share }) => formatShare(share) },
    { head: "about", cell: ({ about }) => oneLine(about) },
  ]);
}

function bars({ method, signals }: MethodExplanation, top: number): ViewChart {
  const values = signals
    .slice(0, top)
    .map(({ signal, contribution }, place) => ({ place, contribution, signal: oneLine(signal) }));
  return {
    caption: `What the ${values.length} largest signals add to the score by ${oneLine(method)}, before its scaling.`,
    spec: {
      $schema: vegaLiteSchema,
      title: `What adds to ${oneLine(method)}`,
      width: 420,
      height: { step: 20 },
      data: { values },
      mark: { type: "bar", style: "histogram" },
      encoding: {
        y: {
          field: "signal",
          type: "nominal",
          sort: { field: "place", op: "min" },
          title: null,
          axis: { labelLimit: 320 },
        },
        x: { field: "contribution", type: "quantitative", title: "adds, before the scaling to the score" },
      },
    },
  };
}
