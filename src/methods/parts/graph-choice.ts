import { type GraphName, graphNames } from "../../graph.js";
import { choice } from "./choice.js";

/** The parameter that says which graph a method runs on. */
export function graphChoice(preset: GraphName) {
  return choice({
    default: preset,
    among: graphNames,
    about: "Whose relation it runs on: who follows, likes, mentions, answers or shares whom.",
  });
}
