import { prose } from "../../document/blocks.js";
import type { DocumentSection } from "../../document/document.js";
import { formatAgreement, formatCount, isKnown } from "../../document/number.js";
import { oneLine } from "../../document/one-line.js";
import type { TunedMethod } from "../../results/tuned-method.js";
import { methodCharts } from "./method-charts.js";
import { methodTables } from "./method-tables.js";
import { sensitivityTables } from "./sensitivity-tables.js";

/** A tuned method: how it was found, what was found, and what that means. */
export function methodSection(method: TunedMethod, level: number): DocumentSection {
  return {
    id: `method-${method.name}`,
    title: method.name,
    blocks: [
      ...[howFound(method), ...method.notes.map((note) => `Note: ${note}.`), ...cannotBeSaid(method)].map(prose),
      ...methodCharts(method),
      ...[...methodTables(method, level), ...sensitivityTables(method)].filter(({ rows }) => rows.length > 0),
    ],
  };
}

function howFound(method: TunedMethod): string {
  const { of, objective, solver, residual, evaluations, chosen, inSample, optimism, heldOut, balance } = method;
  if (objective === "" || balance)
    return `Tuned: ${oneLine(of)}, to a balance of importances, by ${solver}. No truth was looked at.`;
  const ways = [
    ...(chosen.shape ? [`shape ${chosen.shape}`] : []),
    ...(chosen.target ? [`target ${chosen.target}`] : []),
    `penalty ${chosen.penalty}`,
  ];
  return [
    `Tuned: ${oneLine(of)}, to ${objective}, by ${solver}${isKnown(residual) ? ` (residual of the optimality conditions ${residual.toExponential(1)})` : ` (${formatCount(evaluations)} evaluations)`}, with ${ways.join(", ")}.`,
    `On what it was tuned on ${objective} is ${formatAgreement(inSample)}, on what was held out ${formatAgreement(heldOut.estimate)}${optimism === null ? "; the two are of different times" : `: an optimism of ${formatAgreement(optimism)}`}.`,
  ].join(" ");
}

// In one paragraph.
function cannotBeSaid({ meaning }: TunedMethod): string[] {
  if (!meaning || meaning.notes.length === 0) return [];
  return [`Of what it means: ${meaning.notes.join("; ")}.`];
}
