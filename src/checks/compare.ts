/** True when a score is above another by more than rounding or an iteration's tolerance may make of it. */
export function above(score: number, other: number): boolean {
  return score - other > slack(score, other);
}

/** True when neither score is above the other, or both are unknown. */
export function same(score: number, other: number): boolean {
  if (Number.isNaN(score) || Number.isNaN(other)) return Number.isNaN(score) && Number.isNaN(other);
  return !above(score, other) && !above(other, score);
}

function slack(score: number, other: number): number {
  return 1e-7 * Math.max(Math.abs(score), Math.abs(other)) + 1e-12;
}

/** A number of evidence: four digits that count. */
export function figure(value: number): string {
  if (Number.isNaN(value)) return "unknown";
  // Adding 0 makes 0 of -0.
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return (value + 0).toLocaleString("en-GB");
  return String(Number(value.toPrecision(4)));
}
