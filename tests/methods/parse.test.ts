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
});
