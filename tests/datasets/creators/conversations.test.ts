import { describe, expect, it } from "vitest";
import { drawConversations } from "../../../src/datasets/creators/conversations.js";
import { accountKinds } from "../../../src/datasets/creators/kinds.js";
import { drawPopulation, member } from "../../../src/datasets/creators/population.js";
import { drawPosts } from "../../../src/datasets/creators/posts.js";
import { random } from "../../../src/random.js";

const size = 2000;
const population = drawPopulation(size, { seed: 1, days: 180 });

interface Message {
  readonly actor: number;
  readonly account: number;
  readonly place: number | null;
  readonly time: number;
}

function messagesOf(number: number): Message[] {
  const account = member(population, number);
  const posts = drawPosts(random(1, "posts", number), 180, account, 0, 0);
  const messages: Message[] = [];
  drawConversations(random(1, "conversations", number), population, account, posts, {
    post: () => expect.fail("a message is no post"),
    follow: () => expect.fail("a message is no follow"),
    interaction: (actor, of, network, kind, place, _posted, time) => {
      expect([network, accountOf(actor) ?? accountOf(of), kind > 1]).toEqual([0, number, true]);
      messages.push({ actor, account: of, place, time });
    },
  });
  return messages;
}

// Who is in the dataset; everybody else is a stranger.
const accountOf = (person: number) => (person >= 0 && person < size ? person : undefined);

const membersOf = (kind: (typeof accountKinds)[number]) =>
  [...population.casting.kinds.keys()].filter(
    (number) => population.casting.kinds[number] === accountKinds.indexOf(kind),
  );

describe("converse(random, population, account, posts, sink)", () => {
  it("lets a reply bait write to hundreds of strangers, each once, and 15 to 35 % of them answer, once and later", () => {
    for (const number of membersOf("reply-bait")) {
      const messages = messagesOf(number);
      const written = messages.filter(({ actor }) => actor === number);
      const answers = messages.filter(({ account }) => account === number);
      expect(written.length).toBeGreaterThan(400);
      expect(written.length).toBeLessThan(1500);
      expect(new Set(written.map(({ account }) => account)).size).toBe(written.length);
      expect(new Set(answers.map(({ actor }) => actor)).size).toBe(answers.length);
      expect(answers.length / written.length).toBeGreaterThan(0.1);
      expect(answers.length / written.length).toBeLessThan(0.42);
      const told = new Map(written.map(({ account, time }) => [account, time]));
      for (const { actor, time, place } of answers) {
        expect(time).toBeGreaterThanOrEqual(told.get(actor)!);
        expect(place).toBeNull();
      }
    }
  });

  it("lets volume bots talk to nobody, and most others a little, with people whom they talked to before", () => {
    expect(membersOf("volume-bot").flatMap(messagesOf)).toEqual([]);
    const genuine = membersOf("genuine").map((number) => messagesOf(number).filter(({ actor }) => actor === number));
    const written = genuine.reduce((sum, messages) => sum + messages.length, 0);
    const people = genuine.reduce((sum, messages) => sum + new Set(messages.map(({ account }) => account)).size, 0);
    expect(genuine.filter((messages) => messages.length > 0).length / genuine.length).toBeGreaterThan(0.2);
    expect(people / written).toBeLessThan(0.8);
  });
});
