import type { Dataset } from "../datasets/open.js";
import type { Engine } from "../engine/engine.js";
import { buildGraph, type Edges } from "../graph/build.js";
import { type Graph, type GraphName, graphNames } from "../graph.js";
import type { BuiltSignals } from "./build.js";
import { countParts } from "./signal-statistic.js";

/** The graphs of a dataset by name, over the rows of its signal table, and what of each relation is in them. */
export interface BuiltGraphs {
  readonly graphs: ReadonlyMap<GraphName, Graph>;
  readonly extents: ReadonlyMap<GraphName, GraphExtent>;
}

/** How much of a relation is between accounts. */
export interface GraphExtent {
  readonly edges: number;
  /** How often it happened between two accounts: the sum of the weights. */
  readonly inside: number;
  /** How often it was done to an account by somebody who is none, which is in no edge. */
  readonly outside: number;
}

const kindOf: Readonly<Record<GraphName, string>> = {
  follows: "follow",
  likes: "like",
  mentions: "mention",
  replies: "reply",
  shares: "share",
};

/** The graphs that a dataset can tell: those whose relation it has on some network, in the order of `graphNames`. */
export function graphsOfDataset({ feeds }: BuiltSignals): GraphName[] {
  const kinds = new Set([...feeds.keys()].map((feed) => feed.slice(feed.lastIndexOf(" ") + 1)));
  return graphNames.filter((name) => kinds.has(kindOf[name]));
}

/**
 * The graphs of these names that a dataset can tell, all networks together: an edge leads from who acted to whom it was
 * done, and weighs how often. Its rows are those of the signal table, which must have been built before. What somebody
 * did who is no account, or did to themselves, or after the end of the dataset, is in no edge. 12 bytes an edge, 4 where each
 * weighs 1, and 4 an account; while a graph is read at most 16 an edge and 8 an account, beside what the engine takes.
 */
export async function buildGraphs(
  dataset: Dataset,
  built: BuiltSignals,
  names: Iterable<GraphName>,
): Promise<BuiltGraphs> {
  const wanted = new Set(names);
  const graphs = new Map<GraphName, Graph>();
  const extents = new Map<GraphName, GraphExtent>();
  for (const name of graphsOfDataset(built).filter((known) => wanted.has(known))) {
    const { graph, outside } = await readGraph(dataset, name, built.table.accounts.length);
    graphs.set(name, graph);
    extents.set(name, { edges: graph.targets.length, inside: sumOfWeights(graph), outside });
  }
  return { graphs, extents };
}

/** One line for each graph that leaves somebody out. */
export function graphWarnings({ extents }: BuiltGraphs): string[] {
  return [...extents]
    .filter(([, { outside }]) => outside > 0)
    .map(
      ([name, { inside, outside }]) =>
        `graph ${name}: ${outside} of ${inside + outside} are by people who are no accounts of the dataset, and in no edge`,
    );
}

async function readGraph({ engine }: Dataset, name: GraphName, size: number) {
  const relation = name === "follows" ? followed : received(engine.dialect.literal(kindOf[name]));
  await engine.run(
    `create or replace temporary table edges as select source, target, sum(units) as units
    from (${relation}) as relation group by source, target having sum(units) > 0`,
  );
  // A source without a row is everybody who is no account.
  const [found] = await engine.rows(
    `select count(source) as inside, coalesce(sum(case when source is null then units end), 0) as outside,
      count(case when units <> ${countParts} then 1 end) as uneven from edges`,
  );
  const edges = await readEdges(engine, Number(found!.inside), Number(found!.uneven) === 0);
  await engine.run("drop table edges");
  return { graph: buildGraph(size, edges), outside: Number(found!.outside) / countParts };
}

async function readEdges(engine: Engine, count: number, even: boolean): Promise<Edges> {
  const sources = new Uint32Array(count);
  const targets = new Uint32Array(count);
  const weights = even ? null : new Float64Array(count);
  let place = 0;
  const rows = engine.batches(
    `select cast(source as double) as source, cast(target as double) as target, cast(units as double) as units
    from edges where source is not null`,
  );
  for await (const [from, to, units] of rows) {
    sources.set(from!, place);
    targets.set(to!, place);
    weights?.set(
      units!.map((unit) => unit / countParts),
      place,
    );
    place += from!.length;
  }
  return { sources, targets, weights };
}

const received = (kind: string) => `select source.row as source, received.row as target, received.units
  from received join feeds on feeds.feed = received.feed left join scored as source on source.person = received.actor
  where feeds.kind = ${kind}`;

const followed = `select source.row as source, members.row as target, round(f.count * ${countParts}.0) as units
  from follows as f join networks on networks.network = f.network
  join scored as target on target.account = f.account
  join members on members.row = target.row and members.net = networks.net
  left join scored as source on source.account = f.actor
  where f.actor <> f.account`;

function sumOfWeights({ targets, weights }: Graph): number {
  return weights ? weights.reduce((sum, weight) => sum + weight, 0) : targets.length;
}
