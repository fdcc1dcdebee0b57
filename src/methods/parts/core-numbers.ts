import type { Graph } from "../../graph.js";

/**
 * The core number of each account of a graph that has every edge in both directions: accounts are taken away in the order of
 * their remaining degree, kept sorted by counting. Time in proportion to the edges.
 */
export function coreNumbers({ offsets, targets }: Graph): Float64Array {
  const size = offsets.length - 1;
  const degrees = new Uint32Array(size).map((_, row) => offsets[row + 1]! - offsets[row]!);
  const { order, places, starts } = sortByDegree(degrees);
  for (const account of order) {
    const degree = degrees[account]!;
    for (let edge = offsets[account]!; edge < offsets[account + 1]!; edge++) {
      const neighbour = targets[edge]!;
      if (degrees[neighbour]! <= degree) continue;
      // It becomes the last of the next lower degree: it changes places with the first of its own.
      const start = starts[degrees[neighbour]!]!++;
      const first = order[start]!;
      const place = places[neighbour]!;
      order[place] = first;
      places[first] = place;
      order[start] = neighbour;
      places[neighbour] = start;
      degrees[neighbour]!--;
    }
  }
  return Float64Array.from(degrees);
}

function sortByDegree(degrees: Uint32Array) {
  const highest = degrees.reduce((max, degree) => Math.max(max, degree), 0);
  const starts = new Uint32Array(highest + 2);
  for (const degree of degrees) starts[degree + 1]!++;
  for (let degree = 0; degree <= highest; degree++) starts[degree + 1]! += starts[degree]!;
  const next = starts.slice();
  const order = new Uint32Array(degrees.length);
  const places = degrees.map((degree) => next[degree]!++);
  for (let row = 0; row < degrees.length; row++) order[places[row]!] = row;
  return { order, places, starts };
}
