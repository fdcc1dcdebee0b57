import { z } from "zod";
import type { Graph } from "../graph.js";
import type { Solution } from "../method.js";
import type { Table } from "../table.js";
import { choice } from "./parts/choice.js";
import { columnsOf } from "./parts/columns.js";
import { graphChoice } from "./parts/graph-choice.js";
import { iterativeMethod, limits } from "./parts/graph-method.js";
import { iterate } from "./parts/iterate.js";
import { damping } from "./parts/random-walk.js";
import { sumKnown } from "./parts/sum-known.js";

const posts = "*.posts.total.all";
const onTopic = "topics.*.posts";

/**
 * TwitterRank: for each topic a walk from followers to those whom they follow, the likelier the more of what a follower reads
 * is theirs and the more alike the two are in what part of their posts is on the topic; it starts again where the topic's
 * posts are. The score is the mean over the topics, or weighs them by their posts.
 *
 * The topics are those of the dataset's posts, where the paper found them by LDA; without topics everything is one topic.
 * The steps of a walk sum to less than 1, since two accounts are seldom all alike: mass is lost, as in the paper, and not
 * given back. Who follows nobody who posts passes nothing on. An unknown number of posts is none; NaN for everybody where
 * nobody has posted.
 */
export const twitterRank = iterativeMethod({
  label: "TwitterRank",
  about: "PageRank in each topic: readers turn to whom they read most and who shares their interest in the topic.",
  formula:
    "TR = sum over topics of r_t * TR_t; TR_t = d * P_t' TR_t + (1 - d) * E_t; P_t(i, j) = posts(j) / sum over followed a of posts(a) * (1 - |part_t(i) - part_t(j)|); E_t = posts on t / all posts on t; part_t = posts on t / all posts of the account",
  source: "Weng, Lim, Jiang and He 2010, https://doi.org/10.1145/1718487.1718520",
  networks: [],
  scale: { min: 0, max: 1 },
  needs: [posts],
  uses: [onTopic],
  graphs: ({ graph }) => [graph],
  params: z.strictObject({
    graph: graphChoice("follows"),
    topics: choice({
      default: "even",
      among: ["even", "by-posts"],
      about: "Whether all topics count alike, or each by its part of the posts.",
    }),
    damping,
    ...limits,
  }),
  solve({ table, graphs }, { graph, topics, ...options }) {
    const written = sumKnown(columnsOf(table, posts).values(), table.accounts.length).map((count) => count || 0);
    const chosen = graphs.get(graph)!;
    const reading = { written, read: readOf(chosen, written) };
    const walks = topicsOf(table, written).map((counts) => ({
      counts,
      ...walk(chosen, reading, counts, options),
    }));
    return together(walks, { topics, size: written.length, tolerance: options.tolerance });
  },
});

interface Topic {
  /** By account its posts on the topic, and which part of its posts on any topic they are. */
  readonly posts: Float64Array;
  readonly parts: Float64Array;
  readonly total: number;
}

function topicsOf(table: Table, written: Float64Array): Topic[] {
  const columns = [...columnsOf(table, onTopic).values()].map((column) => column.map((count) => count || 0));
  const known = columns.some((column) => column.some((count) => count > 0)) ? columns : [written];
  const all = written.map((_, row) => known.reduce((sum, column) => sum + column[row]!, 0));
  return known
    .map((column) => ({
      posts: column,
      parts: column.map((count, row) => (all[row]! > 0 ? count / all[row]! : 0)),
      total: column.reduce((sum, count) => sum + count, 0),
    }))
    .filter(({ total }) => total > 0);
}

/** By account the posts that it wrote, and those of everybody whom it follows. */
interface Reading {
  readonly written: Float64Array;
  readonly read: Float64Array;
}

function readOf({ offsets, targets }: Graph, written: Float64Array): Float64Array {
  const read = new Float64Array(written.length);
  for (let row = 0; row < read.length; row++) {
    for (let edge = offsets[row]!; edge < offsets[row + 1]!; edge++) read[row]! += written[targets[edge]!]!;
  }
  return read;
}

function walk(
  { offsets, targets }: Graph,
  { written, read }: Reading,
  { posts, parts, total }: Topic,
  { damping, ...limits }: { readonly damping: number; readonly tolerance: number; readonly iterations: number },
): Solution {
  const restart = posts.map((count) => count / total);
  const step = (current: Float64Array, next: Float64Array) => {
    for (let row = 0; row < next.length; row++) next[row] = (1 - damping) * restart[row]!;
    for (let row = 0; row < next.length; row++) {
      if (read[row] === 0) continue;
      for (let edge = offsets[row]!; edge < offsets[row + 1]!; edge++) {
        const target = targets[edge]!;
        const alike = 1 - Math.abs(parts[row]! - parts[target]!);
        next[target]! += damping * current[row]! * (written[target]! / read[row]!) * alike;
      }
    }
  };
  return iterate(restart.slice(), step, limits);
}

type Walk = Solution & { readonly counts: Topic };

interface ComparedBlocks {
  readonly topics: "even" | "by-posts";
  readonly size: number;
  readonly tolerance: number;
}

function together(walks: readonly Walk[], { topics, size, tolerance }: ComparedBlocks): Solution {
  const all = walks.reduce((sum, { counts }) => sum + counts.total, 0);
  const scores = new Float64Array(size).fill(walks.length > 0 ? 0 : Number.NaN);
  for (const { scores: part, counts } of walks) {
    const weight = topics === "even" ? 1 / walks.length : counts.total / all;
    for (let row = 0; row < size; row++) scores[row]! += weight * part[row]!;
  }
  const iterations = walks.reduce((most, walk) => Math.max(most, walk.iterations), 0);
  const residual = walks.reduce((most, walk) => Math.max(most, walk.residual), 0);
  return { scores, iterations, residual, tolerance };
}
