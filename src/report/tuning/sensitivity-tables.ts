import type { TableBlock } from "../../document/document.js";
import { formatAgreement, formatCount } from "../../document/number.js";
import { type ColumnOf, table } from "../../document/table.js";
import type { ParameterSensitivity, SignalSensitivity } from "../../results/parameter-sensitivity.js";
import type { TunedMethod } from "../../results/tuned-method.js";
import type { TunedSensitivity, UncertainInput } from "../../results/tuned-sensitivity.js";
import type { WeightSensitivity } from "../../results/weight-sensitivity.js";
import { changeColumns, flatColumns, importanceColumns } from "./sensitivity-columns.js";
import { firstRows, noRows } from "./text-rows.js";

/** Weights, parameters and signals beside their importance, what moves the ranking, and how sure ranks are. */
export function sensitivityTables(method: TunedMethod): TableBlock[] {
  const { name, meaning } = method;
  if (!meaning) return [];
  return [
    weightsTable(method, meaning),
    parametersTable(method, meaning),
    signalsTable(method, meaning),
    inputsTable(name, meaning),
    ranksTable(name, meaning),
  ];
}

function weightsTable({ name, objective }: TunedMethod, { weights, within }: TunedSensitivity): TableBlock {
  const flat =
    objective === ""
      ? ""
      : `; flat: as much as it may vary while ${objective} stays within one standard error (${formatAgreement(within)})`;
  return table<WeightSensitivity>(
    `${name}-weights`,
    `What each signal's weight means${flat}`,
    [
      { head: "signal", kind: "recipe", value: ({ signal }) => signal },
      { head: "weight", kind: "estimate", value: ({ weight }) => weight, interval: ({ interval }) => interval },
      ...flatColumns<WeightSensitivity>("estimate", weights),
      ...importanceColumns<WeightSensitivity>(objective, weights),
    ],
    [...weights].sort((a, b) => b.weight - a.weight),
    firstRows,
  );
}

function parametersTable({ name, objective }: TunedMethod, { parameters, within }: TunedSensitivity): TableBlock {
  const chosen = parameters.some(({ again, flatChoices }) => again !== null || flatChoices !== null);
  const ofChoices: readonly ColumnOf<ParameterSensitivity>[] = [
    { id: "again", head: "the same in resamples", kind: "share", value: ({ again }) => again },
    { id: "flatChoices", head: "as good", kind: "text", value: ({ flatChoices }) => flatChoices?.join(", ") },
  ];
  return table<ParameterSensitivity>(
    `${name}-sensitivity`,
    `What each parameter means; flat: as much as it may vary, the others with it, while ${objective} stays within one standard error (${formatAgreement(within)}); set to: 0, where that takes it out, or what it was, and what comes of that`,
    [
      { id: "name", head: "parameter", kind: "recipe", value: (one) => one.name },
      { head: "value", kind: "number", value: ({ value }) => value, interval: ({ interval }) => interval },
      ...flatColumns<ParameterSensitivity>("number", parameters),
      ...(chosen ? ofChoices : []),
      { id: "neutral", group: "set to", head: "value", kind: "number", value: ({ neutral }) => neutral },
      ...changeColumns<ParameterSensitivity>(
        "set to",
        objective,
        ["changeAtNeutral", "rankShiftAtNeutral"],
        parameters,
      ),
    ],
    parameters,
    firstRows,
  );
}

function signalsTable({ name, objective }: TunedMethod, { signals }: TunedSensitivity): TableBlock {
  const additive = signals.some(({ part }) => part !== null);
  const part: ColumnOf<SignalSensitivity> = { head: "part", kind: "share", value: (one) => one.part };
  return table<SignalSensitivity>(
    `${name}-signals`,
    additive
      ? "What the method makes of its signals: their part of what all accounts have before the final scaling, and how much of the differences each tells; without it: as on a dataset that lacks it, where others may stand in"
      : "How much of the score the method's signals tell; without one: as on a dataset that lacks it",
    [
      { head: "signal", kind: "recipe", value: ({ signal }) => signal },
      ...(additive ? [part] : []),
      ...importanceColumns<SignalSensitivity>(objective, signals),
    ],
    signals,
    firstRows,
  );
}

function inputsTable(name: string, { inputs }: TunedSensitivity): TableBlock {
  return table<UncertainInput>(
    `${name}-inputs`,
    "What moves the ranking: Sobol indices of the mean rank shift, when all of these vary at once",
    [
      { id: "name", head: "choice", kind: "recipe", value: (one) => one.name },
      { id: "over", head: "varies over", kind: "text", value: ({ over }) => over },
      {
        id: "first",
        head: "first order",
        kind: "estimate",
        value: ({ first }) => first.estimate,
        interval: (one) => one.first,
      },
      { head: "total", kind: "estimate", value: ({ total }) => total.estimate, interval: (one) => one.total },
    ],
    [...inputs].sort((a, b) => (b.total.estimate ?? 0) - (a.total.estimate ?? 0)),
    noRows,
  );
}

function ranksTable(name: string, { ranks, groups, versions }: TunedSensitivity): TableBlock {
  const alike = `${formatCount(groups.length)} group${groups.length === 1 ? "" : "s"} of accounts cannot be told apart`;
  const groupsOf = (account: string) => groups.flatMap((all, i) => (all.includes(account) ? [i + 1] : []));
  return table<TunedSensitivity["ranks"][number]>(
    `${name}-ranks`,
    `How sure the first ranks are: from the 5 % to the 95 % quantile over ${formatCount(versions)} of these versions${groups.length > 0 ? `; ${alike}` : ""}`,
    [
      { head: "account", kind: "name", value: ({ account }) => account },
      { head: "rank", kind: "rank", value: ({ rank }) => rank },
      { id: "low", head: "from", kind: "score", value: ({ low }) => low },
      { id: "high", head: "to", kind: "score", value: ({ high }) => high },
      { head: "groups", kind: "text", value: ({ account }) => groupsOf(account).join(" ") },
    ],
    ranks,
    noRows,
  );
}
