import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unpromptedIn } from "../../../src/checks/world/unprompted-in.js";
import type { Reaction } from "../../../src/checks/world/world.js";

const event = (actor: string, account: string, age: number): Reaction => ({
  actor,
  account,
  age,
  network: "twitter",
  kind: "like",
  post: null,
});

const sum = (reactions: readonly Reaction[]) => {
  const part = unpromptedIn(reactions);
  return reactions.reduce((total, one) => total + (one.account === "ann" ? part(one) : 0), 0);
};

describe("unpromptedIn(reactions)", () => {
  it("takes the next two reactions after each that was done to their actor for answers", () => {
    const log = [event("bob", "ann", 9), event("ann", "bob", 8), ...[7, 6, 5].map((age) => event("bob", "ann", age))];
    const part = unpromptedIn(log);
    expect(log.map(part)).toEqual([1, 0, 0, 0, 1]);
    expect(sum([...log, event("eve", "ann", 7)])).toBe(3);
  });

  it("lets reactions of one moment share, and the one of the call itself go first", () => {
    const log = [event("ann", "bob", 8), ...[8, 7, 7, 7].map((age) => event("bob", "ann", age))];
    const part = unpromptedIn(log);
    expect(log.slice(1).map(part)).toEqual([1, 1 / 3, 1 / 3, 1 / 3]);
  });

  const log = fc.array(
    fc.record({ back: fc.boolean(), age: fc.nat(6) }).map(({ back, age }) => {
      return back ? event("ann", "bob", age) : event("bob", "ann", age);
    }),
    { maxLength: 20 },
  );

  it("never counts less for one more reaction, nor more for one more call", () => {
    const property = fc.property(log, fc.nat(6), (reactions, age) => {
      const before = sum(reactions);
      expect(sum([...reactions, event("bob", "ann", age)])).toBeGreaterThanOrEqual(before - 1e-12);
      expect(sum([...reactions, event("ann", "bob", age)])).toBeLessThanOrEqual(before + 1e-12);
    });
    fc.assert(property, { numRuns: 300, seed: 3 });
  });

  it("leaves out at most two reactions for each call", () => {
    const property = fc.property(log, (reactions) => {
      const calls = reactions.filter(({ actor }) => actor === "ann").length;
      const received = reactions.length - calls;
      expect(sum(reactions)).toBeGreaterThanOrEqual(received - 2 * calls - 1e-12);
      expect(sum(reactions)).toBeLessThanOrEqual(received + 1e-12);
    });
    fc.assert(property, { numRuns: 300, seed: 5 });
  });
});
