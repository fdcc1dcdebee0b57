import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../toy.js";
import { cloutlab, lastLine } from "./command.js";

const quick = ["--trials", "3"];

describe("cloutlab check", () => {
  it("prints the matrix of methods, and what failed", () => {
    const { status, stdout } = cloutlab(["check", "followers", "tweet-count", ...quick]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^check +asks +followers +tweet-/m);
    expect(stdout).toMatch(/^dominance .* pass +n\/a$/m);
    expect(stdout).toMatch(/^followers +attacks: +FAIL +400 places gained +1,000 bought .*\n +bought-.* to 1 of 61$/m);
    expect(stdout).toMatch(/^tweet- +efficiency +FAIL /m);
  });

  it("prints every finding as CSV, and a method that is named twice once", () => {
    const { status, stdout } = cloutlab(["check", "followers", "followers", "--format", "csv", ...quick]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^method,check,verdict,magnitude,unit,evidence\nfollowers,dominance,pass,,,/);
    expect(stdout).toMatch(/^followers,attacks: bought-followers,FAIL,400,places gained for 100 units of cost,/m);
    expect(stdout.match(/^followers,dominance,/gm)).toHaveLength(1);
  });

  it("is a gate with --fail-on: 3 where a check or part of that name fails", () => {
    const gate = (list: string) => cloutlab(["check", "followers", "--fail-on", list, ...quick]);
    expect(gate("bought-followers").status).toBe(3);
    expect(gate("attacks").status).toBe(3);
    expect(gate("all").status).toBe(3);
    expect(gate("bounds,dominance").status).toBe(0);
    expect(lastLine(gate("attacks").stderr)).toMatch(/3 checks failed that --fail-on names: followers volume-bot/);
  });

  it("gives one JSON document, the same for the same seed, that --against compares with", () => {
    const run = (...more: string[]) => cloutlab(["check", "followers", "--json", ...quick, ...more]);
    const { stdout } = run();
    const document = JSON.parse(stdout);
    expect(document).toMatchObject({ version: 1, methods: [{ method: "followers" }] });
    expect(document.checks).toHaveLength(16);
    expect(run().stdout).toBe(stdout);
    const file = join(temporaryFolder(), "before.json");
    writeFileSync(file, stdout);
    expect(run("--against", file, "--fail-on", "version-drift").status).toBe(0);
    document.methods[0].panel[0] += 1;
    writeFileSync(file, JSON.stringify(document));
    expect(run("--against", file, "--fail-on", "version-drift").status).toBe(3);
  });

  it("says which name is wrong, and exits with 2", () => {
    const failure = (...args: string[]) => {
      const { status, stderr } = cloutlab(["check", ...args]);
      expect(status).toBe(2);
      return lastLine(stderr);
    };
    expect(failure("folowers")).toMatch(/unknown method: "folowers"; did you mean "followers"/);
    expect(failure("followers", "--fail-on", "eficiency")).toMatch(
      /unknown check: "eficiency"; did you mean "efficiency"/,
    );
    expect(failure("followers", "--against", "absent.json")).toMatch(/absent\.json: no such file; expected what/);
    const file = join(temporaryFolder(), "other.json");
    writeFileSync(file, JSON.stringify({ version: 1, methods: [] }));
    expect(failure("followers", "--against", file)).toMatch(/other\.json: column "seed": /);
  });
});
