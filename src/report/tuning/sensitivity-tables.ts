import { formatAgreement, formatCount, formatInterval, isKnown, unknown } from "../../document/number.js";
import { oneLine } from "../../document/one-line.js";
import type { TunedMethod, TunedSensitivity, UncertainInput } from "../../results/tuning.js";
import type { WeightSensitivity } from "../../results/weight-sensitivity.js";
import { parameterSensitivityTables, signalSensitivityTables } from "./parameter-tables.js";
import { inFull, type SectionTable, sectionTable } from "./section.js";
import { signed } from "./setting.js";

/** Weights, parameters and signals beside their importance, what moves the ranking, and how sure ranks are. */
export function sensitivityTables(method: TunedMethod): SectionTable[] {
  const { meaning } = method;
  if (!meaning) return [];
  return [
    ...weightTables(method, meaning),
    ...parameterSensitivityTables(method),
    ...signalSensitivityTables(method),
    ...rankTables(meaning),
  ];
}

function weightTables({ objective }: TunedMethod, meaning: TunedSensitivity): SectionTable[] {
  if (meaning.weights.length === 0) return [];
  return [
    sectionTable<WeightSensitivity>(
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
  ];
}

function rankTables(meaning: TunedSensitivity): SectionTable[] {
  return [
    inFull(
      sectionTable<UncertainInput>(
        "What moves the ranking: Sobol indices of the mean rank shift, when all of these vary at once",
        [
          { head: "choice", cell: ({ name }) => oneLine(name) },
          { head: "varies over", cell: ({ over }) => oneLine(over) },
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
      sectionTable<TunedSensitivity["ranks"][number]>(
        `How sure the first ranks are: from the 5 % to the 95 % quantile over ${formatCount(meaning.versions)} of these versions${meaning.groups.length > 0 ? `; ${formatCount(meaning.groups.length)} group${meaning.groups.length === 1 ? "" : "s"} of accounts cannot be told apart` : ""}`,
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

function groupsOf({ groups }: TunedSensitivity, account: string): string {
  return groups.flatMap((accounts, i) => (accounts.includes(account) ? [String(i + 1)] : [])).join(" ");
}

function place(rank: number | null): string {
  return isKnown(rank) ? String(Math.round(rank * 10) / 10) : unknown;
}
