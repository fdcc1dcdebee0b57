import { describe, expect, it } from "vitest";
import { end } from "../../../src/datasets/creators/calendar.js";
import { accountId, outsiderId, passerById, postId } from "../../../src/datasets/creators/ids.js";

describe("ids", () => {
  it("accountId(n), outsiderId(n) and passerById(a, n) never coincide, and fit into 64 bits", () => {
    const ids = new Set<string>();
    for (let n = 0; n < 50_000; n++)
      ids
        .add(accountId(n))
        .add(outsiderId(n))
        .add(passerById(n % 50, n));
    for (let n = 1e9; n < 1e9 + 1000; n++) ids.add(outsiderId(n));
    expect(ids.size).toBe(151_000);
    expect([...ids].filter((id) => BigInt(id) >= 2n ** 63n)).toEqual([]);
  });

  it("postId(account, place, time) tells posts apart and grows with time", () => {
    expect(postId(3, 0, end) < postId(2, 5, end + 60_000)).toBe(true);
    expect(postId(1, 0, end)).not.toBe(postId(0, 4095, end));
    expect(BigInt(postId(4_999_999, 4095, end)) > 2n ** 53n).toBe(true);
  });
});
