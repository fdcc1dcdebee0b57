import { z } from "zod";
import { transpose } from "../graph/scatter.js";
import { coreNumbers } from "./parts/core-numbers.js";
import { graphChoice } from "./parts/graph-choice.js";
import { graphMethod } from "./parts/graph-method.js";

/**
 * The largest k such that the account is among accounts that each have at least k neighbours there. Neighbours are joined
 * by an edge in either direction, and count once. 0 for who has none; parts of the graph do not touch one another.
 */
export const kCore = graphMethod({
  label: "k-core",
  about: "How deep in the dense middle of the network an account is, whatever the direction of its links.",
  formula: "max k such that the account is in a subgraph where everybody has at least k neighbours",
  source: "Kitsak et al. 2010, https://doi.org/10.1038/nphys1746; Batagelj and Zaversnik 2003, arXiv cs/0310049",
  networks: [],
  scale: null,
  needs: [],
  uses: [],
  graphs: ({ graph }) => [graph],
  params: z.strictObject({ graph: graphChoice("follows") }),
  score({ graphs }, { graph }) {
    const links = { ...graphs.get(graph)!, weights: null };
    return coreNumbers(links, transpose(links));
  },
});
