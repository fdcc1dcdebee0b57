import { scoreFormat } from "../document/number.js";
import type { Explanation, MethodExplanation } from "../results/explanation.js";

/** An explanation as paragraphs for a terminal, with the `top` largest signals of each method. */
export function explanationText({ account, name, methods, topics }: Explanation, top: number): string {
  const title = name === account ? account : `${name} (${account})`;
  const expertise = topics.map(
    ({ topic, score, rank, posts, reactions, actors }) =>
      `  ${topic}: ${score.toFixed(1)}, rank ${rank}, on ${posts} posts with ${reactions} reactions by ${actors} people`,
  );
  const experts =
    topics.length > 0
      ? [`Topics, by ${topics[0]?.method}, the strongest first:`, ...expertise]
      : ["Topics: none with enough posts and reactions."];
  return [title, ...methods.map((method) => methodText(method, top)), experts.join("\n")].join("\n\n");
}

function methodText(
  { method, score, rank, of, total, networks, graphs, signals }: MethodExplanation,
  top: number,
): string {
  if (score === null) return `${method}: no score; nothing that it reads is known of this account`;
  const places = graphs.map(
    ({ graph, from, received, to, made }) =>
      `\n  ${graph}: ${shown(received)} from ${from} accounts, ${shown(made)} to ${to}`,
  );
  const head = `${method}: score ${scoreFormat([score])(score)}, rank ${rank} of ${of}${places.join("")}`;
  if (total === null) return head;
  if (signals.length === 0) return `${head}\n  nothing contributes: it was seen, and nothing happened`;
  const shares = networks.map(({ network, share }) => `${network} ${percent(share)}`).join(", ");
  const width = Math.max(...signals.slice(0, top).map(({ signal }) => signal.length));
  const rows = signals.slice(0, top).map(({ signal, value, contribution, share }) => {
    return `  ${signal.padEnd(width)}  ${(value === null ? "unknown" : shown(value)).padStart(9)}  adds ${contribution.toFixed(4)}  ${percent(share).padStart(6)}`;
  });
  const rest = signals.length > top ? [`  and ${signals.length - top} more signals`] : [];
  return [
    head,
    `  from ${shares}; parts sum to ${total.toFixed(4)} before the scaling to the score`,
    ...rows,
    ...rest,
  ].join("\n");
}

function shown(value: number): string {
  return String(Number(value.toPrecision(4)));
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
