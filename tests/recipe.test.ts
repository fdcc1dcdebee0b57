import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseRecipe, printRecipe } from "../src/recipe.js";

describe("parseRecipe(text)", () => {
  it("reads a name, its parameters and its cutoff", () => {
    expect(parseRecipe("nDCG@10")).toEqual({ name: "nDCG", parameters: {}, cutoff: 10 });
    expect(parseRecipe("rbo(p=0.98,ties=a)")).toEqual({ name: "rbo", parameters: { p: 0.98, ties: "a" } });
    expect(parseRecipe(" fagin-kendall( p = 0.5 )@100 ")).toEqual({
      name: "fagin-kendall",
      parameters: { p: 0.5 },
      cutoff: 100,
    });
    expect(parseRecipe("x(flag=true)").parameters).toEqual({ flag: true });
  });

  it("refuses other texts and a parameter given twice", () => {
    for (const text of ["", "1st", "a(b", "a(b)", "a(b=)", "a(=1)", "a(b=1=2)", "a@x", "a(b=1,b=2)"])
      expect(() => parseRecipe(text), text).toThrow(/malformed/);
  });

  it("reads recipes within a recipe, parentheses and all", () => {
    const of = "followers+hits(graph=shares,iterations=9)+borda(of=hits+k-core(graph=mentions))";
    expect(parseRecipe(`borda(of=${of},x=1)`)).toEqual({ name: "borda", parameters: { of, x: 1 } });
    for (const text of ["a(b=c(d)", "a(b=c)d)", "a(b=1)(c=2)", "a(b=c(d=1)", "a(b=(=1))(", "a)b=1("])
      expect(() => parseRecipe(text), text).toThrow(/malformed/);
  });

  it("does not let a parameter reach a prototype", () => {
    const { parameters } = parseRecipe("a(__proto__=1)");
    expect(Object.hasOwn(parameters, "__proto__")).toBe(true);
    expect(({} as Record<string, unknown>)["1"]).toBeUndefined();
  });
});

it("parseRecipe(printRecipe(recipe)) is the recipe", () => {
  const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/).filter((text) => text !== "true" && text !== "false");
  const nested = fc
    .array(fc.tuple(word, word, word), { minLength: 1, maxLength: 3 })
    .map((recipes) => recipes.map(([name, key, value]) => `${name}(${key}=${value},n=1)`).join("+"));
  const value = fc.oneof(
    nested,
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0),
    fc.boolean(),
    word,
  );
  const recipe = fc.record(
    {
      name: word,
      parameters: fc.dictionary(word, value, { maxKeys: 4, noNullPrototype: true }),
      cutoff: fc.integer({ min: 1 }),
    },
    { requiredKeys: ["name", "parameters"] },
  );
  fc.assert(
    fc.property(recipe, (it) => {
      expect(parseRecipe(printRecipe(it))).toEqual(it);
    }),
  );
});
