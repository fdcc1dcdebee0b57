import type { Graph } from "../../graph.js";

/**
 * The core number of each account of a graph and the same graph the other way round, where an edge in either direction joins
 * two accounts: accounts are taken away in the order of their remaining degree, kept sorted by counting. Time in proportion to
 * the edges; nothing an edge beside the two graphs.
 */
export function coreNumbers(graph: Graph, turned: Graph): Float64Array {
  const size = graph.offsets.length - 1;
  const degrees = new Uint32Array(size);
  for (let row = 0; row < size; row++) visitNeighbours(graph, turned, row, () => degrees[row]!++);
  const { order, places, starts } = sortByDegree(degrees);
  for (const account of order) {
    const degree = degrees[account]!;
    visitNeighbours(graph, turned, account, (neighbour) => {
      if (degrees[neighbour]! <= degree) return;
      // It becomes the last of the next lower degree: it changes places with the first of its own.
      const start = starts[degrees[neighbour]!]!++;
      const first = order[start]!;
      const place = places[neighbour]!;
      order[place] = first;
      places[first] = place;
      order[start] = neighbour;
      places[neighbour] = start;
      degrees[neighbour]!--;
    });
  }
  return Float64Array.from(degrees);
}

// Both rows ascend: who is in both comes up in both at once, and counts once.
function visitNeighbours(graph: Graph, turned: Graph, row: number, visit: (neighbour: number) => void): void {
  let [out, back] = [graph.offsets[row]!, turned.offsets[row]!];
  const [outEnd, backEnd] = [graph.offsets[row + 1]!, turned.offsets[row + 1]!];
  while (out < outEnd || back < backEnd) {
    const to = out < outEnd ? graph.targets[out]! : Number.POSITIVE_INFINITY;
    const from = back < backEnd ? turned.targets[back]! : Number.POSITIVE_INFINITY;
    if (to <= from) out++;
    if (from <= to) back++;
    visit(Math.min(to, from));
  }
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
