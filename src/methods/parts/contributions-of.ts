import type { Contributions } from "../../method.js";
import { type Goalposts, goalpost } from "./goalpost.js";

/** A signal below a goalpost function: its values, and what one of them counts. */
export interface TermSignal {
  readonly id: string;
  readonly column: Float64Array;
  readonly factor: number;
}

/** One addend of an additive score: `weight * g(rate * sum of factor * signal)`. Unknown signals are left out of the sum. */
export interface Term {
  readonly weight: number;
  readonly goalposts: Goalposts;
  readonly signals: readonly TermSignal[];
  /** By account, what the sum is multiplied with, such as one over the posts; 1 where absent. */
  readonly rate?: (row: number) => number;
  /** The term stands in for these columns: it counts only for accounts of whom all of them are unknown. */
  readonly unless?: readonly Float64Array[];
}

/** Per account the sum of the terms; NaN where no signal of a term that counts is known. */
export function evidence(terms: readonly Term[], size: number): Float64Array {
  const sums = new Float64Array(size).fill(Number.NaN);
  visit(terms, size, (row, _term, part) => {
    sums[row] = (Number.isNaN(sums[row]!) ? 0 : sums[row]!) + part;
  });
  return sums;
}

/**
 * What each signal adds to the evidence. Where several signals share a goalpost function its value is split in
 * proportion to their part of the sum: the Aumann-Shapley value of a function of a sum, whatever the function.
 */
export function contributionsOf(terms: readonly Term[], size: number): Contributions {
  const signals = terms.flatMap((term) => term.signals);
  const parts = new Map(signals.map(({ id }) => [id, new Float64Array(size)]));
  visit(terms, size, (row, term, part, sum) => {
    if (part === 0) return;
    for (const { id, column, factor } of term.signals) {
      const value = column[row]! * factor;
      if (value > 0) parts.get(id)![row]! += part * (value / sum);
    }
  });
  return parts;
}

type Visitor = (row: number, term: Term, part: number, sum: number) => void;

function visit(terms: readonly Term[], size: number, visitor: Visitor): void {
  for (const term of terms) {
    const { weight, signals, rate, unless = [] } = term;
    if (weight === 0) continue;
    const g = goalpost(term.goalposts);
    for (let row = 0; row < size; row++) {
      if (knownIn(unless, row)) continue;
      const sum = sumOf(signals, row);
      if (Number.isNaN(sum)) continue;
      visitor(row, term, sum > 0 ? weight * g(rate ? sum * rate(row) : sum) : 0, sum);
    }
  }
}

function knownIn(columns: readonly Float64Array[], row: number): boolean {
  for (const column of columns) if (!Number.isNaN(column[row]!)) return true;
  return false;
}

// Negative values, which no count has, count as nothing.
function sumOf(signals: readonly TermSignal[], row: number): number {
  let sum = Number.NaN;
  for (const { column, factor } of signals) {
    const value = column[row]!;
    if (Number.isNaN(value)) continue;
    sum = (Number.isNaN(sum) ? 0 : sum) + Math.max(0, value * factor);
  }
  return sum;
}
