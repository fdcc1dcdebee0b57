import { expect, test } from "vitest";
import { random } from "../../src/random.js";
import { covariances } from "../../src/sensitivity/covariances.js";
import { jackknifeIntervals, leaveGroupsOut } from "../../src/sensitivity/leave-groups-out.js";

const stream = random(6, "columns");
const columns = [0, 1, 2].map((at) => Float64Array.from({ length: 23 }, () => 1000 * at + stream.normal()));

test("leaveGroupsOut(columns, n, seed) leaves one row out at a time, whichever is first", () => {
  const wanted = columns[0]!.map((_, row) => {
    const left = columns.map((column) => column.filter((_, at) => at !== row));
    return covariances(left)[1]!;
  });
  const found = Float64Array.from(leaveGroupsOut(columns, 23, 1), (matrix) => matrix[1]!);
  for (const [at, value] of found.sort().entries()) expect(value).toBeCloseTo(wanted.sort()[at]!, 10);
});

test("leaveGroupsOut(columns, groups, seed) has no variance of a column that is constant without a group", () => {
  const one = Float64Array.from({ length: 23 }, (_, row) => Number(row === 5));
  const constant = new Float64Array(23).fill(0.1);
  const found = leaveGroupsOut([columns[1]!, one, constant], 4, 1);
  expect(found.filter((matrix) => matrix[4] === 0 && matrix[1] === 0).length).toBe(1);
  expect(found.every((matrix) => matrix[8] === 0 && matrix[6] === 0 && matrix[0]! > 0)).toBe(true);
});

test("jackknifeIntervals(estimates, without, level) of means are Student's, within 0 .. 1", () => {
  // Of .2, .4, .6 the mean is .4 with standard error .1155; without one of them .5, .4 and .3.
  const without = [0.5, 0.4, 0.3].map((value) => Float64Array.of(value));
  const { low, high } = jackknifeIntervals(Float64Array.of(0.4), without, 0.5);
  // The third quartile of Student's t with two degrees of freedom is .8165.
  expect(high[0]).toBeCloseTo(0.4 + (Math.sqrt(2 / 3) * 0.2) / Math.sqrt(3), 10);
  expect(low[0]).toBeCloseTo(0.4 - (Math.sqrt(2 / 3) * 0.2) / Math.sqrt(3), 10);
  expect(jackknifeIntervals(Float64Array.of(0.4), without, 0.99).low[0]).toBe(0);
  expect(jackknifeIntervals(Float64Array.of(0.4), [], 0.95).low[0]).toBeNaN();
});
