import { z } from "zod";
import type { Table } from "../table.js";
import { choice } from "./parts/choice.js";
import { columnsOf } from "./parts/columns.js";
import { graphChoice } from "./parts/graph-choice.js";
import { iterativeMethod, limits } from "./parts/graph-method.js";
import { damping, randomWalk } from "./parts/random-walk.js";
import { sumKnown } from "./parts/sum-known.js";

const reactions = ["likes", "mentions", "replies", "shares"] as const;

/**
 * PageRank whose walk starts again not anywhere but in proportion to a count: by default to the shares that an account
 * received, so that to be followed by who is shared counts. An unknown count is none; NaN for everybody where all are 0.
 */
export const personalisedPageRank = iterativeMethod({
  label: "Personalised PageRank",
  about: "PageRank of a walk that starts again at accounts in proportion to the reactions or posts that they have.",
  formula: "PR(x) = (1 - d) * r(x) / sum of r + d * sum over y -> x of PR(y) / out(y); r = the restart count",
  source: "Haveliwala 2002, https://doi.org/10.1145/511446.511513",
  networks: [],
  scale: { min: 0, max: 1 },
  needs: [],
  uses: [...reactions, "posts"].map((measure) => `*.${measure}.total.all`),
  graphs: ({ graph }) => [graph],
  params: z.strictObject({
    graph: graphChoice("follows"),
    restart: choice({
      default: "shares",
      among: [...reactions, "posts"],
      about: "What an account has to have for the walk to start again there: reactions received, or posts.",
    }),
    damping,
    ...limits,
  }),
  solve({ table, graphs }, { graph, restart, ...options }) {
    const start = probabilities(table, `*.${restart}.total.all`);
    return randomWalk(graphs.get(graph)!, { ...options, weighted: false, restart: start });
  },
});

// All NaN where nothing is known or everything is 0.
function probabilities(table: Table, pattern: string): Float64Array {
  const counts = sumKnown(columnsOf(table, pattern).values(), table.accounts.length).map((count) => count || 0);
  const sum = counts.reduce((total, count) => total + count, 0);
  return counts.map((count) => count / sum);
}
