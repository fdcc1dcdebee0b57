import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openEngine } from "../../src/engine/open-engine.js";
import { random } from "../../src/random.js";
import { temporaryFolder } from "../toy.js";
import { cloutlab, cloutlabProcess } from "./command.js";

function scores(size = 120): string {
  const draw = random(9, "scores");
  const rows = Array.from({ length: size }, (_, i) => {
    const value = draw.normal();
    const impact = i % 10 === 0 ? "" : 50 + 10 * (value + draw.normal());
    return `${i % 2 ? "u" : "'=u"}${i},Name ${i},${Math.round(10 * (value + 0.5 * draw.normal()))},${impact},${Math.round(Math.exp(5 + value))},owner ${i % 9}`;
  });
  return `account,name,legacy,impact,followers,owner\n${rows.join("\n")}\n`;
}

function file(text: string, name = "scores.csv"): [folder: string, name: string] {
  const folder = temporaryFolder();
  writeFileSync(join(folder, name), text);
  return [folder, name];
}

function compare(text: string, ...options: string[]) {
  const [folder, name] = file(text);
  return cloutlab(["compare", name, ...options], folder);
}

it("cloutlab compare --json prints the agreement of every pair, in the fields of the contract", () => {
  const { stdout, status, stderr } = compare(scores(), "--json", "--bootstrap", "50", "--top", "10");
  expect(status, stderr).toBe(0);
  const document = JSON.parse(stdout);
  expect(Object.keys(document)).toEqual(["version", "accounts", "methods", "coverage", "agreement"]);
  expect(document).toMatchObject({ version: 1, accounts: 120, methods: ["legacy", "impact", "followers"] });
  const entry = document.agreement[0];
  expect(entry).toMatchObject({ a: "legacy", b: "impact", statistic: "pearson", n: 108, stratum: "all", level: 0.95 });
  expect(entry).toMatchObject({ interval: "percentile" });
  expect(entry.low).toBeLessThan(entry.estimate);
  expect(new Set(document.agreement.map(({ statistic }: { statistic: string }) => statistic))).toEqual(
    new Set(["pearson", "spearman", "kendall-tau-b", "weighted-tau", "rbo(p=0.98,ties=a)", "overlap@10", "jaccard@10"]),
  );
  expect(document.coverage[2]).toMatchObject({ method: "followers", missing: 0 });
  expect(document.coverage[0].followerRSquared).toBeGreaterThan(0.2);
});

it("cloutlab compare gives the same bytes with one thread, two and three, whatever the interval", () => {
  const [folder, name] = file(scores(400));
  for (const more of [["--interval", "bca"], ["--differences"], ["--interval", "analytic"], ["--group", "owner"]]) {
    const run = (threads: string) =>
      cloutlab(["compare", name, "--json", "--bootstrap", "100", "--threads", threads, ...more], folder);
    const [one, two, three] = [run("1"), run("2"), run("3")];
    expect(one.status, one.stderr).toBe(0);
    expect(two.stdout).toBe(one.stdout);
    expect(three.stdout).toBe(one.stdout);
  }
});

it("cloutlab compare says how many accounts are lost before any number, in every format that people read", () => {
  const lost = "Lost of 120 accounts, for want of a score: 12 by impact. Each pair";
  for (const format of ["table", "markdown", "latex", "html"]) {
    const { stdout } = compare(scores(), "--bootstrap", "0", "--format", format);
    expect(stdout.indexOf(lost), format).toBeGreaterThan(0);
    expect(stdout.indexOf(lost), format).toBeLessThan(stdout.search(/\b108\b/));
  }
  const csv = compare(scores(), "--bootstrap", "0", "--format", "csv");
  expect(csv.stderr.startsWith(lost)).toBe(true);
  expect(csv.stdout).toMatch(/^a,b,statistic,stratum,n,estimate,low,high,level,interval,tiedA,tiedB\n/);
});

it("cloutlab compare shows ties, R² on followers, intervals and adjusted p values in every format that people read", () => {
  for (const format of ["table", "markdown", "latex", "html"]) {
    const asked = ["--bootstrap", "50", "--differences", "--strata", "all", "--statistics", "spearman"];
    const text = compare(scores(), ...asked, "--format", format).stdout.replaceAll("<wbr>", "");
    for (const words of ["tied", "followers", "Brackets hold the 95 % interval", "p (Holm)", "p (BH)"])
      expect(text, format).toContain(words);
  }
});

it("cloutlab compare --format csv prints the table that is asked for, and --out writes them all", () => {
  const [folder, name] = file(scores());
  const asked = ["compare", name, "--bootstrap", "50", "--differences", "--strata", "all", "--statistics", "spearman"];
  const { stdout } = cloutlab([...asked, "--format", "csv", "--table", "differences", "--out", "tables"], folder);
  expect(stdout).toMatch(
    /^a,b,against,statistic,stratum,difference,low,high,level,interval,p,adjustedP,falseDiscoveryP\n/,
  );
  expect(stdout.trimEnd().split("\n")).toHaveLength(1 + 3);
  expect(readdirSync(join(folder, "tables")).sort()).toEqual([
    "agreement-spearman-all.csv",
    "agreement.csv",
    "columns.csv",
    "differences.csv",
  ]);
  expect(readFileSync(join(folder, "tables/differences.csv"), "utf8")).toBe(stdout);
  const none = cloutlab([...asked, "--format", "csv", "--table", "difference"], folder);
  expect([none.status, none.stdout]).toEqual([2, ""]);
  expect(none.stderr).toMatch(/no such table: "difference".*did you mean "differences"\?/);
});

it("cloutlab compare says why a number has no interval", () => {
  const few = "account,a,b,c\n1,1,2,3\n2,2,2,1\n3,3,5,2\n";
  const asked = ["--bootstrap", "50", "--strata", "all", "--statistics", "spearman"];
  const resampled = /^(warning: |- |% warning: )?No interval for 3 of 3 numbers: some resamples leave them undefined/m;
  for (const format of ["table", "markdown", "latex"])
    expect(compare(few, ...asked, "--format", format).stdout).toMatch(resampled);
  for (const format of ["csv", "json"]) expect(compare(few, ...asked, "--format", format).stderr).toMatch(resampled);
  const analytic = compare(scores(), "--interval", "analytic", "--statistics", "spearman,rbo", "--strata", "all");
  expect(analytic.stdout).toMatch(/^warning: No interval for rbo\(p=0\.98,ties=a\): there is no analytic one/m);
  expect(compare(few, "--bootstrap", "0").stdout).not.toMatch(/No interval/);
});

it("cloutlab compare --bootstrap 0 leaves intervals null, and undefined numbers are null", () => {
  const { stdout } = compare("account,a,b\nx,1,5\ny,2,5\nz,3,5\n", "--json", "--bootstrap", "0");
  for (const { estimate, low, high, level, interval } of JSON.parse(stdout).agreement)
    expect([estimate, low, high, level, interval]).toEqual([null, null, null, null, null]);
});

it("cloutlab compare reads TSV, Parquet, NDJSON and standard input alike", async () => {
  const [folder] = file(scores(40));
  const csv = cloutlab(["compare", "scores.csv", "--json", "--bootstrap", "20"], folder).stdout;
  writeFileSync(join(folder, "scores.tsv"), scores(40).replaceAll(",", "\t"));
  const engine = await openEngine({ folders: [folder] });
  const path = (name: string) => engine.dialect.literal(join(folder, name));
  const source = `(select * replace (try_cast(account as varchar) as account) from read_csv(${path("scores.csv")}))`;
  await engine.run(`copy ${source} to ${path("scores.parquet")} (format parquet)`);
  await engine.run(`copy ${source} to ${path("scores.ndjson")} (format json)`);
  engine.close();
  for (const name of ["scores.tsv", "scores.parquet", "scores.ndjson"]) {
    const { stdout, stderr } = cloutlab(["compare", name, "--json", "--bootstrap", "20"], folder);
    expect(stdout, name + stderr).toBe(csv);
  }
  const piped = cloutlabProcess(["compare", "-", "--json", "--bootstrap", "20"], { input: scores(40) });
  expect(piped.stdout).toBe(csv);
});

describe("cloutlab compare on bad input exits with 2 and one line", () => {
  const fails = (text: string, ...options: string[]) => {
    const { status, stdout, stderr } = compare(text, ...options);
    expect([status, stdout], stderr).toEqual([2, ""]);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    return stderr.trim();
  };

  it("for a file that is not there, is empty, or has no rows", () => {
    expect(cloutlab(["compare", "nowhere.csv"]).stderr).toMatch(/no such file: "nowhere.csv"; expected a table/);
    expect(cloutlab(["compare", "nowhere.csv"]).status).toBe(2);
    fails("");
    expect(fails("account,a,b\n")).toBe("cloutlab: scores.csv: no rows; expected at least one account");
  });

  it("for columns that are no numbers, or only one that is", () => {
    expect(fails("account,a,b\nx,one,two\n")).toMatch(/no column of numbers: "account, a, b"/);
    expect(fails("account,a,b\nx,one,2\n")).toMatch(/only one method: "b"; expected two columns/);
    expect(fails("account,a,b\nx,1,2\n", "--methods", "a,c")).toMatch(
      /no such column: "c"; expected one of account, a, b/,
    );
    expect(fails("account,legacy,b\nx,1,2\n", "--methods", "legaci,b")).toMatch(/did you mean "legacy"\?/);
    expect(fails("account,a,a\nx,1,2\n")).toMatch(/column named twice: "a"/);
  });

  it("for a text in a column of numbers, with its row and value", () => {
    expect(fails("account,a,b\nx,1,2\ny,2,many\nz,3,4\n")).toBe(
      'cloutlab: scores.csv: row 3: column "b": not a number: "many"; expected a number, or nothing where it is unknown',
    );
  });

  it("for an account that is there twice, with both rows", () => {
    expect(fails("account,a,b\nx,1,2\ny,2,3\nx,3,4\n")).toMatch(
      /row 4: column "account": duplicate account: "x"; expected one row each; row 2 has it already/,
    );
    expect(fails("account,a,b\nx,1,2\n,2,3\n")).toMatch(/row 3: column "account": no account id/);
  });

  it("for a header that is none", () => {
    expect(fails("1,2,3\n4,5,6\n")).toMatch(/row 1: not a column name: "1"/);
    const { status, stdout } = compare(",a,b\nx,1,2\ny,2,3\nz,3,1\n", "--json");
    expect([status, JSON.parse(stdout).methods]).toEqual([0, ["a", "b"]]);
  });

  it("for a row of another width", () => {
    expect(fails("account,a,b\nx,1,2\ny,2,3,4\n")).toMatch(
      /scores\.csv: row 3: cannot be read: Expected Number of Columns/,
    );
  });

  it("for a statistic, stratum or option that does not exist", () => {
    const good = "account,a,b\nx,1,2\ny,2,3\n";
    expect(fails(good, "--statistics", "spearmann")).toMatch(
      /unknown statistic: "spearmann".*did you mean "spearman"\?/,
    );
    expect(fails(good, "--strata", "ten")).toMatch(/unknown stratum: "ten"; expected all, or a share/);
    expect(fails("account,a,b,g\nx,1,2,o\n", "--group", "g", "--interval", "analytic")).toMatch(
      /no such interval with groups/,
    );
    expect(compare(good, "--format", "pdf").status).toBe(2);
    expect(compare(good, "--bootstrap", "-1").stderr).toMatch(/whole number/);
  });
});
