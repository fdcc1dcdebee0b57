import { formatAgreement, formatCount, formatInterval, isKnown } from "../document/number.js";
import { oneLine } from "../document/one-line.js";
import type { AgreementEntry } from "../results/comparison.js";
import type { ReportData } from "../results/run.js";
import { strataOf } from "./agreement-matrix.js";
import { evaluationAnswer } from "./evaluation/headline.js";

/** The answer to the report's question in a few sentences, each with the numbers that it rests on. */
export function answer(data: ReportData): string[] {
  const [a, b] = data.comparison.methods;
  if (a === undefined) return ["No method was compared."];
  if (b === undefined)
    return [
      `${oneLine(a)} scored ${formatCount(data.comparison.coverage[0]?.scored ?? null)} accounts.`,
      ...evaluationAnswer(data),
    ];
  const entries = headline(data, a, b);
  return [
    ...entries.slice(0, 1).map((entry) => overall(entry)),
    ...strata(entries.slice(1)),
    ...evaluationAnswer(data),
    ...mover(data),
    ...followers(data),
  ];
}

// A statistic of ranks answers the question best; without one, the first that the experiment asked for.
function headline({ comparison }: ReportData, a: string, b: string): AgreementEntry[] {
  const pair = comparison.agreement.filter((entry) => entry.a === a && entry.b === b);
  const names = pair.map(({ statistic }) => statistic);
  const chosen = ["spearman", "kendall-tau-b"].find((name) => names.includes(name)) ?? names[0];
  const order = strataOf(comparison);
  return pair
    .filter(({ statistic }) => statistic === chosen)
    .sort(
      (x, y) =>
        Number(y.stratum === "all") - Number(x.stratum === "all") ||
        order.indexOf(x.stratum) - order.indexOf(y.stratum),
    );
}

function overall(entry: AgreementEntry): string {
  const { a, b, statistic, estimate, n, stratum } = entry;
  const of = stratum === "all" ? `the ${formatCount(n)} accounts` : `the top ${stratum} (${formatCount(n)} accounts)`;
  if (!isKnown(estimate)) return `Over ${of} that both score, the ${statistic} of ${a} and ${b} is undefined.`;
  const words =
    statistic === "spearman" ? ` put ${of} that both score in ${inWords(estimate)} order` : ` both score ${of}`;
  return `${oneLine(a)} and ${oneLine(b)}${words}: ${statistic} ${formatAgreement(estimate)}${interval(entry)}.`;
}

function strata(entries: readonly AgreementEntry[]): string[] {
  const parts = entries.map((entry) => {
    const where = `among the top ${entry.stratum} of either (n = ${formatCount(entry.n)})`;
    return `${where} it is ${formatAgreement(entry.estimate)}${interval(entry)}`;
  });
  return parts.length === 0 ? [] : [`${parts.join(", ").replace("among", "Among")}.`];
}

function interval({ low, high, level }: AgreementEntry): string {
  const text = formatInterval(low, high);
  return text === ""
    ? ""
    : ` (${Math.round((level ?? 0) * 100)} % interval ${text.slice(1, -1).replace(", ", " to ")})`;
}

// A label of the number, which stands beside it; it claims nothing beyond it.
function inWords(rho: number): string {
  const [, words] = orders.find(([least]) => rho >= least) ?? [0, "the opposite"];
  return words;
}

const orders: readonly (readonly [number, string])[] = [
  [0.95, "almost the same"],
  [0.8, "much the same"],
  [0.5, "a partly similar"],
  [0.2, "a weakly similar"],
  [-0.2, "an unrelated"],
  [-0.8, "a partly opposite"],
];

function mover({ movers }: ReportData): string[] {
  const placed = movers?.rows.filter(({ ranks }) => isKnown(ranks[0]) && isKnown(ranks[1])).slice(0, 3) ?? [];
  const parts = placed.map(
    ({ name, account, ranks }) =>
      `${oneLine(name || account)} (${formatCount(ranks[0] ?? null)} against ${formatCount(ranks[1] ?? null)})`,
  );
  return parts.length === 0 ? [] : [`Farthest apart by rank: ${parts.join(", ")}.`];
}

function followers({ methods }: ReportData): string[] {
  const parts = methods
    .slice(0, 2)
    .filter(({ followerRSquared }) => isKnown(followerRSquared))
    .map(({ name, followerRSquared }) => `${oneLine(name)} ${formatAgreement(followerRSquared)}`);
  return parts.length === 0
    ? []
    : [`What log followers alone account for of the scores' variance (R²): ${parts.join(", ")}.`];
}
