import { formatAgreement, formatInterval, formatP } from "../../document/number.js";
import { oneLine } from "../../document/one-line.js";
import type { MeasureDifference } from "../../results/evaluation.js";

/** A column of a table about `T`, as every format that people read lays it out. */
export interface Cells<T> {
  readonly head: string;
  readonly number: boolean;
  readonly cell: (row: T) => string;
}

const text = <T>(head: string, cell: (row: T) => string): Cells<T> => ({ head, number: false, cell });
const number = <T>(head: string, cell: (row: T) => string): Cells<T> => ({ head, number: true, cell });

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
