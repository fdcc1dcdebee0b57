/** A span of ages, in days before the dataset's end: `from <= age < to`. Without `to` it is the whole record, dated or not. @internal */
export interface Window {
  readonly id: string;
  readonly from: number;
  readonly to: number | null;
  /** How it reads at the end of a sentence. */
  readonly about: string;
}

const last = (days: number): Window => ({ id: `${days}d`, from: 0, to: days, about: `in the last ${days} days` });

/** The whole record: for records without times, and for what does not fade. */
export const wholeRecord: Window = { id: "all", from: 0, to: null, about: "in the whole record" };

/** The windows of most signals. */
export const windows: readonly Window[] = [last(7), last(30), last(90), wholeRecord];

/** Thirteen weeks, newest first: what an exponential decay is made of. */
export const weeks: readonly Window[] = Array.from({ length: 13 }, (_, week) => ({
  id: `week-${week}`,
  from: 7 * week,
  to: 7 * week + 7,
  about: week === 0 ? "in the last week" : `${7 * week} to ${7 * week + 7} days before the end`,
}));

/** The SQL condition that an age lies in the window. An unknown age lies in none but the whole record. */
export function inWindow({ from, to }: Window, age = "age"): string {
  if (to === null) return "1 = 1";
  return from === 0 ? `${age} < ${to}` : `${age} >= ${from} and ${age} < ${to}`;
}
