import type { WeightMeaning } from "../../tuning/meaning/weight-meaning.js";
import type { TunedMeaning, TunedMethod } from "../../tuning/result.js";
import { formatAgreement, formatCount, formatInterval, isKnown, unknown } from "../number.js";
import { oneLine } from "../one-line.js";
import { inFull, type SectionTable, sectionTable } from "./section.js";

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
