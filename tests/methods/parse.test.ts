import { describe, expect, it } from "vitest";
import { parseMethod } from "../../src/methods/parse.js";

describe("parseMethod(text)", () => {
  it("knows a method by its id", () => {
    expect(parseMethod(" followers ")).toMatchObject({ name: "followers", id: "followers", params: {} });
  });

  it("suggests the nearest method", () => {
    expect(() => parseMethod("folowers")).toThrow('unknown method: "folowers"; did you mean "followers"?');
    expect(() => parseMethod("constructor")).toThrow("unknown method");
  });

  it("says that a baseline has no parameters and that no method has a cutoff", () => {
    expect(() => parseMethod("followers(k=1)")).toThrow(
      'unknown parameter of followers: "k"; expected none: it has no parameters',
    );
    expect(() => parseMethod("followers@10")).toThrow("a method takes no cutoff");
  });

  it("prints parameters that differ from the default, in the order of the definition", () => {
    const { name, params } = parseMethod("twitter-impact(tau=0.25, halfLifeDays=7,shrinkage=10)");
    expect(name).toBe("twitter-impact(halfLifeDays=7,tau=0.25)");
    expect(params).toMatchObject({ halfLifeDays: 7, tau: 0.25, shrinkage: 10 });
    expect(parseMethod(name).name).toBe(name);
  });

  it("reads and prints a parameter that is one of a few words", () => {
    const { name, params } = parseMethod("retweet-impact(logarithm=one-more)");
    expect([name, params]).toEqual(["retweet-impact(logarithm=one-more)", { logarithm: "one-more" }]);
    expect(parseMethod("retweet-impact(logarithm=published)").name).toBe("retweet-impact");
    expect(() => parseMethod("retweet-impact(logarithm=onemore)")).toThrow(
      'parameter logarithm of retweet-impact is none of its words: "onemore"; expected published, one-more; did you mean "one-more"?',
    );
  });

  it("names the parameter, its value and what was expected", () => {
    expect(() => parseMethod("twitter-impact(halflife=7)")).toThrow(
      'unknown parameter of twitter-impact: "halflife"; did you mean "halfLifeDays"?',
    );
    expect(() => parseMethod("twitter-impact(halfLifeDays=0)")).toThrow(
      'parameter halfLifeDays of twitter-impact is out of bounds: "0"; expected a number from 1 to 365',
    );
    expect(() => parseMethod("twitter-impact(halfLifeDays=month)")).toThrow(
      'parameter halfLifeDays of twitter-impact is not a number: "month"',
    );
    expect(() => parseMethod("twitter-impact(toString=1)")).toThrow("unknown parameter");
  });
});
