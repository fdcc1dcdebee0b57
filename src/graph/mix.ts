import type { Graph } from "../graph.js";

/** A graph of a mix, and what its weights are times. */
export interface MixPart {
  readonly graph: Graph;
  readonly factor: number;
}

/**
 * The sum of graphs over the same accounts, each with its edges' weights times a factor above 0: 12 bytes for each of its own
 * edges, and no more while it is made.
 */
export function mixGraphs(size: number, parts: readonly MixPart[]): Graph {
  const offsets = new Uint32Array(size + 1);
  for (let row = 0; row < size; row++) {
    offsets[row + 1] = offsets[row]!;
    mixRow(parts, row, () => offsets[row + 1]!++);
  }
  const targets = new Uint32Array(offsets[size]!);
  const weights = new Float64Array(offsets[size]!);
  let place = 0;
  const add = (target: number, weight: number) => {
    targets[place] = target;
    weights[place++] = weight;
  };
  for (let row = 0; row < size; row++) mixRow(parts, row, add);
  return { offsets, targets, weights };
}

// The targets of every row ascend, so the next one is the least of those that the parts have next.
function mixRow(parts: readonly MixPart[], row: number, add: (target: number, weight: number) => void): void {
  const next = parts.map(({ graph }) => graph.offsets[row]!);
  const targetOf = ({ graph }: MixPart, part: number) =>
    next[part]! < graph.offsets[row + 1]! ? graph.targets[next[part]!]! : Number.POSITIVE_INFINITY;
  for (;;) {
    const target = parts.reduce(
      (least, part, number) => Math.min(least, targetOf(part, number)),
      Number.POSITIVE_INFINITY,
    );
    if (target === Number.POSITIVE_INFINITY) return;
    let weight = 0;
    for (const [number, part] of parts.entries()) {
      if (targetOf(part, number) === target) weight += part.factor * weightOf(part.graph, next[number]!++);
    }
    add(target, weight);
  }
}

function weightOf({ weights }: Graph, edge: number): number {
  return weights ? weights[edge]! : 1;
}
