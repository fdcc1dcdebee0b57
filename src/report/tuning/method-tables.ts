import { formatAgreement, formatCount, formatInterval, formatShare } from "../../document/number.js";
import { oneLine } from "../../document/one-line.js";
import type { TradeOffs } from "../../results/trade-offs.js";
import type { PartImportance, TunedChoice, TunedMethod, TunedParameter } from "../../results/tuning.js";
import { inFull, type SectionTable, sectionTable } from "./section.js";
import { setting, settingInterval } from "./setting.js";

/** What was found, a row a weight or parameter. */
export function parametersTable({ parameters }: TunedMethod, level: number): SectionTable {
  const isWeights = parameters.some(({ signal }) => signal !== null);
  const shown = isWeights
    ? [...parameters].sort((a, b) => Math.abs(Number(b.value)) - Math.abs(Number(a.value)))
    : parameters;
  const text = (value: number | string | null) =>
    isWeights && typeof value === "number" ? formatAgreement(value) : setting(value);
  const between = ({ low, high }: TunedParameter) =>
    isWeights || low === null || high === null ? formatInterval(low, high) : settingInterval({ low, high });
  const number = (value: number | string | null) => (typeof value === "number" ? value : null);
  return sectionTable<TunedParameter>(
    isWeights ? "The weights, of a sum of one; below 0 is a cost" : "The parameters that were found",
    [
      { head: isWeights ? "part" : "parameter", cell: ({ name }) => oneLine(name) },
      {
        head: isWeights ? "weight" : "value",
        cell: ({ value }) => text(value),
        ...(isWeights ? { value: (one: TunedParameter) => number(one.value) } : {}),
      },
      ...(parameters.some(({ low }) => low !== null)
        ? [
            {
              head: `${formatShare(level)} interval`,
              cell: between,
            },
          ]
        : []),
      ...(parameters.some(({ untuned }) => untuned !== null)
        ? [{ head: "untuned", cell: ({ untuned }: TunedParameter) => text(untuned) }]
        : []),
    ],
    shown,
  );
}

/** What there was to choose from, and what the inner splits said. */
export function choicesTable({ choices, chosen, objective }: TunedMethod): SectionTable {
  return inFull(
    sectionTable<TunedChoice>(
      `What was tried: ${objective} on the inner splits, and how often each was chosen in the splits that are reported`,
      [
        ...(choices.some(({ shape }) => shape !== null)
          ? [{ head: "shape", cell: ({ shape }: TunedChoice) => shape ?? "" }]
          : []),
        ...(choices.some(({ target }) => target !== null)
          ? [{ head: "target", cell: ({ target }: TunedChoice) => target ?? "" }]
          : []),
        { head: "penalty", cell: ({ penalty }) => String(penalty), value: ({ penalty }) => penalty },
        { head: "inner mean", cell: ({ inner }) => formatAgreement(inner), value: ({ inner }) => inner },
        { head: "chosen in", cell: ({ chosenIn }) => formatCount(chosenIn), value: ({ chosenIn }) => chosenIn },
        { head: "", cell: (choice) => (isSame(choice, chosen) ? "handed over" : "") },
      ],
      choices,
    ),
  );
}

/** How much each part matters for the score, beside how much it was to. */
export function balanceTable(parts: readonly PartImportance[]): SectionTable {
  return sectionTable<PartImportance>(
    "How much each part matters: its share of the correlations with the score",
    [
      { head: "part", cell: ({ name }) => oneLine(name) },
      { head: "wanted", cell: ({ target }) => formatAgreement(target), value: ({ target }) => target },
      {
        head: "importance",
        cell: ({ importance }) => formatAgreement(importance),
        value: ({ importance }) => importance,
      },
      {
        head: "correlation",
        cell: ({ correlation }) => formatAgreement(correlation),
        value: ({ correlation }) => correlation,
      },
    ],
    parts,
  );
}

/** What several objectives cost each other on held-out accounts, a row a mixture, and then the methods beside it. */
export function frontTable({ objectives, candidates }: TradeOffs): SectionTable {
  return sectionTable<TradeOffs["candidates"][number]>(
    `Mixtures of what was tuned to ${objectives.map(({ name }) => name).join(" and to ")}, and the methods beside them, on what was held out`,
    [
      { head: "mixture or method", cell: ({ name }) => oneLine(name) },
      ...objectives.map(({ name }, k) => ({
        head: name,
        cell: ({ values, intervals }: TradeOffs["candidates"][number]) =>
          `${formatAgreement(values[k] ?? null)} ${formatInterval(intervals?.[k]?.low ?? null, intervals?.[k]?.high ?? null)}`.trim(),
        value: ({ values }: TradeOffs["candidates"][number]) => values[k] ?? null,
      })),
      { head: "", cell: ({ front }) => (front ? "on the front" : "") },
    ],
    candidates,
  );
}

function isSame(a: TunedChoice, b: TunedChoice): boolean {
  return a.shape === b.shape && a.target === b.target && a.penalty === b.penalty;
}
