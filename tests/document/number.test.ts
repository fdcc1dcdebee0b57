import { expect, test } from "vitest";
import {
  formatAgreement,
  formatCount,
  formatInterval,
  formatP,
  formatShare,
  pInWords,
  scoreFormat,
} from "../../src/document/number.js";

test("formatAgreement(value) has three decimals, a dash for unknown, and no negative nought", () => {
  expect([0.6125, -0.04, 1, -0.0001, null, Number.NaN].map(formatAgreement)).toEqual([
    "0.613",
    "-0.040",
    "1.000",
    "0.000",
    "–",
    "–",
  ]);
});

test("formatP(value) and pInWords(value) never say that a p is nought", () => {
  expect([0.0004, 0.001, 0.0274, 1, null].map(formatP)).toEqual(["<0.001", "0.001", "0.027", "1.000", "–"]);
  expect([0.0004, 0.0274].map(pInWords)).toEqual(["p < 0.001", "p = 0.027"]);
});

test("formatInterval(low, high) is empty when either end is unknown", () => {
  expect(formatInterval(-0.1, 0.25)).toBe("[-0.100, 0.250]");
  expect(formatInterval(null, 0.25)).toBe("");
});

test("formatCount(value) separates thousands", () => {
  expect([0, 999, 1000, 1_234_567, null].map(formatCount)).toEqual(["0", "999", "1,000", "1,234,567", "–"]);
});

test("formatShare(value) does not round a few to none or most to all", () => {
  expect([0, 0.004, 0.124, 0.996, 1, null].map(formatShare)).toEqual(["0 %", "<1 %", "12 %", ">99 %", "100 %", "–"]);
});

test("scoreFormat(scores) prints a column of scores with the same decimals", () => {
  expect([1, 55.125, 99.999].map(scoreFormat([1, 55.125, 99.999]))).toEqual(["1.00", "55.13", "100.00"]);
  expect([3, 2_000_000].map(scoreFormat([3, 2_000_000]))).toEqual(["3", "2,000,000"]);
  expect([0.00123, 0.0002].map(scoreFormat([0.00123, 0.0002]))).toEqual(["0.00123", "0.00020"]);
  expect([1234.56, null].map(scoreFormat([1234.56, null]))).toEqual(["1,234.6", "–"]);
  expect(scoreFormat([])(null)).toBe("–");
});
