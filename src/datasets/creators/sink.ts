/**
 * Where what happens goes, in numbers: accounts, networks, kinds and topics by their place; an actor from the
 * population's size on is an outsider, and a negative one somebody who has to do with the other side alone. So are those
 * whom an account wrote to. Times are milliseconds since 1970.
 */
export interface Sink {
  post(account: number, place: number, network: number, topic: number, time: number): void;
  /** `place` and `posted` are those of the post; null for a mention, and for a reply to no post of the dataset. */
  interaction(
    actor: number,
    account: number,
    network: number,
    kind: number,
    place: number | null,
    posted: number,
    time: number,
  ): void;
  follow(actor: number, account: number, network: number, time: number): void;
}
