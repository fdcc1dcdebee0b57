import type { ResultDocument } from "../document/document.js";
import { formatCount } from "../document/number.js";
import { oneLine } from "../document/one-line.js";
import type { Explanation } from "../results/explanation.js";
import { explanationSections } from "./sections/explanation.js";

/** Why an account has its scores, with the `top` largest signals of each method. */
export function explanationDocument(explanation: Explanation, top: number): ResultDocument {
  const { account, name, methods, topics } = explanation;
  const places = methods.map(({ method, rank, of }) =>
    rank === null ? `none by ${method}` : `${formatCount(rank)} of ${formatCount(of)} by ${method}`,
  );
  return {
    title: oneLine(name === account ? account : `${name} (${account})`),
    answer: [
      `Rank ${places.join(", ")}.`,
      ...topics
        .slice(0, 3)
        .map(
          ({ method, topic, rank, posts, reactions }) =>
            `Expert in ${oneLine(topic)} by ${method}: rank ${formatCount(rank)}, on ${formatCount(posts)} posts with ${formatCount(reactions)} reactions.`,
        ),
    ],
    warnings: [],
    sections: explanationSections(explanation, top),
    mainTable: "signals",
  };
}
