import { formatAgreement, isKnown, unknown } from "../../document/number.js";

/** The value of a parameter: four digits of a number, whatever its size, or the word. */
export function setting(value: number | string | null): string {
  if (typeof value === "string") return value;
  return isKnown(value) ? String(Number(value.toPrecision(4))) : unknown;
}

/** Between which values of it, such as `[0.0008, 0.013]`; "" where there is no interval. */
export function settingInterval(interval: { readonly low: number; readonly high: number } | null): string {
  return interval
    ? `[${[interval.low, interval.high].map((end) => setting(Number(end.toPrecision(3)))).join(", ")}]`
    : "";
}

/** A change, with a plus where something is gained. */
export function signed(value: number | null): string {
  return isKnown(value) && value > 0 ? `+${formatAgreement(value)}` : formatAgreement(value);
}
