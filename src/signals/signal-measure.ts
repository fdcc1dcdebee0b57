/** Something that accounts receive, make or publish on a network. @internal */
/** Something that accounts receive, make or publish on a network. */
export interface SignalMeasure {
  readonly id: string;
  /** The kind of interaction; "post" for what was published. */
  readonly kind: string;
  /** Which of the prepared relations holds its rows. */
  readonly relation: "received" | "made" | "published";
  readonly plural: string;
}

/** The kinds of interaction that the catalogue knows. `reaction` is one whose kind the source does not tell. */
export const kinds = ["share", "like", "reply", "mention", "reaction"] as const;

const plural = {
  share: "shares",
  like: "likes",
  reply: "replies",
  mention: "mentions",
  reaction: "reactions of no stated kind",
};

export const signalMeasures: readonly SignalMeasure[] = [
  ...kinds.map(
    (kind): SignalMeasure => ({ id: idOf(kind), kind, relation: "received", plural: `${plural[kind]} received` }),
  ),
  ...kinds.map(
    (kind): SignalMeasure => ({ id: `${idOf(kind)}-made`, kind, relation: "made", plural: `${plural[kind]} made` }),
  ),
  { id: "posts", kind: "post", relation: "published", plural: "posts published" },
];

function idOf(kind: (typeof kinds)[number]): string {
  return kind === "reply" ? "replies" : `${kind}s`;
}
