import { accountName } from "./account-name.js";
import { accountId, outsiderId, passerById, postId } from "./ids.js";
import { interactionKinds } from "./kinds.js";
import { networks } from "./networks.js";
import type { Account } from "./setting.js";
import type { Sink } from "./sink.js";
import type { TableWriter } from "./table-writer.js";
import type { TableName } from "./tables.js";
import { topics } from "./topics.js";

type Writers = Readonly<Record<TableName, TableWriter>>;

/** Adds what is known of an account by itself to the tables. */
export function recordAccount(writers: Writers, account: Account, seed: number): void {
  const id = accountId(account.number);
  writers.accounts.add(id, accountName(account.number, seed));
  account.presences.forEach((presence, network) => {
    if (!presence) return;
    const { since, followers, following, listed, mutual, recommendations } = presence;
    const name = networks[network]!.name;
    writers.presences.add(id, name, since, followers, following, listed, mutual, recommendations);
  });
  writers.reference.add(id, account.latent);
  writers.labels.add(id, account.kind);
}

/** A sink that adds what happens to the tables, with names and ids for numbers. */
export function recorder(writers: Writers, accounts: number): Sink {
  // Rows come account by account and post by post, so the last id made is nearly always the next one wanted.
  const ownId = remember(accountId);
  const publishedId = remember(postId);
  const personId = (person: number, other: number, ofAccount = accountId) => {
    if (person < 0) return passerById(other, -person);
    return person < accounts ? ofAccount(person) : outsiderId(person - accounts);
  };
  return {
    post(account, place, network, topic, time) {
      writers.posts.add(
        publishedId(account, place, time),
        ownId(account),
        networks[network]!.name,
        time,
        topics[topic]!,
      );
    },
    interaction(actor, account, network, kind, place, posted, time) {
      const post = place === null ? null : publishedId(account, place, posted);
      const [from, to] = [personId(actor, account), personId(account, actor, ownId)];
      writers.interactions.add(from, to, networks[network]!.name, interactionKinds[kind]!, post, time);
    },
    follow(actor, account, network, time) {
      writers.follows.add(accountId(actor), accountId(account), networks[network]!.name, time);
    },
  };
}

// The same function, which does not work again when it is called with the same numbers.
function remember(
  make: (account: number, place: number, time: number) => string,
): (account: number, place?: number, time?: number) => string {
  let last = { account: -1, place: -1, id: "" };
  return (account, place = 0, time = 0) => {
    if (last.account !== account || last.place !== place) last = { account, place, id: make(account, place, time) };
    return last.id;
  };
}
