import type { Graph } from "../graph.js";
import type { GraphPlace } from "../results/explanation.js";

/** The place of the account of a row, by one look at every edge. */
export function graphPlace(name: string, { offsets, targets, weights }: Graph, row: number): GraphPlace {
  let [from, received, made] = [0, 0, 0];
  for (let edge = 0; edge < targets.length; edge++) {
    if (targets[edge] !== row) continue;
    from++;
    received += weights ? weights[edge]! : 1;
  }
  const to = offsets[row + 1]! - offsets[row]!;
  for (let edge = offsets[row]!; edge < offsets[row + 1]!; edge++) made += weights ? weights[edge]! : 1;
  return { graph: name, from, received, to, made };
}
