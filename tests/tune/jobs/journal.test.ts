import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openJournal } from "../../../src/tune/jobs/journal.js";
import { temporaryFolder } from "../../toy.js";

it("a journal gives back what was kept, to the last bit, and makes no folder before", () => {
  const folder = join(temporaryFolder(), "tune-x.unfinished");
  const journal = openJournal(folder, false);
  expect(existsSync(folder)).toBe(false);
  const value = { weights: [0.1 + 0.2, 1e-308, -0, null] };
  journal.keep("split 1", value);
  expect(openJournal(folder, false).find("split 1")).toEqual(JSON.parse(JSON.stringify(value)));
  expect(openJournal(folder, false).find("split 2")).toBeUndefined();
});

it("a line that was cut short does not count, and nothing that comes after is lost with it", () => {
  const folder = join(temporaryFolder(), "tune-x.unfinished");
  openJournal(folder, false).keep("a", 1);
  appendFileSync(join(folder, "journal.jsonl"), '["b",{"half');
  const journal = openJournal(folder, false);
  expect([journal.size, journal.find("a"), journal.find("b")]).toEqual([1, 1, undefined]);
  journal.keep("c", 3);
  expect(readFileSync(join(folder, "journal.jsonl"), "utf8")).toBe('["a",1]\n["c",3]\n');
});

it("a line that cannot be read does not count, and those after it do", () => {
  const folder = join(temporaryFolder(), "tune-x.unfinished");
  openJournal(folder, false).keep("a", 1);
  appendFileSync(join(folder, "journal.jsonl"), "\0\0\0\nnull\n");
  openJournal(folder, false).keep("b", 2);
  const journal = openJournal(folder, false);
  expect([journal.size, journal.find("a"), journal.find("b")]).toEqual([2, 1, 2]);
});

it("a journal that is to begin afresh forgets, and one that is done with is gone", () => {
  const folder = join(temporaryFolder(), "tune-x.unfinished");
  openJournal(folder, false).keep("a", 1);
  expect(openJournal(folder, true).find("a")).toBeUndefined();
  expect(existsSync(folder)).toBe(false);
  const journal = openJournal(folder, false);
  journal.write("tuned.yaml", "name: tuned\n");
  journal.remove();
  expect(existsSync(folder)).toBe(false);
});
