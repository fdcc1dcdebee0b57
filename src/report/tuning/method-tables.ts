import type { WeightMeaning } from "../../tuning/meaning/weight-meaning.js";
import type { PartImportance, TunedChoice, TunedMeaning, TunedMethod, TunedParameter } from "../../tuning/result.js";
import type { TradeOffs } from "../../tuning/trade-offs.js";
import { formatAgreement, formatCount, formatInterval, formatShare, isKnown, unknown } from "../number.js";
import { oneLine } from "../one-line.js";
import { inFull, type SectionTable, sectionTable } from "./section.js";

/** What was found, a row a weight or parameter. */
export function parametersTable({ parameters }: TunedMethod, level: number): SectionTable {
  const isWeights = parameters.some(({ signal }) => signal !== null);
  const shown = isWeights
    ? [...parameters].sort((a, b) => Math.abs(Number(b.value)) - Math.abs(Number(a.value)))
    : parameters;
  const text = (value: number | string | null) =>
    value === null
      ? unknown
      : typeof value === "string"
        ? value
        : isWeights
          ? formatAgreement(value)
          : String(Number(value.toPrecision(4)));
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
              cell: ({ low, high }: TunedParameter) => formatInterval(low, high),
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

/** What several objectives cost each other on held-out accounts, a row a mixture. */
export function frontTable({ objectives, candidates }: TradeOffs): SectionTable {
  return sectionTable<TradeOffs["candidates"][number]>(
    `Mixtures of weights that were tuned to ${objectives.map(({ name }) => name).join(" and to ")}, on what was held out`,
    [
      { head: "mixture", cell: ({ name }) => oneLine(name) },
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

/** Weight beside importance, what moves the ranking, and how sure ranks are; nothing for a method that is no weighted mean. */
export function meaningTables({ meaning, objective }: TunedMethod): SectionTable[] {
  if (!meaning) return [];
  return [
    sectionTable<WeightMeaning>(
      objective === ""
        ? "What each signal's weight means"
        : `What each signal's weight means; flat: as much as it may vary while ${objective} stays within one standard error (${formatAgreement(meaning.within)})`,
      [
        { head: "signal", cell: ({ signal }) => oneLine(signal) },
        { head: "weight", cell: ({ weight }) => formatAgreement(weight), value: ({ weight }) => weight },
        { head: "interval", cell: ({ interval }) => formatInterval(interval?.low ?? null, interval?.high ?? null) },
        { head: "flat", cell: ({ flat }) => formatInterval(flat?.low ?? null, flat?.high ?? null) },
        { head: "correlation ratio", cell: ({ curved }) => formatAgreement(curved), value: ({ curved }) => curved },
        { head: "Shapley share", cell: ({ shapley }) => formatAgreement(shapley), value: ({ shapley }) => shapley },
        {
          head: objective === "" ? "objective without" : `${objective} without`,
          cell: ({ changeWithout }) => signed(changeWithout),
          value: ({ changeWithout }) => changeWithout,
        },
        {
          head: "mean rank shift without",
          cell: ({ rankShiftWithout }) => formatAgreement(rankShiftWithout),
          value: ({ rankShiftWithout }) => rankShiftWithout,
        },
      ],
      [...meaning.weights].sort((a, b) => b.weight - a.weight),
    ),
    inFull(
      sectionTable<TunedMeaning["inputs"][number]>(
        `What moves the ranking: Sobol indices of the mean rank shift over ${formatCount(meaning.versions)} versions, with each weight a quarter more or less, other normalisers and aggregators`,
        [
          { head: "choice", cell: ({ name }) => oneLine(name) },
          {
            head: "first order",
            cell: ({ first }) => `${formatAgreement(first.estimate)} ${formatInterval(first.low, first.high)}`.trim(),
            value: ({ first }) => first.estimate,
          },
          {
            head: "total",
            cell: ({ total }) => `${formatAgreement(total.estimate)} ${formatInterval(total.low, total.high)}`.trim(),
            value: ({ total }) => total.estimate,
          },
        ],
        [...meaning.inputs].sort((a, b) => (b.total.estimate ?? 0) - (a.total.estimate ?? 0)),
      ),
    ),
    inFull(
      sectionTable<TunedMeaning["ranks"][number]>(
        `How sure the first ranks are over the same versions${meaning.groups.length > 0 ? `; ${formatCount(meaning.groups.length)} groups of accounts cannot be told apart` : ""}`,
        [
          { head: "account", cell: ({ account }) => oneLine(account) },
          { head: "rank", cell: ({ rank }) => formatCount(rank), value: ({ rank }) => rank },
          { head: "from", cell: ({ low }) => place(low), value: ({ low }) => low },
          { head: "to", cell: ({ high }) => place(high), value: ({ high }) => high },
          { head: "groups", cell: ({ account }) => groupsOf(meaning, account) },
        ],
        meaning.ranks,
      ),
    ),
  ];
}

function groupsOf({ groups }: TunedMeaning, account: string): string {
  return groups.flatMap((accounts, i) => (accounts.includes(account) ? [String(i + 1)] : [])).join(" ");
}

function place(rank: number | null): string {
  return isKnown(rank) ? String(Math.round(rank * 10) / 10) : unknown;
}

function signed(value: number | null): string {
  return isKnown(value) && value > 0 ? `+${formatAgreement(value)}` : formatAgreement(value);
}

function isSame(a: TunedChoice, b: TunedChoice): boolean {
  return a.shape === b.shape && a.target === b.target && a.penalty === b.penalty;
}
