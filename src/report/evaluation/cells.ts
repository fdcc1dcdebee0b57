import { formatAgreement, formatCount, formatInterval, formatP } from "../../document/number.js";
import { oneLine } from "../../document/one-line.js";
import type { Evaluation, EvaluationEntry, MeasureDifference } from "../../results/evaluation.js";

/** A column of a table about `T`, as every format that people read lays it out. */
export interface Cells<T> {
  readonly head: string;
  readonly number: boolean;
  readonly cell: (row: T) => string;
}

const text = <T>(head: string, cell: (row: T) => string): Cells<T> => ({ head, number: false, cell });
const number = <T>(head: string, cell: (row: T) => string): Cells<T> => ({ head, number: true, cell });

/** The overall readings; those of single topics are for machines. */
export function overallRows({ evaluation }: Evaluation): EvaluationEntry[] {
  return evaluation.filter(({ topic }) => topic === null);
}

/** A line for each method and measure, with R² on log followers where it is known. */
export function readingCells({ coverage }: Evaluation): Cells<EvaluationEntry>[] {
  const squares = new Map(coverage.map(({ method, followerRSquared }) => [method, followerRSquared]));
  const any = [...squares.values()].some((value) => value !== null);
  return [
    text("measure", ({ measure }) => oneLine(measure)),
    text("method", ({ method }) => oneLine(method)),
    number("n", ({ n }) => formatCount(n)),
    number("estimate", ({ estimate }) => formatAgreement(estimate)),
    number("interval", ({ low, high }) => formatInterval(low, high)),
    ...(any
      ? [number<EvaluationEntry>("R² on log followers", ({ method }) => formatAgreement(squares.get(method) ?? null))]
      : []),
  ];
}

/** A line for every two methods and each measure. */
export const differenceCells: readonly Cells<MeasureDifference>[] = [
  text("measure", ({ measure }) => oneLine(measure)),
  text("a", ({ a }) => oneLine(a)),
  text("b", ({ b }) => oneLine(b)),
  number("a less b", ({ difference }) => formatAgreement(difference)),
  number("interval", ({ low, high }) => formatInterval(low, high)),
  number("p", ({ p }) => formatP(p)),
  number("p (Holm)", ({ adjustedP }) => formatP(adjustedP)),
  text("a is", ({ verdict }) => verdict),
];
