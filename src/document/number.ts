/** What stands for a number that nobody knows, in every format that is read by people. */
export const unknown = "–";

/** An agreement to three decimals: `0.612`, `-0.041`; unknown is "–", and nothing is ever "-0.000". */
export function formatAgreement(value: number | null): string {
  return isKnown(value) ? fixed(value, 3) : unknown;
}

/** A p value to three decimals, as `<0.001` where it would round to nought, which no p is; unknown is "–". */
export function formatP(value: number | null): string {
  return isKnown(value) && value < 0.001 ? "<0.001" : formatAgreement(value);
}

/** The same in a sentence: `p = 0.027`, `p < 0.001`. */
export function pInWords(value: number | null): string {
  return isKnown(value) && value < 0.001 ? "p < 0.001" : `p = ${formatAgreement(value)}`;
}

/** An interval such as `[0.590, 0.634]`, or "" when there is none. */
export function formatInterval(low: number | null, high: number | null): string {
  return isKnown(low) && isKnown(high) ? `[${fixed(low, 3)}, ${fixed(high, 3)}]` : "";
}

/** A whole number with thousands separated: `12,345`; unknown is "–". */
export function formatCount(value: number | null): string {
  return isKnown(value) ? group(fixed(value, 0)) : unknown;
}

/** A share of 0..1 in per cent without decimals, as `<1 %` where it would round to an untrue nought; unknown is "–". */
export function formatShare(value: number | null): string {
  if (!isKnown(value)) return unknown;
  if (value > 0 && value < 0.01) return "<1 %";
  return value < 1 && value > 0.99 ? ">99 %" : `${fixed(value * 100, 0)} %`;
}

/**
 * A way to print the scores of one method, with the same decimals for all of them so that a column can be read down:
 * none for whole numbers, two below 100, one above, and enough to tell small scores apart.
 */
export function scoreFormat(scores: Iterable<number | null>): (score: number | null) => string {
  const known = [...scores].filter(isKnown);
  const decimals = known.every(Number.isInteger) ? 0 : decimalsFor(largest(known));
  return (score) => (isKnown(score) ? group(fixed(score, decimals)) : unknown);
}

/** Whether a number can be printed: not null, not NaN, not infinite. */
export function isKnown(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function decimalsFor(magnitude: number): number {
  if (magnitude > 100) return 1;
  return magnitude >= 1 ? 2 : Math.min(8, 2 - Math.floor(Math.log10(magnitude)));
}

function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

function fixed(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? text.replace("-", "") : text;
}

function group(text: string): string {
  return text.replace(/^(-?\d+)/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ","));
}
