import type { Graph } from "../../graph.js";

/**
 * One round of influence-passivity on a graph of shares, whose edges lead from who shared to the author: from the current
 * influences it writes `passivity` and then the next influences. Edges to authors of unknown posts are no evidence. Who is
 * rejected by nobody, since all sharers share everything, passes its influence on evenly: the limit of rejections that vanish
 * alike. So the influence that goes out is the influence that comes in, in each part of the graph by itself.
 */
export function sharingStep(shares: Graph, posts: Float64Array) {
  const accepted = new Float64Array(posts.length);
  const rejected = new Float64Array(posts.length);
  const sharers = new Uint32Array(posts.length);
  visit(shares, posts, (sharer, author, part) => {
    accepted[sharer]! += part;
    rejected[author]! += 1 - part;
    sharers[author]!++;
  });
  const passivity = new Float64Array(posts.length);
  const step = (influences: Float64Array, next: Float64Array) => {
    passivity.fill(0);
    visit(shares, posts, (sharer, author, part) => {
      const rejection = rejected[author]! > 0 ? (1 - part) / rejected[author]! : 1 / sharers[author]!;
      passivity[sharer]! += influences[author]! * rejection;
    });
    normalise(passivity);
    next.fill(0);
    visit(shares, posts, (sharer, author, part) => {
      next[author]! += (passivity[sharer]! * part) / accepted[sharer]!;
    });
    normalise(next);
  };
  return { step, passivity };
}

// With the part of the author's posts that was shared; more shares than posts is all of them. It is worked out each time, since
// keeping it would take 8 bytes an edge.
function visit(
  { offsets, targets, weights }: Graph,
  posts: Float64Array,
  each: (sharer: number, author: number, part: number) => void,
): void {
  for (let row = 0; row + 1 < offsets.length; row++) {
    for (let edge = offsets[row]!; edge < offsets[row + 1]!; edge++) {
      const part = Math.min(1, (weights ? weights[edge]! : 1) / posts[targets[edge]!]!);
      if (!Number.isNaN(part)) each(row, targets[edge]!, part);
    }
  }
}

function normalise(values: Float64Array): void {
  const sum = values.reduce((total, value) => total + value, 0);
  for (let row = 0; sum > 0 && row < values.length; row++) values[row]! /= sum;
}
