/** A number as a result has it: null where it is unknown (NaN), infinite or missing. */
export function numberOrNull(value: number | null | undefined): number | null {
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}
