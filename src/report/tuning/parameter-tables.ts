import { formatAgreement, formatInterval, formatShare, isKnown } from "../../document/number.js";
import { oneLine } from "../../document/one-line.js";
import type { ParameterSensitivity, SignalSensitivity } from "../../results/parameter-sensitivity.js";
import type { TunedMethod } from "../../results/tuning.js";
import { type SectionTable, sectionTable } from "./section.js";
import { setting, settingInterval, signed } from "./setting.js";

/** What each parameter that was searched means; nothing where weights were computed. */
export function parameterSensitivityTables({ meaning, objective }: TunedMethod): SectionTable[] {
  if (!meaning || meaning.parameters.length === 0) return [];
  return [
    sectionTable<ParameterSensitivity>(
      `What each parameter means; flat: as much as it may vary, the others with it, while ${objective} stays within one standard error (${formatAgreement(meaning.within)}); set to: 0, where that takes it out, or what it was, and what comes of that`,
      [
        { head: "parameter", cell: ({ name }) => oneLine(name) },
        { head: "value", cell: ({ value }) => setting(value) },
        { head: "interval", cell: ({ interval, again }) => againOr(settingInterval(interval), again) },
        { head: "flat", cell: ({ flat, flatChoices }) => flatChoices?.join(", ") ?? settingInterval(flat) },
        { head: "set to", cell: ({ neutral }) => setting(neutral) },
        {
          head: `${objective} changes by`,
          cell: ({ changeAtNeutral }) => signed(changeAtNeutral),
          value: ({ changeAtNeutral }) => changeAtNeutral,
        },
        {
          head: "mean rank shift",
          cell: ({ rankShiftAtNeutral }) => formatAgreement(rankShiftAtNeutral),
          value: ({ rankShiftAtNeutral }) => rankShiftAtNeutral,
        },
      ],
      meaning.parameters,
    ),
  ];
}

/** What a method that is no weighted mean makes of its signals; nothing for others. */
export function signalSensitivityTables({ meaning, objective }: TunedMethod): SectionTable[] {
  if (!meaning || meaning.signals.length === 0) return [];
  const additive = meaning.signals.some(({ part }) => part !== null);
  const importance = (one: number | null, between: SignalSensitivity["curvedInterval"]) =>
    `${formatAgreement(one)} ${formatInterval(between?.low ?? null, between?.high ?? null)}`.trim();
  return [
    sectionTable<SignalSensitivity>(
      additive
        ? "What the method makes of its signals: their part of what all accounts have before the final scaling, and how much of the differences each tells; without it: as on a dataset that lacks it, where others may stand in"
        : "How much of the score the method's signals tell; without one: as on a dataset that lacks it",
      [
        { head: "signal", cell: ({ signal }) => oneLine(signal) },
        ...(additive
          ? [
              {
                head: "part",
                cell: ({ part }: SignalSensitivity) => formatShare(part),
                value: ({ part }: SignalSensitivity) => part,
              },
            ]
          : []),
        {
          head: "correlation ratio",
          cell: ({ curved, curvedInterval }) => importance(curved, curvedInterval),
          value: ({ curved }) => curved,
        },
        ...(additive
          ? [
              {
                head: "Shapley share",
                cell: ({ shapley, shapleyInterval }: SignalSensitivity) => importance(shapley, shapleyInterval),
                value: ({ shapley }: SignalSensitivity) => shapley,
              },
            ]
          : []),
        ...(meaning.signals.some(({ changeWithout }) => isKnown(changeWithout))
          ? [
              {
                head: `${objective} without`,
                cell: ({ changeWithout }: SignalSensitivity) => signed(changeWithout),
                value: ({ changeWithout }: SignalSensitivity) => changeWithout,
              },
            ]
          : []),
        {
          head: "mean rank shift without",
          cell: ({ rankShiftWithout }) => formatAgreement(rankShiftWithout),
          value: ({ rankShiftWithout }) => rankShiftWithout,
        },
      ],
      meaning.signals,
    ),
  ];
}

function againOr(interval: string, again: number | null): string {
  return again === null ? interval : `the same in ${formatShare(again)} of the resamples`;
}
