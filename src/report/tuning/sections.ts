import { formatAgreement, formatCount, formatInterval, formatP, formatShare, isKnown } from "../../document/number.js";
import { oneLine } from "../../document/one-line.js";
import type { TuneComparison, TunedMethod, TuneResult, TuneStanding } from "../../results/tuning.js";
import { balanceTable, choicesTable, frontTable, parametersTable } from "./method-tables.js";
import { type Section, type SectionColumn, type SectionTable, sectionTable } from "./section.js";
import { sensitivityTables } from "./sensitivity-tables.js";

/** What a tuning found, in the order in which every format for people tells it. */
export function tuneSections(result: TuneResult): Section[] {
  return [
    ...(result.splits.repeats > 0 ? [heldOut(result)] : []),
    ...result.tuned.map((method) => ofMethod(method, result)),
    { id: "use", title: "Use it", text: result.tuned.map(howToUse), tables: [] },
  ];
}

function heldOut(result: TuneResult): Section {
  return {
    id: "held-out",
    title: {
      account: "On accounts that it has not seen",
      topic: "On topics that it has not seen",
      time: "On what came later",
    }[result.splits.by],
    text: [howSplit(result)],
    tables: [standings(result), ...comparisons(result)],
  };
}

function howSplit({ splits, level, tuned }: TuneResult): string {
  const { by, heldOut, repeats, inner, trainingAccounts, heldOutAccounts, dropped } = splits;
  if (by === "time")
    return [
      `Tuned to what happened between an earlier moment and the one at which the truth begins, by what was known then; reported on what came after, by what was known at that moment (${formatCount(heldOutAccounts)} accounts).`,
      `The ${formatShare(level)} intervals and the verdicts are over resampled accounts. The method that is handed over is tuned on the later span in the same way.`,
    ].join(" ");
  const things = by === "topic" ? "topics" : "accounts";
  return [
    `${repeats} times ${formatShare(heldOut)} of the ${things} were held out, and everything was tuned on the rest (about ${formatCount(trainingAccounts)} accounts, ${formatCount(heldOutAccounts)} held out).`,
    by === "account"
      ? `No account is on both sides${dropped > 0 ? `: about ${formatCount(dropped)} judgements a split have an end on each and count on neither` : ""}.`
      : "",
    tuned.some(({ choices }) => choices.length > 1)
      ? `What there was to choose, such as shape and penalty, was chosen by ${inner} splits within each training part.`
      : "",
    `Figures are means over the splits; the ${formatShare(level)} intervals allow for splits that share accounts (Nadeau and Bengio 2003).`,
    "The method that is handed over is tuned on everything in the same way: the figures say how good that way is.",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function standings({ standings: all }: TuneResult): SectionTable {
  const methods = [...new Set(all.map(({ method }) => method))];
  const measures = [...new Set(all.map(({ measure }) => measure))];
  const find = (method: string, measure: string) => all.find((one) => one.method === method && one.measure === measure);
  return sectionTable<TuneStanding>(
    "How right each method is on what was held out",
    [
      { head: "method", cell: ({ method }) => oneLine(method) },
      { head: "", cell: ({ is }) => is },
      ...measures.map((measure) => ({
        head: measure,
        cell: ({ method }: TuneStanding) => withInterval(find(method, measure)),
        value: ({ method }: TuneStanding) => find(method, measure)?.estimate ?? null,
      })),
      {
        head: `sd of ${measures[0]}`,
        cell: ({ deviation }) => formatAgreement(deviation),
        value: ({ deviation }) => deviation,
      },
    ],
    methods.map((method) => find(method, measures[0]!) ?? all.find((one) => one.method === method)!),
  );
}

function comparisons({ comparisons: all, tuned }: TuneResult): SectionTable[] {
  const names = tuned.map(({ name }) => name);
  const together = all.filter(({ b }) => names.includes(b));
  return [
    ...tuned.map(({ name, objective }) =>
      sectionTable<TuneComparison>(
        `${name} less the others, by ${objective}, on the same splits`,
        [{ head: "against", cell: ({ b }) => oneLine(b) }, ...difference],
        all.filter(({ a, b, measure }) => a === name && measure === objective && !names.includes(b)),
      ),
    ),
    sectionTable<TuneComparison>(
      "What was tuned, each less the other, on the same splits",
      [
        { head: "tuned", cell: ({ a }) => oneLine(a) },
        { head: "less", cell: ({ b }) => oneLine(b) },
        { head: "by", cell: ({ measure }) => measure },
        ...difference,
      ],
      together,
    ),
  ];
}

const difference: readonly SectionColumn<TuneComparison>[] = [
  {
    head: "difference",
    cell: (one) => withInterval({ ...one, estimate: one.difference }),
    value: (one) => one.difference,
  },
  { head: "p (Holm)", cell: ({ adjustedP }) => formatP(adjustedP), value: ({ adjustedP }) => adjustedP },
  { head: "it is", cell: ({ verdict }) => verdict },
];

function ofMethod(method: TunedMethod, { level }: TuneResult): Section {
  return {
    id: method.name,
    title: method.name,
    text: [howFound(method), ...method.notes.map((note) => `Note: ${note}.`), ...sensitivityNotes(method)],
    tables: [
      parametersTable(method, level),
      ...(method.front ? [frontTable(method.front)] : []),
      ...(method.balance ? [balanceTable(method.balance)] : []),
      ...(method.choices.length > 1 ? [choicesTable(method)] : []),
      ...sensitivityTables(method),
    ],
  };
}

function howFound({
  of,
  objective,
  solver,
  residual,
  evaluations,
  chosen,
  inSample,
  optimism,
  heldOut,
  balance,
}: TunedMethod): string {
  const ways = [
    chosen.shape ? `shape ${chosen.shape}` : "",
    chosen.target ? `target ${chosen.target}` : "",
    `penalty ${chosen.penalty}`,
  ].filter((way) => way !== "");
  if (objective === "" || balance)
    return `Tuned: ${oneLine(of)}, to a balance of importances, by ${solver}. No truth was looked at.`;
  return [
    `Tuned: ${oneLine(of)}, to ${objective}, by ${solver}${isKnown(residual) ? ` (residual of the optimality conditions ${residual.toExponential(1)})` : ` (${formatCount(evaluations)} evaluations)`}, with ${ways.join(", ")}.`,
    `On what it was tuned on ${objective} is ${formatAgreement(inSample)}, on what was held out ${formatAgreement(heldOut.estimate)}${optimism === null ? "; the two are of different times" : `: an optimism of ${formatAgreement(optimism)}`}.`,
  ].join(" ");
}

// What cannot be said is said in one paragraph.
function sensitivityNotes({ meaning }: TunedMethod): string[] {
  if (!meaning || meaning.notes.length === 0) return [];
  return [`Of what it means: ${meaning.notes.join("; ")}.`];
}

function howToUse({ name, file }: TunedMethod): string {
  return `${name} is a method: copy ${file} from the run folder beside an experiment and name it there, methods: [${file}]. All that it needs is in the file: it scores the accounts of another dataset on the same scale.`;
}

function withInterval(one: { estimate: number | null; low: number | null; high: number | null } | undefined): string {
  return one ? `${formatAgreement(one.estimate)} ${formatInterval(one.low, one.high)}`.trim() : "";
}
