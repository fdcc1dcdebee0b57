import { fold, list, prose } from "../../document/blocks.js";
import type { DocumentBlock, DocumentSection } from "../../document/document.js";
import { formatCount } from "../../document/number.js";
import { type ColumnOf, table } from "../../document/table.js";
import type { Explanation, MethodExplanation, TopicRating } from "../../results/explanation.js";
import { contributions } from "../charts/contributions.js";

/** Where an account's scores come from: its scores, what adds to them by network and by the `top` largest signals, its topics. */
export function explanationSections({ methods, topics }: Explanation, top: number): DocumentSection[] {
  const additive = methods.filter(({ signals }) => signals.length > 0);
  return [
    { id: "scores", title: "Scores", blocks: scores(methods) },
    ...(additive.length > 0 ? [{ id: "signals", title: "What adds to the scores", blocks: parts(additive, top) }] : []),
    { id: "topics", title: "Topics", blocks: [expertise(topics)] },
  ];
}

function scores(methods: readonly MethodExplanation[]): DocumentBlock[] {
  const networks = partsOf(methods, ({ networks }) => networks);
  const graphs = partsOf(methods, ({ graphs }) => graphs);
  const unknown = methods.filter(({ score }) => score === null);
  const idle = methods.filter(({ score, total, signals }) => score !== null && total !== null && signals.length === 0);
  return [
    table(
      "scores",
      "Score and rank by each method, and what its parts sum to before the final scaling",
      scoreColumns,
      methods,
    ),
    ...sentences([
      ...unknown.map(({ method }) => `${method}: no score; nothing that it reads is known of this account.`),
      ...idle.map(({ method }) => `${method}: nothing contributes: it was seen, and nothing happened.`),
    ]),
    ...(networks.length > 0 ? [table("networks", "What each network adds", networkColumns, networks)] : []),
    ...(graphs.length > 0 ? [table("graphs", "Where it stands in the graphs", graphColumns, graphs)] : []),
  ];
}

function parts(methods: readonly MethodExplanation[], top: number): DocumentBlock[] {
  const shown = partsOf(methods, ({ signals }) => signals.slice(0, top));
  const more = methods.filter(({ signals }) => signals.length > top);
  const about = [...new Map(shown.map((part) => [part.signal, part])).values()];
  return [
    table("signals", `The signals that add most: up to ${formatCount(top)} of each method`, signalColumns, shown),
    ...sentences(
      more.map(
        ({ method, signals }) => `${method}: ${formatCount(top)} of ${formatCount(signals.length)} signals are listed.`,
      ),
    ),
    fold("What the signals are", [table("signals-about", "What each signal is", aboutColumns, about)]),
    ...methods.map((method) => contributions(method, top)),
  ];
}

function expertise(topics: readonly TopicRating[]): DocumentBlock {
  if (topics.length === 0) return prose("None with enough posts and reactions.");
  return table("topics", "Topics by each method that rates them, the strongest first", topicColumns, topics);
}

function sentences(items: readonly string[]): DocumentBlock[] {
  return items.length > 0 ? [list(items)] : [];
}

type PartOf<Part> = Part & { readonly method: string };

function partsOf<Part>(
  methods: readonly MethodExplanation[],
  parts: (method: MethodExplanation) => readonly Part[],
): PartOf<Part>[] {
  return methods.flatMap((each) => parts(each).map((part) => ({ ...part, method: each.method })));
}

const method: ColumnOf<{ readonly method: string }> = { head: "method", kind: "recipe", value: ({ method }) => method };

const added: readonly ColumnOf<{ readonly contribution: number | null; readonly share: number | null }>[] = [
  { id: "contribution", head: "adds", kind: "number", value: ({ contribution }) => contribution },
  { head: "share", kind: "share", value: ({ share }) => share },
];

const scoreColumns: readonly ColumnOf<MethodExplanation>[] = [
  method,
  { head: "score", kind: "number", value: ({ score }) => score },
  { head: "rank", kind: "rank", value: ({ rank }) => rank },
  { head: "of", kind: "count", value: ({ of }) => of },
  { id: "total", head: "parts sum to", kind: "number", value: ({ total }) => total },
];

const networkColumns: readonly ColumnOf<PartOf<MethodExplanation["networks"][number]>>[] = [
  method,
  { head: "network", kind: "text", value: ({ network }) => network },
  ...added,
];

const graphColumns: readonly ColumnOf<PartOf<MethodExplanation["graphs"][number]>>[] = [
  method,
  { head: "graph", kind: "recipe", value: ({ graph }) => graph },
  { head: "received", kind: "number", value: ({ received }) => received },
  { id: "from", head: "from accounts", kind: "count", value: ({ from }) => from },
  { head: "made", kind: "number", value: ({ made }) => made },
  { id: "to", head: "to accounts", kind: "count", value: ({ to }) => to },
];

const signalColumns: readonly ColumnOf<PartOf<MethodExplanation["signals"][number]>>[] = [
  method,
  { head: "signal", kind: "text", value: ({ signal }) => signal },
  { head: "value", kind: "number", value: ({ value }) => value },
  ...added,
];

const aboutColumns: readonly ColumnOf<MethodExplanation["signals"][number]>[] = [
  { head: "signal", kind: "text", value: ({ signal }) => signal },
  { head: "about", kind: "text", value: ({ about }) => about },
];

const topicColumns: readonly ColumnOf<TopicRating>[] = [
  { head: "topic", kind: "name", value: ({ topic }) => topic },
  method,
  { head: "score", kind: "score", value: ({ score }) => score },
  { head: "rank", kind: "rank", value: ({ rank }) => rank },
  { head: "posts", kind: "count", value: ({ posts }) => posts },
  { head: "reactions", kind: "count", value: ({ reactions }) => reactions },
  { id: "actors", head: "people", kind: "count", value: ({ actors }) => actors },
];
