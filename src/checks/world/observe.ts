import { buildGraph } from "../../graph/build.js";
import { type Graph, type GraphName, graphNames } from "../../graph.js";
import type { MethodInput } from "../../method.js";
import type { SignalInfo } from "../../table.js";
import { type Happened, kindOf, whatHappened } from "./happened.js";
import { agesOf, statistics } from "./statistics.js";
import { topicReader } from "./topic-reader.js";
import type { Presence, World } from "./world.js";

/** What a method sees of a world. */
export interface WorldView {
  readonly signals: readonly SignalInfo[];
  /** Whether it reads graphs: then everybody is scored, since a graph is among those who are. */
  readonly graphs: boolean;
}

/**
 * The signals and graphs of a world, by the catalogue's definitions in memory. A signal that a world cannot tell, such as one
 * that a dataset brings ready-made, is not in the table; one of a network on which an account is not is NaN. All posts are on
 * one topic. Who observes a world again hands in what happened there.
 */
export function observe(world: World, { signals, graphs }: WorldView, events = whatHappened(world)): MethodInput {
  const accounts = graphs ? everybody(world) : world.accounts;
  const members = new Map(world.presences.map((presence) => [`${presence.network} ${presence.account}`, presence]));
  const told = signals.flatMap((info) => {
    const value = topicReader(world, events, info.id) ?? onNetwork(world, events, members, info.id);
    return value ? [{ info, value }] : [];
  });
  const columns = new Map(told.map(({ info, value }) => [info.id, Float64Array.from(accounts, value)]));
  const infos = new Map(told.map(({ info }) => [info.id, info]));
  return { table: { accounts, columns, signals: infos }, graphs: graphs ? graphsOf(world, accounts) : new Map() };
}

type Reader = (presence: Presence) => number;

function onNetwork(
  world: World,
  events: () => Happened,
  members: ReadonlyMap<string, Presence>,
  id: string,
): ((account: string) => number) | undefined {
  const value = reader(world, events, id);
  const network = id.slice(0, id.indexOf("."));
  return (
    value &&
    ((account) => {
      const presence = members.get(`${network} ${account}`);
      return presence ? value(presence) : Number.NaN;
    })
  );
}

function reader(world: World, events: () => Happened, id: string): Reader | undefined {
  const [network = "", measure = "", statistic, window] = id.split(".");
  if (!world.networks.includes(network)) return undefined;
  if (statistic === undefined || window === undefined) return profileReader(world, network, measure);
  const kind = kindOf(measure);
  const ages = agesOf(window);
  const formula = statistics[statistic === "per-post" ? "total" : statistic];
  if (kind === undefined || !ages || !formula || world.missing.has(`${network} ${kind}`)) return undefined;
  const [from, to] = ages;
  const count = (of: string): Reader => {
    const accounts = events().get(`${network} ${of}`);
    return ({ account }) => formula((accounts?.get(account) ?? []).filter(({ age }) => age >= from && age < to));
  };
  const value = count(measure);
  if (statistic !== "per-post") return value;
  if (world.missing.has(`${network} post`)) return undefined;
  const posts = count("posts");
  return (presence) => (posts(presence) > 0 ? value(presence) / posts(presence) : Number.NaN);
}

const profile = ["followers", "following", "listed", "mutual", "recommendations"] as const;

function profileReader(world: World, network: string, field: string): Reader | undefined {
  const shown = profile.find((name) => name === field);
  if (shown) return (presence) => presence[shown] ?? Number.NaN;
  const side = ({ "followers-observed": "account", "following-observed": "actor" } as const)[field];
  if (side === undefined || world.missing.has(`${network} follow`)) return undefined;
  const counts = new Map<string, number>();
  for (const follow of world.follows) {
    if (follow.network !== network || follow.actor === follow.account) continue;
    counts.set(follow[side], (counts.get(follow[side]) ?? 0) + 1);
  }
  return ({ account }) => counts.get(account) ?? 0;
}

function everybody(world: World): string[] {
  const all = [world.presences, world.reactions, world.follows].flatMap((rows) => rows.map(({ account }) => account));
  const actors = [world.reactions, world.follows].flatMap((rows) => rows.map(({ actor }) => actor));
  return [...new Set([...world.accounts, ...all, ...actors])];
}

function graphsOf(world: World, accounts: readonly string[]): Map<GraphName, Graph> {
  const rowOf = new Map(accounts.map((account, row) => [account, row]));
  const graphs = graphNames.map((name) => {
    const kind = name === "follows" ? "follow" : kindOf(name);
    const pairs = name === "follows" ? world.follows : world.reactions.filter((reaction) => reaction.kind === kind);
    const edges = pairs.filter(({ network }) => !world.missing.has(`${network} ${kind}`));
    const graph = buildGraph(accounts.length, {
      sources: Uint32Array.from(edges, ({ actor }) => rowOf.get(actor)!),
      targets: Uint32Array.from(edges, ({ account }) => rowOf.get(account)!),
      weights: null,
    });
    return [name, graph] as const;
  });
  const absent = (name: GraphName) => {
    const kind = name === "follows" ? "follow" : kindOf(name);
    return world.networks.every((network) => world.missing.has(`${network} ${kind}`));
  };
  return new Map(graphs.filter(([name]) => !absent(name)));
}
