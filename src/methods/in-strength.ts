import { z } from "zod";
import { graphChoice } from "./parts/graph-choice.js";
import { graphMethod } from "./parts/graph-method.js";
import { inStrengths } from "./parts/strengths.js";

/**
 * The sum of the weights of the edges to an account: how often the others of the dataset did it. 0 without any; what an account does to
 * itself is no edge.
 */
export const inStrength = graphMethod({
  label: "In-strength",
  about: "How often accounts of the dataset follow, like, mention, answer or share an account.",
  formula: "sum over y -> x of weight(y, x)",
  source: "baseline",
  networks: [],
  scale: null,
  needs: [],
  uses: [],
  graphs: ({ graph }) => [graph],
  params: z.strictObject({ graph: graphChoice("shares") }),
  score: ({ graphs }, { graph }) => inStrengths(graphs.get(graph)!),
});
