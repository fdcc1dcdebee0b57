import { expect, it } from "vitest";
import { BadInput, describeProblem, nearest } from "../src/problem.js";

it("describeProblem(problem) says file, row, column, value, what was expected and the nearest name in one line", () => {
  const line = describeProblem({
    file: "a.csv",
    row: 7,
    column: "followers",
    what: "not a number",
    value: "many",
    expected: "a number",
    names: ["money"],
  });
  expect(line).toBe('a.csv: row 7: column "followers": not a number: "many"; expected a number; did you mean "money"?');
});

it("describeProblem(problem) leaves out what is not known, and shortens and escapes long or odd values", () => {
  expect(describeProblem({ what: "no rows" })).toBe("no rows");
  expect(describeProblem({ what: "bad", value: `line\nbreak${"x".repeat(100)}` })).not.toContain("\n");
});

it("nearest(value, names) is undefined where nothing is near", () => {
  expect(nearest("spearmann", ["pearson", "spearman"])).toBe("spearman");
  expect(nearest("Followers", ["followers"])).toBe("followers");
  expect(nearest("xyz", ["followers"])).toBeUndefined();
  expect(nearest("xyz", [])).toBeUndefined();
});

it("a BadInput carries all problems, a line each", () => {
  const error = new BadInput({ what: "one" }, { what: "two" });
  expect(error.message).toBe("one\ntwo");
  expect(error.problems).toHaveLength(2);
});

it("a BadInput suggests the nearest name as often as it is described, also from an iterator", () => {
  const error = new BadInput({ what: "unknown", value: "follower", names: new Map([["followers", 1]]).keys() });
  for (let i = 0; i < 2; i++) expect(error.problems.map(describeProblem)[0]).toMatch(/did you mean "followers"/);
});
