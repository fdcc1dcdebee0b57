import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Grades } from "../../../src/evaluation/truth/grades/grades.js";
import type { Judgements } from "../../../src/evaluation/truth/judgements/judgements.js";
import type { Truth } from "../../../src/evaluation/truth/truth.js";
import { random } from "../../../src/random.js";
import type { TrainingPart } from "../../../src/tune/held-out/parts.js";
import { accountsOf } from "../../../src/tune/held-out/restrict-to-accounts.js";
import { splitAllByAccount, splitAllByTopic, splitByAccount, splitByTopic } from "../../../src/tune/held-out/split.js";

const name = fc.integer({ min: 0, max: 30 }).map((i) => `a${i}`);
const judgements = fc.array(fc.tuple(name, name), { minLength: 4, maxLength: 80 }).map(
  (pairs): Judgements => ({
    kind: "judgements",
    winners: pairs.map(([winner]) => winner),
    losers: pairs.map(([, loser]) => loser),
    weights: Float64Array.from(pairs, (_, i) => i + 1),
    ties: new Float64Array(pairs.length),
  }),
);
const share = fc.double({ min: 0.05, max: 0.95, noNaN: true });

describe("splitByAccount(truth, share, stream)", () => {
  it("has no account on both sides, and counts the judgements that are on neither", () => {
    fc.assert(
      fc.property(judgements, share, fc.nat(), (truth, part, seed) => {
        fc.pre(accountsOf(truth).length > 1);
        const { training, heldOut, dropped } = splitByAccount(truth, part, random(seed));
        const [inside, out] = [accountsOf(training.truth), accountsOf(heldOut.truth)];
        expect(inside.filter((account) => out.includes(account))).toEqual([]);
        expect(inside.filter((account) => heldOut.accounts.includes(account))).toEqual([]);
        expect(training.accounts.length + heldOut.accounts.length).toBe(accountsOf(truth).length);
        const sizes = [training, heldOut].map((side) => (side.truth as Judgements).winners.length);
        expect(sizes[0]! + sizes[1]! + dropped).toBe(truth.winners.length);
      }),
    );
  });

  it("holds out the rounded share of the accounts, and leaves at least one on either side", () => {
    const truth: Truth = { kind: "reference", values: new Map([..."abcde"].map((account, i) => [account, i])) };
    const sizes = [0.01, 0.4, 0.99].map((part) => splitByAccount(truth, part, random(1)).heldOut.accounts.length);
    expect(sizes).toEqual([1, 2, 4]);
  });

  it("does not depend on the order of the truth, and keeps each judgement's weight", () => {
    const truth: Judgements = {
      kind: "judgements",
      winners: ["a", "c", "e", "a"],
      losers: ["b", "d", "f", "c"],
      weights: Float64Array.of(1, 2, 3, 4),
      ties: new Float64Array(4),
    };
    const turned: Judgements = {
      ...truth,
      winners: truth.winners.toReversed(),
      losers: truth.losers.toReversed(),
      weights: truth.weights.toReversed(),
    };
    const [one, other] = [truth, turned].map((given) => splitByAccount(given, 0.4, random(3)));
    expect(one!.heldOut.accounts).toEqual(other!.heldOut.accounts);
    const weightOf = (side: Judgements) =>
      Object.fromEntries(side.winners.map((w, i) => [w + side.losers[i], side.weights[i]]));
    expect(weightOf(one!.training.truth as Judgements)).toEqual(weightOf(other!.training.truth as Judgements));
  });
});

it("what tunes cannot be given what is held out: the compiler refuses", () => {
  const truth: Truth = { kind: "reference", values: new Map([..."abcd"].map((account, i) => [account, i])) };
  const { training, heldOut } = splitByAccount(truth, 0.5, random(1));
  const tune = ({ accounts }: TrainingPart) => accounts;
  expect(tune(training)).toEqual(training.accounts);
  // @ts-expect-error: this line compiles only as long as the two parts are different types.
  tune(heldOut);
  // @ts-expect-error: nor is a truth a training part by itself.
  tune({ truth, accounts: ["a"] });
});

it("splitAllByAccount splits several truths by the same accounts", () => {
  const one: Truth = { kind: "reference", values: new Map([..."abcdefgh"].map((account, i) => [account, i])) };
  const other: Truth = {
    kind: "labels",
    positive: "x",
    labels: new Map([..."efghij"].map((account) => [account, { label: "x", group: null }])),
  };
  for (let seed = 0; seed < 20; seed++) {
    const [first, second] = splitAllByAccount([one, other], 0.4, random(seed));
    expect(first!.training.accounts.filter((account) => second!.heldOut.accounts.includes(account))).toEqual([]);
    expect(second!.training.accounts.filter((account) => first!.heldOut.accounts.includes(account))).toEqual([]);
  }
});

it("splitByTopic has each topic on one side, with all of its accounts", () => {
  const truth: Grades = {
    kind: "grades",
    topics: ["x", "y", "z", "w", "v"].map((topic) => ({
      topic,
      grades: new Map([
        ["a", 1],
        ["b", 2],
      ]),
    })),
  };
  const { training, heldOut, dropped } = splitByTopic(truth, 0.4, random(1));
  const topics = [training, heldOut].map((side) => (side.truth as Grades).topics.map(({ topic }) => topic));
  expect(topics[1]).toHaveLength(2);
  expect([...topics[0]!, ...topics[1]!].sort()).toEqual(["v", "w", "x", "y", "z"]);
  expect(dropped).toBe(0);
});

it("splitAllByTopic holds the same topics out of all grades, and accounts out of other truths", () => {
  const graded = (topics: string): Grades => ({
    kind: "grades",
    topics: [...topics].map((topic) => ({ topic, grades: new Map([["a", 1]]) })),
  });
  const reference: Truth = { kind: "reference", values: new Map([..."abcdefgh"].map((account, i) => [account, i])) };
  const single: Grades = {
    kind: "grades",
    topics: [{ topic: null, grades: new Map([..."abcdefgh"].map((id) => [id, 1])) }],
  };
  for (let seed = 0; seed < 20; seed++) {
    const [one, other, accounts, plain] = splitAllByTopic(
      [graded("vwxyz"), graded("wxyzq"), reference, single],
      0.4,
      random(seed),
    );
    const topics = (side: { readonly truth: Truth }) => (side.truth as Grades).topics.map(({ topic }) => topic);
    expect(topics(one!.training).filter((topic) => topics(other!.heldOut).includes(topic))).toEqual([]);
    expect([...topics(one!.training), ...topics(one!.heldOut)].sort()).toEqual([..."vwxyz"]);
    expect(accounts!.heldOut.accounts).toHaveLength(3);
    expect(plain!.heldOut.accounts).toEqual(accounts!.heldOut.accounts);
  }
});
