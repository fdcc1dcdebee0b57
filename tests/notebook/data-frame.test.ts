import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { fromDataFrame, toDataFrame } from "../../src/notebook/data-frame.js";
import { temporaryFolder } from "../toy.js";

const notebooks = resolve(import.meta.dirname, "../../notebooks");
const installed = existsSync(join(notebooks, "node_modules/danfojs-node/package.json"));
const frame = {
  columns: ["who", "followers", "note", "score"],
  values: [
    ["ada", 10, "x", 0.5],
    ["grace", null, "y", Number.NaN],
  ],
};

describe("fromDataFrame(frame)", () => {
  it("takes the columns of numbers; what is missing is unknown", () => {
    const { accounts, columns } = fromDataFrame(frame);
    expect(accounts).toEqual(["ada", "grace"]);
    expect(Object.fromEntries(columns)).toEqual({
      followers: Float64Array.of(10, Number.NaN),
      score: Float64Array.of(0.5, Number.NaN),
    });
  });

  it("takes the columns that are named", () => {
    expect([...fromDataFrame(frame, { account: "note", columns: ["score"] }).columns.keys()]).toEqual(["score"]);
    expect(() => fromDataFrame(frame, { columns: ["scores"] })).toThrow('did you mean "score"?');
    expect(() => fromDataFrame(frame, { columns: ["note"] })).toThrow('column "note": not a number: "x"');
  });

  it("refuses an account twice", () => {
    const twice = {
      columns: ["account", "x"],
      values: [
        ["a", 1],
        ["a", 2],
      ],
    };
    expect(() => fromDataFrame(twice)).toThrow('column "account": account twice: "a"');
  });
});

describe("toDataFrame(result)", () => {
  const table = { accounts: ["ada", "grace"], columns: new Map([["score", Float64Array.of(1, Number.NaN)]]) };

  it("says what to install where danfojs-node is not", async () => {
    vi.spyOn(process, "cwd").mockReturnValue(temporaryFolder());
    await expect(toDataFrame(table)).rejects.toThrow(
      '"danfojs-node"; expected it installed beside the notebook: npm install danfojs-node',
    );
    vi.restoreAllMocks();
  });

  it.runIf(installed)("comes back from a DataFrame as it was, whole numbers before others", async () => {
    vi.spyOn(process, "cwd").mockReturnValue(notebooks);
    const values = Float64Array.from({ length: 40 }, (_, row) =>
      row < 30 ? row : row === 35 ? Number.NaN : row + 0.1,
    );
    const many = { accounts: Array.from(values, (_, row) => `a${row}`), columns: new Map([["score", values]]) };
    expect(fromDataFrame(await toDataFrame(many))).toEqual(many);
    vi.restoreAllMocks();
  });
});
