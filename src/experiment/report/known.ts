/** A number as a report has it: null where it is unknown or infinite. */
export function known(value: number | undefined): number | null {
  return value === undefined || !Number.isFinite(value) ? null : value;
}
