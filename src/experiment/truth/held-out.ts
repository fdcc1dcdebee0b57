import { BadInput } from "../../problem.js";
import { kinds, signalMeasures } from "../../signals/signal-measure.js";

/** What is kept from the methods, to be the truth. */
export interface HeldOut {
  /** As the experiment says it. */
  readonly text: string;
  /** A kind of interaction such as `like`, or `follow`; null for all interactions. */
  readonly kind: string | null;
  /** What comes after this moment (ISO, UTC); null for the whole record. */
  readonly after: string | null;
}

/**
 * Reads what is to be held out: a relation (`likes`, a kind such as `like`, or `follows`), a time (`after 2018-05-01`), or both
 * (`likes after 2018-05-01`). Times are UTC.
 * @throws BadInput for anything else.
 */
export function parseHeldOut(text: string): HeldOut {
  const [, relation = "", moment] = /^\s*(.*?)\s*(?:(?:\bafter\s+|^)(\d{4}-\S+))?\s*$/.exec(text) ?? [];
  const after = moment === undefined ? null : timeOf(moment);
  if (after === undefined || (relation === "" && after === null) || /\s|^after$/.test(relation))
    throw new BadInput({
      column: "truth.held-out",
      what: "cannot be held out",
      value: text,
      expected: "a relation such as likes, or a time such as after 2018-05-01, or both: likes after 2018-05-01",
    });
  return { text: text.trim().replace(/\s+/g, " "), kind: relation === "" ? null : kindOf(relation), after };
}

function timeOf(text: string): string | undefined {
  const iso = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?Z?)?$/.test(text);
  const time = iso ? Date.parse(/T.*[^Z]$/.test(text) ? `${text}Z` : text) : Number.NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

// The catalogue names what is received in the plural; a kind of the dataset's own is taken as it stands.
function kindOf(relation: string): string {
  const name = relation.toLowerCase();
  if (name === "follows" || name === "followers") return "follow";
  const known = signalMeasures.find(
    ({ id, kind }) => (id === name || kind === name) && (kinds as readonly string[]).includes(kind),
  );
  return known?.kind ?? relation;
}
