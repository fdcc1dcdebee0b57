/** What the reader of an evaluation has to know. Results hold the text; the kind is for whatever has to act on it. */
export interface Warning {
  /** `left out`: a part of the truth is not counted. */
  readonly kind: "left out" | "notice";
  readonly text: string;
}

/** What is not counted, and why: a text that begins with `left out`. */
export function leftOut(what: string): Warning {
  return { kind: "left out", text: `left out ${what}` };
}

/** What is counted all the same, but has to be known. */
export function notice(text: string): Warning {
  return { kind: "notice", text };
}
