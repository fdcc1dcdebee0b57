import { describe, expect, it } from "vitest";
import { Log } from "./log.js";

const both = ["legacy-multi-signal", "twitter-impact"];

describe.each(both)("%s keeps the published rules", (method) => {
  it("R1: 100 retweets from 10 tweets contribute more than 100 retweets from 1,000 tweets", async () => {
    const reactions = { times: 100, people: 100, posts: 10, days: 20 };
    const log = new Log().on("few").posts("few", 10).reactions("few", reactions);
    log.on("many").posts("many", 1000).reactions("many", reactions);
    const { few, many } = await log.scores(method);
    expect(few).toBeGreaterThan(many!);
  });

  it("R2: the more a person likes and retweets in a given day, the less each of those contributes", async () => {
    const log = new Log().on("picked").posts("picked", 2).on("sprayed").posts("sprayed", 2);
    log.reactions("picked", { times: 10, people: 10, posts: 2, by: "choosy" });
    log.reactions("sprayed", { times: 10, people: 10, posts: 2, by: "busy" });
    log.reactions("somebody", { times: 200, people: 10, by: "busy", kind: "like" });
    const { picked, sprayed } = await log.scores(method);
    expect(picked).toBeGreaterThan(sprayed!);
  });

  it("R3: 100 retweets from 100 different people contribute more than 100 retweets from a single person", async () => {
    const log = new Log().on("hundred").posts("hundred", 10).on("single").posts("single", 10);
    log.reactions("hundred", { times: 100, people: 100, posts: 10, days: 40 });
    log.reactions("single", { times: 100, people: 1, posts: 10, days: 40 });
    const { hundred, single } = await log.scores(method);
    expect(hundred).toBeGreaterThan(single!);
  });

  it("who answers what the account said to them was not moved: no bait of hundreds scores by its answers", async () => {
    const log = new Log()
      .on("bait")
      .posts("bait", 10)
      .on("missed")
      .posts("missed", 10)
      .on("famous")
      .posts("famous", 10);
    for (const account of ["bait", "missed", "famous"])
      log.reactions(account, { times: 100, people: 100, posts: 10, kind: "reply", by: "stranger" });
    for (let i = 0; i < 100; i++) {
      log.reactions(`stranger-${i}`, { times: 1, age: 3, kind: "reply", by: "bait" });
      log.reactions(`nobody-${i}`, { times: 1, age: 3, kind: "reply", by: "missed" });
    }
    // A person of a test is a name and a number: the bait's is that of its account.
    const { bait, missed, famous } = await log.renamed("bait-0", "bait").renamed("missed-0", "missed").scores(method);
    // That there were answers on a day is all that is left.
    expect(bait).toBeLessThan(1.1);
    expect(missed).toBeGreaterThan(10);
    expect(famous).toBeGreaterThan(missed!);
  });

  it("a ring that shares itself scores well below accounts that get as many shares and give none", async () => {
    const log = new Log();
    const members = ["a", "b", "c", "d"];
    for (const member of members) log.on(member).posts(member, 20).on(`${member}-loved`).posts(`${member}-loved`, 20);
    for (const [i, member] of members.entries())
      for (const other of members.filter((one) => one !== member)) {
        for (let age = 1; age <= 20; age++) {
          log.reactions(member, { times: 1, age: age + i / 10, by: other });
          log.reactions(`${member}-loved`, { times: 1, age: age + i / 10, by: `${other}-fan` });
        }
        log.renamed(`${other}-0`, other);
      }
    const scores = await log.scores(method);
    for (const member of members) expect(scores[member]).toBeLessThan(0.7 * scores[`${member}-loved`]!);
  });

  it("R4: it matters how influential those are whom you influence", async () => {
    const log = new Log().on("noticed").posts("noticed", 5).on("plain").posts("plain", 5);
    log.known("star-0", "twitter", 500_000).known("nobody-0", "twitter", 5);
    log
      .reactions("noticed", { times: 5, posts: 5, by: "star" })
      .reactions("plain", { times: 5, posts: 5, by: "nobody" });
    const { noticed, plain } = await log.scores(method);
    expect(noticed).toBeGreaterThan(plain!);
  });

  it("R7: dynamic interactions are measured over 90 days", async () => {
    const log = new Log();
    for (const age of [5, 60, 91]) {
      log.on(`age${age}`).posts(`age${age}`, 5, "twitter", 100);
      log.reactions(`age${age}`, { times: 20, people: 20, posts: 5, age });
    }
    const { age5, age60, age91 } = await log.scores(method);
    expect(age5).toBeGreaterThan(age60!);
    expect(age60).toBeGreaterThan(age91!);
    expect(age91).toBe(1);
  });

  it("R8: follower count is one factor at most; engagement is heavily favoured over the size of the audience", async () => {
    const log = new Log().on("idol", "twitter", 1_000_000).posts("idol", 10);
    log.on("engaging", "twitter", 100).posts("engaging", 10);
    log.on("alike", "twitter", 1_000_000).posts("alike", 10);
    for (const account of ["engaging", "alike"])
      log.reactions(account, { times: 100, people: 50, posts: 10, days: 30, by: "fan" });
    const { idol, engaging, alike } = await log.scores(method);
    expect(engaging).toBeGreaterThan(idol!);
    if (method === "twitter-impact") expect(alike).toBe(engaging);
    else expect(alike).toBeGreaterThan(engaging!);
  });

  it("R10: as a score increases, it becomes ever harder to increase", async () => {
    const log = new Log();
    for (let step = 0; step <= 6; step++) {
      log.on(`step${step}`).posts(`step${step}`, 10);
      log.reactions(`step${step}`, { times: 60 * step, people: 60 * step, posts: 10, days: 60 });
    }
    const scores = Object.values(await log.scores(method));
    const gains = scores.slice(1).map((score, i) => score - scores[i]!);
    expect(scores[0]).toBe(1);
    for (const [i, gain] of gains.entries()) expect(gain).toBeLessThan(i === 0 ? 99 : gains[i - 1]!);
    expect(gains.every((gain) => gain > 0)).toBe(true);
  });

  it("adding accounts changes nobody else's score", async () => {
    const base = () =>
      new Log().on("ann").posts("ann", 3).reactions("ann", { times: 9, people: 4, posts: 3 }).on("bob");
    const before = await base().scores(method);
    const more = base().on("giant", "twitter", 9_000_000).on("elsewhere", "instagram", 5);
    more.posts("giant", 50).reactions("giant", { times: 3000, people: 900, posts: 50 });
    const after = await more.scores(method);
    expect(after).toMatchObject(before);
    expect(before["bob"]).toBe(1);
    expect(after["elsewhere"]).toBeNaN();
  });
});

describe("legacy-multi-signal keeps the published rules on networks", () => {
  const reactions = { times: 60, people: 40, posts: 10, days: 30 };
  const legacy = "legacy-multi-signal";

  it("R5: connecting a network can only help, and an empty one changes nothing", async () => {
    const log = new Log();
    for (const account of ["one", "empty", "active"]) log.on(account).posts(account, 10).reactions(account, reactions);
    log.on("empty", "facebook").on("active", "facebook");
    log.posts("active", 10, "facebook").reactions("active", { ...reactions, network: "facebook" });
    const { one, empty, active } = await log.scores(legacy);
    expect(empty).toBe(one);
    expect(active).toBeGreaterThan(one!);
  });

  it("R6: two similar networks get near parity", async () => {
    const log = new Log();
    for (const network of ["twitter", "facebook"]) {
      log
        .on(network, network)
        .posts(network, 10, network)
        .reactions(network, { ...reactions, network });
    }
    const { twitter, facebook } = await log.scores(legacy);
    expect(facebook! / twitter!).toBeGreaterThan(0.9);
    expect(facebook! / twitter!).toBeLessThan(1.1);
  });

  it("R9: recommendations by others count, and last", async () => {
    const log = new Log().on("praised", "linkedin", 10, 40).on("plain", "linkedin", 10, 0);
    log.posts("plain", 1, "linkedin").reactions("plain", { times: 1, age: 91, network: "linkedin" });
    const { praised, plain } = await log.scores(legacy);
    expect(praised).toBeGreaterThan(plain!);
  });
});
