import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lines, temporaryFolder, toyPackage } from "../toy.js";
import { cloutlab, lastLine } from "./command.js";

const scores = `account,new,old,followers
=ann,9,1,1000
bob,8,2,800
cat,3,3,20
dan,2,4,
eve,1,5,3
`;
const judgements = "winner,loser,judge\n=ann,bob,x\nbob,cat,x\ncat,eve,y\nbob,eve,y\neve,cat,z\n";

function evaluate(truth: string, options: string[] = [], { name = "truth.csv", table = scores } = {}) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "scores.csv"), table);
  writeFileSync(join(folder, name), truth);
  return cloutlab(["evaluate", "scores.csv", "--truth", name, ...options], folder);
}

function refused(truth: string, options: string[] = [], files = {}): string {
  const { status, stdout, stderr } = evaluate(truth, options, files);
  expect(status, stderr).toBe(2);
  expect(stdout).toBe("");
  return lastLine(stderr);
}

describe("cloutlab evaluate", () => {
  it("--json prints the entries of the contract, and followers as a baseline", () => {
    const { stdout, status, stderr } = evaluate(judgements, [
      "--json",
      "--measures",
      "accuracy,auc",
      "--bootstrap",
      "50",
    ]);
    expect(status, stderr).toBe(0);
    const { version, evaluation, differences, coverage, ceiling, warnings } = JSON.parse(stdout);
    expect(version).toBe(1);
    expect(evaluation.map(({ method }: { method: string }) => method)).toEqual([
      ...["new", "old", "followers", "new", "old", "followers"],
    ]);
    expect(evaluation[0]).toMatchObject({ method: "new", measure: "accuracy", topic: null, n: 5, estimate: 0.8 });
    expect(Object.keys(evaluation[0])).toEqual(["method", "measure", "topic", "n", "estimate", "low", "high"]);
    expect(Object.keys(differences[0]).slice(0, 9)).toEqual([
      ...["a", "b", "measure", "difference", "low", "high", "p", "adjustedP", "verdict"],
    ]);
    expect(differences).toHaveLength(6);
    expect(ceiling).toMatchObject({ accuracy: 0.8, repeatedPairs: 1, contradictoryPairs: 1 });
    expect(coverage[2]).toMatchObject({ method: "followers", scored: 4, missing: 1 });
    expect(coverage[0].followerRSquared).toBeGreaterThan(0.5);
    expect(warnings).toContain("left out 1 account that not every method scored");
  });

  it("says what is lost before any number, and the verdicts in words; the same bytes again", () => {
    const { stdout } = evaluate(judgements, ["--bootstrap", "50"]);
    expect(stdout).toMatch(
      /^3 methods against judgements\n5 accounts\n\nWhich method is right\n\n- Lost of 5 accounts, /,
    );
    expect(stdout).toContain("Lost of 5 accounts, for want of a score: 1 by followers.");
    expect(stdout).toContain("No score can be more accurate than 0.800 here");
    expect(stdout).toMatch(/Not enough data to tell new from old by accuracy/);
    expect(evaluate(judgements, ["--bootstrap", "50"]).stdout).toBe(stdout);
    expect(evaluate(judgements, ["--bootstrap", "0"]).stdout).toContain("No intervals and no verdicts");
  });

  it("--differences prints the verdicts as CSV, and is refused for another format", () => {
    const options = ["--measures", "accuracy", "--bootstrap", "50", "--differences"];
    const [head, first, ...more] = evaluate(judgements, [...options, "--format", "csv"])
      .stdout.trim()
      .split("\n");
    expect(head).toBe("a,b,measure,difference,low,high,p,adjustedP,verdict,detectable,dataNeeded,effectiveAccounts");
    expect(first).toMatch(/^new,old,accuracy,0\.6\d*,.*,not enough data,/);
    expect(more).toHaveLength(2);
    const long = evaluate(judgements, ["--measures", "accuracy", "--bootstrap", "50", "--format", "csv"]);
    expect(long.stdout).toMatch(/^method,measure/);
    const table = [...options.slice(0, -1), "--format", "csv", "--table"];
    expect(
      evaluate(judgements, [...table, "differences"])
        .stdout.split("\n")
        .slice(0, 2),
    ).toEqual([head, first]);
    expect(lastLine(evaluate(judgements, [...table, "pairs"]).stderr)).toMatch(
      /no such table: "pairs"; expected one of/,
    );
    expect(lastLine(evaluate(judgements, [...table, "standings", "--differences"]).stderr)).toMatch(
      /--differences with --table: "standings"; expected one of them/,
    );
    expect(lastLine(evaluate(judgements, options).stderr)).toMatch(/--differences is for --format csv/);
  });

  it("--write-trec writes runs and qrels that give the same measures when they are read back", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "scores.csv"), scores.replace("dan,2,4,", "dan,2,4,4"));
    writeFileSync(
      join(folder, "grades.csv"),
      "account,grade,topic\n=ann,2,t1\ncat,1,t1\nbob,0,t1\ndan,1,t2\neve,-1,t2\n",
    );
    const measures = ["--measures", "nDCG@10,AP,Bpref", "--bootstrap", "0", "--json"];
    const run = (args: string[]) => {
      const { status, stdout, stderr } = cloutlab(["evaluate", ...args, ...measures], folder);
      expect(status, stderr).toBe(0);
      return JSON.parse(stdout).evaluation;
    };
    const direct = run(["scores.csv", "--truth", "grades.csv", "--write-trec", "trec"]);
    expect(readdirSync(join(folder, "trec"))).toEqual(["followers.run", "new.run", "old.run", "truth.qrels"]);
    expect(readFileSync(join(folder, "trec/new.run"), "utf8")).toContain("t2 Q0 =ann 1 9 new\n");
    const files = ["new", "old", "followers"].map((name) => `trec/${name}.run`);
    expect(run([...files, "--truth", "trec/truth.qrels"])).toEqual(direct);
  });

  it("prints every format, CSV with full precision and the notes on standard error", () => {
    const csv = evaluate(judgements, ["--format", "csv", "--measures", "accuracy", "--bootstrap", "0"]);
    expect(csv.stdout).toBe(
      "method,measure,topic,n,estimate,low,high\nnew,accuracy,,5,0.8,,\nold,accuracy,,5,0.2,,\nfollowers,accuracy,,5,0.8,,\n",
    );
    expect(csv.stderr).toContain("Lost of 5 accounts");
    const markdown = evaluate(judgements, ["--format", "markdown"]).stdout;
    expect(markdown).toContain("| new | accuracy |  | 5 | 0.800 ");
    const latex = evaluate(judgements, ["--format", "latex"]).stdout;
    expect(latex).toContain("\n% Lost of 5 accounts");
    expect(latex.indexOf("% Lost")).toBeLessThan(latex.indexOf("0.800"));
    expect(latex).toContain("new & accuracy &  & 5 & $0.800$");
    for (const text of [markdown, latex]) expect(text).toContain("smallest");
    const html = evaluate(judgements, ["--format", "html", "--bootstrap", "0"]);
    expect(html.stdout).toMatch(/^<!doctype html>[\s\S]*data-table="evaluation"/);
    expect(html.stderr).toBe("");
  });

  it("--out writes every table as a CSV file, whatever is printed", () => {
    const folder = temporaryFolder();
    const tables = join(folder, "tables");
    const { stdout } = evaluate(judgements, ["--json", "--bootstrap", "50", "--out", tables]);
    expect(JSON.parse(stdout).version).toBe(1);
    expect(readdirSync(tables)).toEqual(
      [
        ...["against-baselines", "calibration", "differences", "evaluation", "judged-accounts", "judged-agreement"],
        "standings",
      ].map((id) => `${id}.csv`),
    );
    expect(readFileSync(join(tables, "against-baselines.csv"), "utf8")).toMatch(
      /^method,against followers:difference,against followers:difference:low,.*\nnew,0,/,
    );
  });

  it("takes qrels, topic by topic and for their mean", () => {
    const qrels = "t1 0 bob 1\nt1 0 cat 0\nt2 0 eve 2\nt2 0 zoe 1\n";
    const { stdout, stderr, status } = evaluate(qrels, ["--json", "--methods", "new,old", "--measures", "RR,P@1"], {
      name: "experts.qrels",
      table: scores.replace(",followers", ",fans"),
    });
    expect(status, stderr).toBe(0);
    const { evaluation, warnings } = JSON.parse(stdout);
    const found = evaluation
      .slice(0, 3)
      .map(({ method, topic, estimate }: Record<string, unknown>) => [method, topic, estimate]);
    expect(found).toEqual([
      ["new", "t1", 1 / 2],
      ["new", "t2", 1 / 5],
      ["new", null, 0.35],
    ]);
    expect(warnings).toContain("1 of 4 grades are of accounts that no score ranks: missed");
  });

  it("compares TREC runs on the topics that they have", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "qrels.txt"), "t1 0 a 1\nt2 0 b 1\nt3 0 b 1\n");
    writeFileSync(
      join(folder, "a.run"),
      "t1 Q0 a 1 2.5 first\nt1 Q0 b 2 1.5 first\nt2 Q0 a 1 9 first\nt2 Q0 b 2 8 first\n",
    );
    writeFileSync(join(folder, "b.run"), "t1 Q0 b 1 2.5 second\nt1 Q0 a 2 1.5 second\nt2 Q0 b 1 9 second\n");
    const { stdout, stderr } = cloutlab(
      ["evaluate", "a.run", "b.run", "--truth", "qrels.txt", "--measures", "RR", "--json"],
      folder,
    );
    const { evaluation, warnings, differences } = JSON.parse(stdout || stderr);
    expect(evaluation.map(({ method, topic, estimate }: Record<string, unknown>) => [method, topic, estimate])).toEqual(
      [
        ...[
          ["first", "t1", 1],
          ["first", "t2", 0.5],
          ["first", null, 0.75],
        ],
        ...[
          ["second", "t1", 0.5],
          ["second", "t2", 1],
          ["second", null, 0.75],
        ],
      ],
    );
    expect(differences[0]).toMatchObject({ difference: 0, p: 1 });
    expect(warnings).toContain("left out 1 topic that the scores do not have");
  });

  it("gives trec_eval's numbers for files laid out as badly as it still takes them", () => {
    const fixture = join(import.meta.dirname, "../fixtures/trec_eval");
    const expected: Record<string, Record<string, number>> = JSON.parse(
      readFileSync(join(fixture, "odd.json"), "utf8"),
    );
    const measures = Object.keys(expected["mean"]!);
    const files = [join(fixture, "odd.run"), "--truth", join(fixture, "odd.qrels")];
    const options = ["--measures", measures.join(","), "--bootstrap", "0", "--json"];
    const { stdout, stderr, status } = cloutlab(["evaluate", ...files, ...options]);
    expect(status, stderr).toBe(0);
    const { evaluation, warnings } = JSON.parse(stdout);
    expect(evaluation.length).toBe(measures.length * 4);
    for (const { topic, measure, estimate } of evaluation)
      expect(Math.abs(estimate - expected[topic ?? "mean"]![measure]!), `${topic} ${measure}`).toBeLessThan(1e-9);
    expect(warnings.slice(0, 4)).toEqual([
      expect.stringMatching(/^passed over 4 lines of .*odd\.qrels that begin with #$/),
      expect.stringMatching(/^passed over 3 lines of .*odd\.run that begin with #$/),
      "left out 1 topic without a grade, such as only-ranked",
      "left out 1 topic that the scores do not have",
    ]);
  });

  it("tells runs with the same tag apart, and leaves out topics that one of them does not have", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "experts.qrels"), "t1 0 a 1\nt2 0 b 1.5\n");
    writeFileSync(join(folder, "old.run"), "t1 Q0 a 1 2 tag\nt1 Q0 b 2 1 tag\nt2 Q0 b 1 9 tag\n");
    writeFileSync(join(folder, "new.txt"), "t1 Q0 b 1 2 tag\nt1 Q0 a 2 1 tag\n");
    const run = (...files: string[]) =>
      cloutlab(["evaluate", ...files, "--truth", "experts.qrels", "--measures", "RR", "--json"], folder);
    const { evaluation, warnings } = JSON.parse(run("old.run", "new.txt").stdout);
    expect(
      evaluation.map((entry: Record<string, unknown>) => [entry["method"], entry["topic"], entry["estimate"]]),
    ).toEqual([
      ["tag (old.run)", "t1", 1],
      ["tag (old.run)", null, 1],
      ["tag (new.txt)", "t1", 0.5],
      ["tag (new.txt)", null, 0.5],
    ]);
    expect(warnings).toContain("1 grade with a fraction: taken as it stands, where trec_eval cuts it off");
    expect(warnings).toContain("left out 1 topic that not every method ranks (such as t2, without tag (new.txt))");
    const { stdout: text } = cloutlab(["evaluate", "old.run", "new.txt", "--truth", "experts.qrels"], folder);
    expect(text).toMatch(/\n- Every topic has a ranking of its own, [^-]*\stag \(old\.run\)\s2, tag \(new\.txt\)\s2\./);
    // One topic cannot be resampled.
    expect(text).toContain("No intervals and no verdicts");
    expect(text).not.toContain("Not enough data to tell");
    expect(lastLine(run("old.run", "old.run").stderr)).toMatch(/run named twice: "old\.run"; expected each once/);
  });

  it("takes a reference by value or by rank, and labels with the one that should be above", () => {
    const byValue = evaluate("account,value\n=ann,5\nbob,4\ncat,3\n", [
      "--json",
      "--measures",
      "spearman",
      "--methods",
      "new",
    ]);
    expect(JSON.parse(byValue.stdout).evaluation[0]).toMatchObject({ n: 3, estimate: 1 });
    const byRank = evaluate("account,rank\n=ann,1\nbob,2\ncat,3\n", [
      "--json",
      "--measures",
      "spearman",
      "--methods",
      "new",
    ]);
    expect(JSON.parse(byRank.stdout).evaluation[0]).toMatchObject({ n: 3, estimate: 1 });
    const labels = evaluate("account,label\n=ann,human\nbob,bot\ncat,human\neve,bot\n", ["--json", "--methods", "new"]);
    expect(JSON.parse(labels.stdout).evaluation[0]).toMatchObject({
      method: "new",
      measure: "auc",
      n: 4,
      estimate: 0.75,
    });
  });
});

describe("cloutlab evaluate on bad truth exits with 2 and one line", () => {
  it("names the file, row, column and value", () => {
    expect(refused("account,grade\nbob,high\n")).toBe(
      'cloutlab: truth.csv: row 2: column "grade": bad number: "high"; expected a number',
    );
    expect(refused("winner,loser,weight\nbob,cat,-1\n")).toMatch(/row 2: column "weight": bad number: "-1"/);
    expect(refused("winner,loser\nbob,\n")).toMatch(/row 2: column "loser": no account id/);
    expect(refused("account,value\nbob,1\nbob,2\n")).toMatch(/row 3: column "account": duplicate account: "bob"/);
    expect(refused("t1 0 bob good\n", [], { name: "a.qrels" })).toMatch(
      /a\.qrels: row 1: column "grade": not a number: "good"/,
    );
    expect(refused("t1 0 bob\n", [], { name: "a.qrels" })).toMatch(/row 1: wrong number of fields/);
  });

  it("refuses an empty file, unknown columns, one class, accounts that nobody scored, and no file", () => {
    expect(refused("")).toMatch(/truth\.csv: empty file/);
    expect(refused("winner,loser\n")).toMatch(/truth\.csv: no rows/);
    expect(refused("left,right\nbob,cat\n")).toMatch(
      /no truth by its columns: "left, right"; expected winner and loser/,
    );
    expect(refused("account,label\nbob,bot\ncat,bot\n")).toMatch(/column "label": one class only: "bot"/);
    expect(refused("winner,loser\nzoe,yan\n")).toMatch(
      /truth\.csv: nothing is left of the judgements: left out 1 judgement with an account .* such as "zoe"/,
    );
    expect(refused("account,grade\nzoe,1\n")).toMatch(/truth\.csv: no account of the grades has a score by every/);
    expect(refused("account,value\n=ann,1\nbob,1\n")).toMatch(/same value for every account/);
    expect(lastLine(cloutlab(["evaluate", "nowhere.csv", "--truth", "none.csv"]).stderr)).toMatch(
      /no such truth file: "none.csv"/,
    );
  });

  it("refuses a measure that does not exist or is not for this truth", () => {
    expect(refused(judgements, ["--measures", "acuracy"])).toMatch(/did you mean "accuracy"/);
    expect(refused(judgements, ["--measures", "nDCG@10"])).toMatch(
      /measure is not for judgements: "nDCG@10"; expected such as accuracy/,
    );
    expect(evaluate(judgements, ["--margin", "-1"]).status).toBe(2);
  });
});

describe("cloutlab evaluate drops nothing silently", () => {
  it("counts judgements of an account against itself and of accounts that no score has, and goes on", () => {
    const truth = `${judgements}bob,bob,x\n=ann,zoe,x\n`;
    const { status, stdout, stderr } = evaluate(truth, ["--bootstrap", "0"]);
    expect(status, stderr).toBe(0);
    expect(stdout).toContain("Left out 1 judgement of an account against itself.");
    expect(stdout).toMatch(
      /Left out 1 judgement with an account that not every method scored \(1 account, such as "zoe"\)/,
    );
  });

  it("refuses a truth that is nothing but an account against itself, and a grade that is no number in any form", () => {
    expect(refused("winner,loser\nbob,bob\n")).toMatch(
      /truth\.csv: nothing is left of the judgements: left out 1 judgement of an account against itself/,
    );
    expect(refused("account,grade,topic\nbob,1,a\ncat,1,\n")).toMatch(
      /row 3: column "topic": no topic; expected a topic in every row, or in none/,
    );
    expect(refused("account,label,group\nbob,bot,\ncat,human,a\n")).toMatch(/row 2: column "group": no group/);
    for (const grade of ["x", "1e999", "0x", "--1"])
      expect(refused(`account,grade\nbob,${grade}\n`)).toMatch(/row 2: column "grade": bad number/);
    expect(refused("\n\n", [], { name: "a.qrels" })).toMatch(/a\.qrels: no rows/);
    expect(refused("account,label\n=ann,bot\nzoe,human\n")).toMatch(/one class only: "bot"/);
  });

  it("says who judged, what has no weight, and what else the columns could be", () => {
    const judged = "winner,loser,judge,weight\n=ann,bob,x,\nbob,cat,x,2\ncat,eve,,1\nbob,eve,y,0\n";
    expect(JSON.parse(evaluate(judged, ["--json", "--bootstrap", "0"]).stdout).warnings.slice(0, 4)).toEqual([
      "1 judgement without a weight: taken as 1",
      "left out 1 account that not every method scored",
      "left out 1 judgement of weight 0",
      "the judgements are of 1 judge, and 1 of nobody in particular; one of them made 67 %, and no interval allows for other judges",
    ]);
    expect(JSON.parse(evaluate(judged, ["--json", "--bootstrap", "0"]).stdout).warnings).toContain(
      "no column equal-weights: nothing says what a method is worth beside it",
    );
    const both = evaluate("account,grade,label\nbob,1,a\ncat,0,b\n", ["--json", "--bootstrap", "0"]);
    expect(JSON.parse(both.stdout).warnings[0]).toBe("the columns would make grades too; taken as labels");
    const ranked = evaluate("account,value,rank\nbob,1,1\ncat,0,2\n", ["--json", "--bootstrap", "0"]);
    expect(JSON.parse(ranked.stdout).warnings[0]).toBe("the column value is the reference; its rank is not read");
  });

  it("takes a byte order mark, other line ends, quoted cells, and ids beyond 2^53", () => {
    const table = "account,a,b\n9007199254740993,1,2\n9007199254740992,2,1\n";
    const truth = '\uFEFFwinner,loser\r\n"9007199254740993",9007199254740992\r\n';
    const { stdout } = evaluate(truth, ["--json", "--bootstrap", "0", "--measures", "accuracy"], { table });
    const { evaluation } = JSON.parse(stdout);
    expect(evaluation.map(({ method, estimate }: Record<string, unknown>) => [method, estimate])).toEqual([
      ["a", 0],
      ["b", 1],
    ]);
  });

  it("takes blanks around ids for no part of them", () => {
    const { stdout } = evaluate("winner, loser\nbob , cat\ncat,\teve\n", ["--json", "--bootstrap", "0"]);
    expect(JSON.parse(stdout).evaluation[0]).toMatchObject({ method: "new", n: 2, estimate: 1 });
    expect(refused("winner,loser\nbob,  \n")).toMatch(/row 2: column "loser": no account id/);
  });

  it("says what the lost accounts are like", () => {
    const { stdout } = evaluate(judgements, ["--bootstrap", "0", "--measures", "accuracy"]);
    expect(stdout).toContain("The 1 account lost by followers have a median percentile of");
  });
});

describe("cloutlab evaluate shows beside the measures", () => {
  it("the judgements' own ranking and a calibration curve", () => {
    const { stdout } = evaluate(judgements, ["--json", "--bootstrap", "0", "--methods", "new,old"], {
      table: scores.replace(",followers", ",fans"),
    });
    const { judgedRanking, calibration } = JSON.parse(stdout);
    // Only cat and eve beat each other.
    expect(judgedRanking).toMatchObject({ accounts: 4, components: 1, parts: [2, 1, 1], judgements: 2 });
    expect(calibration.map(({ method }: { method: string }) => method)).toEqual(["new", "old"]);
    const { stdout: text } = evaluate(judgements, ["--bootstrap", "0"]);
    expect(text).toMatch(
      /The judgements rank no accounts by themselves|The ranking that the judgements give by themselves/,
    );
  });

  it("the ranks of labelled accounts by group", () => {
    const labels = "account,label,group\n=ann,human,a\nbob,bot,a\ncat,human,b\neve,bot,b\n";
    const { stdout } = evaluate(labels, ["--json", "--bootstrap", "0", "--methods", "new"]);
    const bots = JSON.parse(stdout).labelRanks.filter(({ label }: { label: string }) => label === "bot");
    expect(bots[0]).toMatchObject({ method: "new", group: null, n: 2, best: 2 });
    expect(bots).toHaveLength(6);
    expect(evaluate(labels, ["--format", "markdown", "--bootstrap", "0"]).stdout).toContain(
      "| new | bot | all | 2 | 2 |",
    );
    const text = evaluate(labels, ["--bootstrap", "0", "--methods", "new"]).stdout;
    expect(text).toContain("How right each method is, by group");
    // Ann is above bob, and cat above eve.
    expect(text).toMatch(/auc +new +1\.000 +1\.000\n/);
  });
});

describe("cloutlab evaluate --across", () => {
  function across(values: readonly (readonly [number, number, number])[], options: string[] = []) {
    const folder = temporaryFolder();
    values.forEach((block, i) => {
      const evaluation = block.map((estimate, method) => ({
        method: `m${method}`,
        measure: "auc",
        topic: null,
        estimate,
      }));
      writeFileSync(join(folder, `d${i}.json`), JSON.stringify({ version: 1, evaluation }));
    });
    const files = values.map((_, i) => `d${i}.json`);
    return { folder, ...cloutlab(["evaluate", "--across", ...files, ...options], folder) };
  }
  const blocks = Array.from({ length: 8 }, (_, i): [number, number, number] => [0.9 - i / 100, 0.6, 0.5 + i / 99]);

  it("ranks methods over datasets and draws the diagram", () => {
    const { stdout, stderr, folder } = across(blocks, ["--json", "--chart", "ranks.svg"]);
    const [found] = JSON.parse(stdout || stderr).across;
    expect(found).toMatchObject({ measure: "auc", blocks: ["d0", "d1", "d2", "d3", "d4", "d5", "d6", "d7"] });
    expect(found.methods[0]).toMatchObject({ method: "m0", meanRank: 1 });
    expect(found.pairs[0]).toMatchObject({ a: "m0", b: "m1", wins: 8, losses: 0, p: 2 / 2 ** 8, verdict: "better" });
    expect(readFileSync(join(folder, "ranks.svg"), "utf8")).toContain("mean rank");
    expect(across(blocks).stdout).toMatch(/^How methods rank .*\n\nBy auc\n\nauc over 8 datasets or topics/);
    expect(across(blocks, ["--format", "markdown"]).stdout).toContain("| m0 | 1.000 |");
    expect(across(blocks, ["--format", "latex"]).stdout).toContain("m0 & $1.000$");
    expect(across(blocks, ["--format", "html"]).stdout).toContain('data-table="pairs"');
    expect(across(blocks, ["--format", "csv"]).stdout).toBe("method,meanRank\nm0,1\nm1,2\nm2,3\n");
    expect(across(blocks, ["--format", "csv", "--table", "pairs"]).stdout).toMatch(
      /^a,b,wins,losses,ties,p,adjustedP,verdict\nm0,m1,8,0,0,/,
    );
  });

  it("takes each truth of a run by itself where two were taken by the same measure", () => {
    const folder = temporaryFolder();
    const reading = (truth: string, method: string, estimate: number) => ({
      truth,
      method,
      measure: "spearman",
      topic: null,
      estimate,
    });
    const evaluation = ["experts", "likes"].flatMap((truth, i) => [reading(truth, "a", i), reading(truth, "b", 0.5)]);
    writeFileSync(join(folder, "run.json"), JSON.stringify({ version: 1, evaluation }));
    const { stdout, stderr } = cloutlab(["evaluate", "--across", "run.json", "--json"], folder);
    const [found] = JSON.parse(stdout || stderr).across;
    expect(found.blocks).toEqual(["run, experts", "run, likes"]);
    expect(found.methods.map(({ values }: { values: number[] }) => values)).toEqual([
      [0, 1],
      [0.5, 0.5],
    ]);
  });

  it("takes the topics of one evaluation, as evaluate --json printed it", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "scores.csv"), scores);
    writeFileSync(join(folder, "a.qrels"), "t1 0 bob 1\nt2 0 eve 2\nt2 0 cat 1\nt3 0 cat 1\n");
    const asked = ["--methods", "new,old", "--measures", "RR,AP", "--json"];
    const { stdout } = cloutlab(["evaluate", "scores.csv", "--truth", "a.qrels", ...asked], folder);
    writeFileSync(join(folder, "evaluation.json"), stdout);
    const ranked = cloutlab(["evaluate", "--across", "evaluation.json", "--measures", "AP", "--json"], folder);
    expect(JSON.parse(ranked.stdout || ranked.stderr).across).toMatchObject([
      { measure: "AP", blocks: ["t1", "t2", "t3"] },
    ]);
  });

  it("refuses files that are no evaluation, one block, and options that do not go together", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a.json"), "{");
    writeFileSync(join(folder, "b.json"), '{"version":1}');
    const line = (...args: string[]) => lastLine(cloutlab(["evaluate", ...args], folder).stderr);
    expect(line("--across", "a.json")).toMatch(/a\.json: no JSON/);
    expect(line("--across", "b.json")).toMatch(/b\.json: no evaluation: "evaluation"; expected a file that/);
    expect(line("--across", "none.json")).toMatch(/no such file: "none.json"/);
    expect(line("--across", "b.json", "--truth", "x")).toMatch(/--truth with --across/);
    expect(line("scores.csv")).toMatch(/no truth; expected --truth FILE/);
    expect(across(blocks.slice(0, 1)).status).toBe(2);
    expect(across(blocks, ["--format", "csv", "--table", "ranks"]).status).toBe(2);
    expect(across(blocks, ["--chart", "ranks.png"]).status).toBe(2);
  });
});

it("cloutlab run writes evaluation.json where the experiment names a truth of its dataset", async () => {
  const { folder } = await toyPackage({
    accounts: lines("account\nann\nbob\ncat"),
    presences: lines("account,network,followers\nann,twitter,10\nbob,twitter,500\ncat,twitter,20"),
    judgements: lines("winner,loser\nbob,ann\nbob,cat\nann,cat"),
  });
  const yaml = "question: Who?\ndataset: .\nmethods: [followers]\nbootstrap: 20\n";
  writeFileSync(join(folder, "who.yaml"), `${yaml}truth: judgements\nmeasures: [accuracy]\n`);
  const { status, stderr } = cloutlab(["run", "who.yaml"], folder);
  expect(status, stderr).toBe(0);
  const run = join(folder, "runs/who", readdirSync(join(folder, "runs/who"))[0]!);
  const { evaluation } = JSON.parse(readFileSync(join(run, "evaluation.json"), "utf8"));
  expect(evaluation[0]).toMatchObject({ method: "followers", measure: "accuracy", n: 3, estimate: 2 / 3 });
  writeFileSync(join(folder, "who.yaml"), `${yaml}truth: grades\n`);
  const absent = cloutlab(["run", "who.yaml"], folder);
  expect(absent.status).toBe(2);
  expect(lastLine(absent.stderr)).toMatch(/the dataset has no table of the truth: "grades"/);
  writeFileSync(join(folder, "who.yaml"), `${yaml}truth: judgements\nmeasures: [acuracy]\n`);
  expect(lastLine(cloutlab(["run", "who.yaml"], folder).stderr)).toMatch(/did you mean "accuracy"/);
});
