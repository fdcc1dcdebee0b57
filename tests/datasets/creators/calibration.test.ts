import { sampleRankCorrelation } from "simple-statistics";
import { beforeAll, describe, expect, it } from "vitest";
import { drawAccount } from "../../../src/datasets/creators/account.js";
import { drawActivity } from "../../../src/datasets/creators/activity.js";
import { drawJudgements } from "../../../src/datasets/creators/judgements.js";
import { accountKinds, interactionKinds } from "../../../src/datasets/creators/kinds.js";
import { drawPopulation, member, type Population } from "../../../src/datasets/creators/population.js";

// What real data shows, and what the dataset is calibrated to: Cha et al. 2010, table of Spearman correlations over
// 6 million users (all, top 10 % and top 1 % by followers).
const cha = {
  followersShares: [0.549, 0.122, 0.109],
  followersMentions: [0.638, 0.286, 0.309],
  sharesMentions: [0.58, 0.638, 0.605],
};

const size = 20_000;
const received = new Map(interactionKinds.map((kind) => [kind as string, new Float64Array(size)]));
const followers = new Float64Array(size).fill(Number.NaN);
const latent = new Float64Array(size);
const perPost: number[] = [];
let interactions = 0;
let population: Population;
let ranked: number[] = [];

beforeAll(() => {
  population = drawPopulation(size, { seed: 1, days: 180 });
  for (let number = 0; number < size; number++) {
    const account = member(population, number);
    followers[number] = account.presences[0]?.followers ?? Number.NaN;
    latent[number] = account.latent;
    drawActivity(population, account, {
      post(_account, _place, network) {
        if (account.kind === "genuine" && network === 0) perPost.push(0);
      },
      interaction(_actor, of, network, kind, place) {
        interactions++;
        if (of !== number) return;
        if (network === 0) received.get(interactionKinds[kind]!)![of]!++;
        if (account.kind === "genuine" && network === 0 && place !== null) perPost[perPost.length - 1]!++;
      },
      follow() {
        // Follows are not part of these figures.
      },
    });
  }
  ranked = [...followers.keys()].filter((number) => !Number.isNaN(followers[number]!));
  ranked.sort((a, b) => followers[b]! - followers[a]!);
});

// Over all accounts on Twitter, and over the tenth and the hundredth with most followers.
function strata(x: Float64Array, y: Float64Array): number[] {
  return [1, 0.1, 0.01].map((part) => {
    const top = ranked.slice(0, Math.ceil(ranked.length * part));
    const [a, b] = [x, y].map((column) => top.map((number) => column[number]!));
    return sampleRankCorrelation(a!, b!);
  });
}

function expectNear(found: number[], published: readonly number[], tolerance: readonly number[]): void {
  found.forEach((value, i) => {
    const message = `${value.toFixed(3)} in stratum ${i}, published ${published[i]}`;
    expect(Math.abs(value - published[i]!), message).toBeLessThan(tolerance[i]!);
  });
}

describe("creators, against published figures", () => {
  it("correlates followers and shares at about .55, and clearly less among the most followed", () => {
    const found = strata(followers, received.get("share")!);
    expectNear(found, cha.followersShares, [0.06, 0.15, 0.2]);
    expect(found[1]).toBeLessThan(0.5 * found[0]!);
    expect(found[2]).toBeLessThan(0.6 * found[0]!);
  });

  it("correlates followers and mentions at about .64, and clearly less among the most followed", () => {
    expectNear(strata(followers, received.get("mention")!), cha.followersMentions, [0.06, 0.15, 0.2]);
  });

  it("correlates shares and mentions at about .6, also among the most followed", () => {
    expectNear(strata(received.get("share")!, received.get("mention")!), cha.sharesMentions, [0.06, 0.08, 0.15]);
  });

  it("ties most accounts of the bottom third at zero, in every pair of reactions", () => {
    const bottom = ranked.slice(Math.floor((2 / 3) * ranked.length));
    for (const a of received.values()) {
      for (const b of received.values()) {
        const zero = bottom.filter((number) => a[number] === 0 && b[number] === 0).length;
        expect(zero / bottom.length).toBeGreaterThan(0.5);
      }
    }
  });

  it("disperses reactions to a post far more than chance would", () => {
    const mean = perPost.reduce((sum, count) => sum + count, 0) / perPost.length;
    const variance = perPost.reduce((sum, count) => sum + (count - mean) ** 2, 0) / perPost.length;
    expect(variance / mean).toBeGreaterThan(20);
  });

  it("has 40 to 80 interactions per account", () => {
    expect(interactions / size).toBeGreaterThan(40);
    expect(interactions / size).toBeLessThan(80);
  });

  it("plants 5 % manipulators, with little influence and one raw count that is among the highest", () => {
    const high = { "volume-bot": "share", "engagement-ring": "share", "reply-bait": "mention" } as const;
    const sorted = (column: Float64Array) => ranked.map((number) => column[number]!).sort((a, b) => a - b);
    const quantile = (column: Float64Array, part: number) => sorted(column)[Math.floor(ranked.length * part)]!;
    expect(population.casting.kinds.filter((kind) => kind !== 0).length / size).toBeCloseTo(0.05, 3);
    accountKinds.forEach((kind, code) => {
      if (kind === "genuine") return;
      const members = ranked.filter((number) => population.casting.kinds[number] === code);
      const median = (column: Float64Array) =>
        members.map((number) => column[number]!).sort((a, b) => a - b)[Math.floor(members.length / 2)]!;
      const raw = kind === "bought-followers" ? followers : received.get(high[kind])!;
      expect(members.length, kind).toBe(250);
      expect(median(latent), kind).toBeLessThan(quantile(latent, 0.25));
      expect(median(raw), kind).toBeGreaterThan(quantile(raw, 0.85));
    });
  });

  it("judges 85 % of pairs as the latent influence orders them", () => {
    const judgements = [...drawJudgements(population)];
    const agreeing = judgements.filter(({ winner, loser }) => latent[winner]! > latent[loser]!).length;
    expect(agreeing / judgements.length).toBeCloseTo(0.85, 1.7);
  });

  it("spreads followers over at least five decades at 100,000 accounts", () => {
    let most = 0;
    let ten = 0;
    for (let number = 0; number < 100_000; number++) {
      const count = drawAccount(number, "genuine", { seed: 1, days: 180 }).presences[0]?.followers ?? Number.NaN;
      if (count > most) most = count;
      if (count <= 10) ten++;
    }
    expect(ten).toBeGreaterThan(1_000);
    expect(most).toBeGreaterThan(1_000_000);
  });
});
