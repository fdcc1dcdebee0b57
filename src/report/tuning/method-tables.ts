import type { TableBlock } from "../../document/document.js";
import { formatShare } from "../../document/number.js";
import { type ColumnOf, table } from "../../document/table.js";
import type { TradeOffs } from "../../results/trade-offs.js";
import type { PartImportance, TunedChoice, TunedMethod, TunedParameter } from "../../results/tuned-method.js";
import { firstRows, noRows } from "./text-rows.js";

/** What was found: weights or parameters, what objectives cost each other, how much parts matter, and what was tried. */
export function methodTables(method: TunedMethod, level: number): TableBlock[] {
  const { name, front, balance, choices } = method;
  return [
    parametersTable(method, level),
    ...(front ? [frontTable(name, front)] : []),
    ...(balance ? [balanceTable(name, balance)] : []),
    ...(choices.length > 1 ? [choicesTable(method)] : []),
  ];
}

function parametersTable({ name, parameters }: TunedMethod, level: number): TableBlock {
  const isWeights = parameters.some(({ signal }) => signal !== null);
  const kind = isWeights ? "estimate" : "number";
  const drawn = parameters.some(({ low }) => low !== null);
  const within = drawn ? `, with ${formatShare(level)} intervals` : "";
  const size = ({ value }: TunedParameter) => Math.abs(Number(value));
  const columns: ColumnOf<TunedParameter>[] = [
    { id: "name", head: isWeights ? "part" : "parameter", kind: "recipe", value: (one) => one.name },
    {
      id: "value",
      head: isWeights ? "weight" : "value",
      kind,
      value: ({ value }) => value,
      ...(drawn ? { interval: (one: TunedParameter) => one, bounds: ["low", "high"] as const } : {}),
    },
    { head: "untuned", kind, value: ({ untuned }) => untuned },
  ];
  return table(
    `${name}-parameters`,
    isWeights ? `The weights, of a sum of one${within}; below 0 is a cost` : `The parameters that were found${within}`,
    columns.filter(({ id }) => id !== undefined || parameters.some(({ untuned }) => untuned !== null)),
    isWeights ? [...parameters].sort((a, b) => size(b) - size(a)) : parameters,
    firstRows,
  );
}

// A row a mixture, and then the methods beside it.
function frontTable(name: string, { objectives, candidates }: TradeOffs): TableBlock {
  const ids = objectives.map((objective, k) => `${k + 1}: ${objective.name}`);
  return table<TradeOffs["candidates"][number]>(
    `${name}-front`,
    `Mixtures of what was tuned to ${objectives.map((objective) => objective.name).join(" and to ")}, and the methods beside them, on what was held out`,
    [
      { id: "name", head: "mixture or method", kind: "recipe", value: (one) => one.name },
      ...objectives.map(
        (objective, k): ColumnOf<TradeOffs["candidates"][number]> => ({
          id: ids[k]!,
          head: objective.name,
          kind: "estimate",
          value: ({ values }) => values[k],
          interval: ({ intervals }) => intervals?.[k],
        }),
      ),
      { id: "front", head: "", kind: "text", value: ({ front }) => (front ? "on the front" : "") },
    ],
    candidates,
    firstRows,
  );
}

function balanceTable(name: string, parts: readonly PartImportance[]): TableBlock {
  return table<PartImportance>(
    `${name}-balance`,
    "How much each part matters: its share of the correlations with the score",
    [
      { id: "name", head: "part", kind: "recipe", value: (one) => one.name },
      { id: "target", head: "wanted", kind: "estimate", value: ({ target }) => target },
      { head: "importance", kind: "estimate", value: ({ importance }) => importance },
      { head: "correlation", kind: "estimate", value: ({ correlation }) => correlation },
    ],
    parts,
    firstRows,
  );
}

function choicesTable({ name, choices, chosen, objective }: TunedMethod): TableBlock {
  const words = (["shape", "target"] as const).filter((id) => choices.some((one) => one[id] !== null));
  return table<TunedChoice>(
    `${name}-choices`,
    `What was tried: ${objective} on the inner splits, and how often each was chosen in the splits that are reported`,
    [
      ...words.map((id): ColumnOf<TunedChoice> => ({ head: id, kind: "text", value: (one) => one[id] })),
      { head: "penalty", kind: "number", value: ({ penalty }) => penalty },
      { id: "inner", head: "inner mean", kind: "estimate", value: ({ inner }) => inner },
      { id: "chosenIn", head: "chosen in", kind: "count", value: ({ chosenIn }) => chosenIn },
      { id: "chosen", head: "", kind: "text", value: (one) => (isSame(one, chosen) ? "handed over" : "") },
    ],
    choices,
    noRows,
  );
}

function isSame(a: TunedChoice, b: TunedChoice): boolean {
  return a.shape === b.shape && a.target === b.target && a.penalty === b.penalty;
}
