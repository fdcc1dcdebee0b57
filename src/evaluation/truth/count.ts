/** A number of things in words: `1 judgement`, `3 judgements`. */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
