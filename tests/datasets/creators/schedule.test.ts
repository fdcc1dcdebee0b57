import { describe, expect, it } from "vitest";
import { day, end, start } from "../../../src/datasets/creators/calendar.js";
import { schedule } from "../../../src/datasets/creators/schedule.js";
import { random } from "../../../src/random.js";

const times = schedule(random(1, "schedule"), 20_000, start(70), end, 9);

describe("schedule(random, count, from, until, zone)", () => {
  it("gives whole milliseconds in order, inside the window", () => {
    expect(times.length).toBe(20_000);
    expect(times.every((time, i) => Number.isInteger(time) && time >= (times[i - 1] ?? start(70)) && time < end)).toBe(
      true,
    );
  });

  it("is quiet at night of the zone and on Sundays", () => {
    const local = Array.from(times, (time) => new Date(time + 9 * 3_600_000));
    const at = (hour: number) => local.filter((time) => time.getUTCHours() === hour).length;
    const on = (weekday: number) => local.filter((time) => time.getUTCDay() === weekday).length;
    expect(at(3)).toBeLessThan(at(12) / 4);
    expect(on(0)).toBeLessThan(0.85 * on(3));
  });

  it("has bursts: far more gaps of minutes than the same number at random", () => {
    const few = schedule(random(2, "schedule"), 100, start(70), end, 0);
    const short = few.filter((time, i) => i > 0 && time - few[i - 1]! < day / 48).length;
    expect(short).toBeGreaterThan(8);
  });
});
