import { choice } from "./choice.js";

/** Whether a logarithm is of the number of people itself, as published, or of one more. */
export const logarithm = choice({
  default: "published",
  among: ["published", "one-more"],
  about: "Whether the logarithm is of the people, as published, or of one more, so that one person tells something.",
});

/** `count * ln(people)`, 0 where either is 0; as published one person is worth nothing, since ln 1 = 0. */
export function timesLog(count: number, people: number, which: "published" | "one-more"): number {
  const log = which === "one-more" ? Math.log1p(people) : Math.log(people);
  return count === 0 || people === 0 ? 0 : count * log;
}
