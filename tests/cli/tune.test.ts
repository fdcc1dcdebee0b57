import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { random } from "../../src/random.js";
import type { TuneResult } from "../../src/results/tuning.js";
import { toyPackage } from "../toy.js";
import { cloutlab, lastLine, main } from "./command.js";

const count = 80;

// Accounts with three signals; judgements follow reach and engagement, noise says nothing, flat is the same for all.
function tables() {
  const stream = random(7, "toy");
  const rows = Array.from({ length: count }, (_, i) => {
    const [reach, engagement, noise] = [stream.normal(), stream.normal(), stream.normal()];
    return { account: `a${String(i).padStart(3, "0")}`, reach, engagement, noise, truth: 2 * reach + engagement };
  });
  const judged = Array.from({ length: 600 }, () => {
    const [a, b] = [rows[stream.integer(count)]!, rows[stream.integer(count)]!];
    const first = stream.uniform() < 1 / (1 + Math.exp(-(a.truth - b.truth)));
    return first ? [a.account, b.account] : [b.account, a.account];
  }).filter(([winner, loser]) => winner !== loser);
  return {
    accounts: `account\n${rows.map(({ account }) => account).join("\n")}`,
    signals: `account,reach,engagement,noise,flat,unseen\n${rows.map((row) => `${row.account},${row.reach},${row.engagement},${row.noise},1,`).join("\n")}`,
    judgements: `winner,loser\n${judged.map((pair) => pair.join(",")).join("\n")}`,
  };
}

const splits = "splits: { repeats: 4, inner: 2 }";
const header = "question: Who?\ndataset: .\nmethods: [equal-weights]\ntruth: judgements\n";
const block = `tune:\n  name: tuned-toy\n  signals: [reach, engagement, noise]\n  shapes: [linear]\n  resamples: 40\n  ${splits}\n`;

async function experiment(text: string, given: Partial<ReturnType<typeof tables>> = {}) {
  const { folder } = await toyPackage({ ...tables(), ...given });
  writeFileSync(join(folder, "toy.yaml"), text);
  return folder;
}

function tune(folder: string, ...options: string[]) {
  const { status, stdout, stderr } = cloutlab(["tune", "toy.yaml", "--json", ...options], folder);
  expect(stderr).toBe("");
  expect(status).toBe(0);
  return JSON.parse(stdout) as TuneResult & { folder: string; status: string };
}

describe("cloutlab tune", () => {
  it("finds weights, says what they are worth on held-out accounts, and hands over a method that runs", async () => {
    const folder = await experiment(header + block);
    const { tuned, standings, comparisons, folder: made, splits: how } = tune(folder);
    const [method] = tuned;
    const weight = (name: string) => Number(method!.parameters.find((one) => one.name === name)!.value);
    expect(weight("reach") / weight("engagement")).toBeGreaterThan(1.3);
    expect(Math.abs(weight("noise"))).toBeLessThan(0.1);
    expect(method!.heldOut.estimate!).toBeGreaterThan(0.75);
    expect(method!.residual!).toBeLessThan(1e-9);
    expect(method!.meaning!.weights.map(({ signal }) => signal)).toEqual(["engagement", "noise", "reach"]);
    expect(how).toMatchObject({ by: "account", trainingAccounts: 48, heldOutAccounts: 32 });
    expect(standings.filter(({ measure }) => measure === "accuracy").map(({ method: name }) => name)).toEqual([
      ...["tuned-toy", "equal-weights"],
    ]);
    expect(comparisons.every(({ a, b }) => a === "tuned-toy" && b === "equal-weights")).toBe(true);
    expect(readdirSync(join(folder, made)).sort()).toEqual([
      ...["report.html", "report.md", "report.tex", "scores.parquet", "tune.json", "tuned-toy.yaml"],
    ]);
    const file = parse(readFileSync(join(folder, made, "tuned-toy.yaml"), "utf8"));
    expect(file.provenance).toMatchObject({ truth: "judgements", objective: "accuracy", seed: 1 });

    writeFileSync(
      join(folder, "with.yaml"),
      `question: Who?\ndataset: .\nmethods: [${made}/tuned-toy.yaml]\ntruth: judgements\n`,
    );
    const { stdout } = cloutlab(["run", "with.yaml"], folder);
    expect(stdout).toMatch(/^tuned-toy /m);
    expect(stdout).toMatch(/warning: tuned-toy was tuned on toy: here it looks better than it is/);
    expect(tune(folder).status).toBe("unchanged");
  });

  it("prints the report in every format, and says where it is where people read it", async () => {
    const folder = await experiment(header + block);
    const printed = (...options: string[]) => cloutlab(["tune", "toy.yaml", ...options], folder);
    const first = printed("--json").stdout;
    const { folder: made } = JSON.parse(first) as { folder: string };
    const file = (name: string) => readFileSync(join(folder, made, name), "utf8");
    const outcome = { folder: made, status: "made", ...(JSON.parse(file("tune.json")) as object) };
    expect(first).toBe(`${JSON.stringify(outcome, null, 2)}\n`);
    const again = printed("--format", "json").stdout;
    expect(again).toBe(first.replace('"status": "made"', '"status": "unchanged"'));
    expect(printed("--format", "markdown").stdout).toBe(file("report.md"));
    expect(printed("--format", "latex").stdout).toBe(file("report.tex"));
    expect(printed("--format", "html").stdout).toBe(file("report.html"));
    expect(printed("--format", "csv").stdout).toMatch(/^method,is,accuracy,accuracy:low,accuracy:high,.*deviation\n/);
    const weights = printed("--format", "csv", "--table", "tuned-toy-parameters").stdout;
    expect(weights).toMatch(/^name,value,low,high\nreach,0\.\d{6,},/);
    const { stderr, status } = printed("--format", "csv", "--table", "standing");
    expect([status, lastLine(stderr)]).toEqual([2, expect.stringContaining('did you mean "standings"')]);
    expect(printed().stdout).toMatch(/^Who\?\n.*\n\nNothing changed since this was tuned: .*\nOpen .*report\.html\n$/s);
    writeFileSync(join(folder, made, "tune.json"), "{}");
    expect(lastLine(printed().stderr)).toMatch(/tune\.json: column "version": /);
  });

  it("gives the same bytes for any number of threads, and when it was interrupted midway", async () => {
    const folder = await experiment(`${header}${block.replace("repeats: 4", "repeats: 40")}`);
    const first = bytesOf(folder, tune(folder, "--threads", "1", "--out", "one").folder);
    expect(bytesOf(folder, tune(folder, "--threads", "2", "--out", "two").folder)).toEqual(first);
    expect(await interrupted(folder, "three")).toBe(130);
    const [left] = readdirSync(join(folder, "three/toy"));
    expect(left).toMatch(/^tune-[0-9a-f]{12}\.unfinished$/);
    expect(readdirSync(join(folder, "three/toy", left!)).sort()).toEqual(["journal.jsonl", "tuned-toy.yaml"]);
    expect(bytesOf(folder, tune(folder, "--threads", "1", "--out", "three").folder)).toEqual(first);
    expect(readdirSync(join(folder, "three/toy"))).toHaveLength(1);
  });

  it("tunes the parameters of a registered method by a search, within their bounds, and its file is a method too", async () => {
    const { signals, ...rest } = tables();
    const [, ...lines] = signals.split("\n");
    const counts = lines.map((line) => {
      const [account, reach, engagement] = line.split(",");
      return [
        account,
        Math.round(50 * Math.exp(Number(reach))),
        Math.round(50 * Math.exp(Number(engagement))),
        20,
      ].join(",");
    });
    const own = "account,twitter.shares.total.all,twitter.mentions.total.all,twitter.posts.total.all";
    const block =
      "tune:\n  method: twitter-impact\n  name: tuned-toy\n  parameters: [shares, mentions, impact*]\n  budget: 60\n  resamples: 24\n";
    const text = `${header.replace("equal-weights", "twitter-impact")}measures: [auc]\n${block}`;
    const ordered = `${text}  constraints: { order: ["mentions >= shares"] }\n  ${splits}\n`;
    const folder = await experiment(ordered, { ...rest, signals: [own, ...counts].join("\n") });
    const { tuned, standings, folder: made } = tune(folder);
    const [method] = tuned;
    expect(method).toMatchObject({
      name: "tuned-toy",
      of: "twitter-impact",
      solver: "CMA-ES",
    });
    const { parameters: sensitivities, signals: read, inputs, notes } = method!.meaning!;
    expect(sensitivities.map(({ neutral }) => neutral)).toEqual([0, 0, 0.002, 30]);
    for (const { interval, flat } of sensitivities) expect([interval, flat]).not.toContain(null);
    expect(read.map(({ signal }) => signal).sort()).toEqual(["twitter.mentions.total.all", "twitter.shares.total.all"]);
    expect(inputs.map(({ name }) => name)).toEqual(["shares", "mentions", "impactStart", "impactTop"]);
    expect(notes.join("; ")).toMatch(/normaliser and aggregator are part of the method.*there is no window to vary/);
    expect(bytesOf(folder, tune(folder, "--threads", "2", "--out", "two").folder)).toEqual(bytesOf(folder, made));
    expect(method!.evaluations).toBeLessThanOrEqual(60);
    const value = Object.fromEntries(method!.parameters.map(({ name, value: own }) => [name, Number(own)]));
    expect(Object.keys(value)).toEqual(["shares", "mentions", "impactStart", "impactTop"]);
    expect(value["mentions"]).toBeGreaterThanOrEqual(value["shares"]!);
    expect(value["impactStart"]).toBeGreaterThanOrEqual(0.0001);
    expect(value["impactStart"]).toBeLessThanOrEqual(1);
    expect(standings.find(({ method: name }) => name === "twitter-impact")!.is).toBe("untuned");
    writeFileSync(join(folder, "with.yaml"), `question: Who?\ndataset: .\nmethods: [${made}/tuned-toy.yaml]\n`);
    const { stdout } = cloutlab(["run", "with.yaml"], folder);
    expect(stdout).toMatch(/^tuned-toy /m);
  });

  it("says what a method needs that the dataset does not have", async () => {
    const folder = await experiment(`${header}tune:\n  method: follower-rank\n`);
    const { status, stderr } = cloutlab(["tune", "toy.yaml"], folder);
    expect(status).toBe(2);
    expect(lastLine(stderr)).toMatch(/follower-rank needs 2 signals that the dataset does not have/);
  });
});

function bytesOf(folder: string, made: string): Map<string, string> {
  const names = ["tune.json", "tuned-toy.yaml", "report.md", "report.tex", "report.html"];
  return new Map(names.map((name) => [name, readFileSync(join(folder, made, name), "base64")]));
}

function interrupted(folder: string, out: string): Promise<number | null> {
  const child = spawn(process.execPath, [main, "tune", "toy.yaml", "--threads", "1", "--out", out], { cwd: folder });
  const waiting = setInterval(() => {
    const place = join(folder, out, "toy");
    const [unfinished] = existsSync(place) ? readdirSync(place) : [];
    const journal = join(place, unfinished ?? "", "journal.jsonl");
    if (unfinished && existsSync(journal) && readFileSync(journal, "utf8").split("\n").length > 6) child.kill("SIGINT");
  }, 5);
  return new Promise((resolve) =>
    child.on("close", (code) => {
      clearInterval(waiting);
      resolve(code);
    }),
  );
}

describe("cloutlab tune on bad input exits with 2 and one line, and leaves nothing", () => {
  const refused = async (text: string, given: Partial<ReturnType<typeof tables>> = {}) => {
    const folder = await experiment(text, given);
    const { status, stdout, stderr } = cloutlab(["tune", "toy.yaml"], folder);
    expect(status, stderr).toBe(2);
    expect(stdout).toBe("");
    expect(existsSync(join(folder, "runs"))).toBe(false);
    return lastLine(stderr);
  };

  it("says that there is nothing to tune, or nothing to tune by", async () => {
    expect(await refused(header)).toMatch(/toy\.yaml: column "tune": missing/);
    expect(await refused(`${header.replace("truth: judgements\n", "")}${block}`)).toMatch(/column "truth": missing/);
  });

  it("refuses a budget of zero and a misspelt key", async () => {
    expect(await refused(`${header}tune: { signals: [reach], budget: 0 }\n`)).toMatch(
      /toy\.yaml: row 5: .*"0"; expected at least 1/,
    );
    expect(await refused(`${header}tune: { signal: [reach] }\n`)).toMatch(
      /unknown key: "signal".*did you mean "signals"/,
    );
  });

  it("refuses judgements that name no winner, and fewer of them than weights", async () => {
    const ties = "winner,loser,tie\na001,a002,1\na003,a004,1\na005,a006,1";
    expect(await refused(header + block, { judgements: ties })).toMatch(/name no winner/);
    const few = "winner,loser\na001,a002\na003,a004\na005,a006\na002,a003";
    expect(await refused(header + block, { judgements: few })).toMatch(/fewer judgements than weights/);
  });

  it("refuses signals that tell nobody apart, and none at all", async () => {
    expect(await refused(header + block.replace("[reach, engagement, noise]", "[flat, unseen]"))).toMatch(
      /no signal tells the accounts apart: "flat, unseen"/,
    );
    expect(await refused(header + block.replace("[reach, engagement, noise]", "[reech]"))).toMatch(
      /no such signal.*"reech".*did you mean "reach"/,
    );
  });

  it("refuses constraints that nothing satisfies, with the names of the weights", async () => {
    const capped = `${block}  constraints: { caps: { "*": 0.1 } }\n`;
    expect(await refused(header + capped)).toMatch(/no weights satisfy the constraints/);
    const named = `${block}  constraints: { order: ["reach >= engagment"] }\n`;
    expect(await refused(header + named)).toMatch(/no such weight: "engagment".*did you mean "engagement"/);
  });

  it("refuses a measure that the truth does not have", async () => {
    expect(await refused(`${header + block}  objective: nDCG@10\n`)).toMatch(
      /measure is not for judgements: "nDCG@10"/,
    );
  });
});

describe("cloutlab tune falls back and says so", () => {
  it("leaves out a constant signal and one that is unknown of everybody", async () => {
    const folder = await experiment(header + block.replace("noise]", "flat, unseen]"));
    const { warnings, tuned } = tune(folder);
    expect(warnings.join("\n")).toMatch(/left out signal flat: it is the same for every account/);
    expect(warnings.join("\n")).toMatch(/left out signal unseen: it is unknown of every account/);
    expect(tuned[0]!.parameters.map(({ name }) => name)).toEqual(["engagement", "reach"]);
  });

  it("lets a ridge decide between collinear signals where there is no penalty, and names them", async () => {
    const { signals } = tables();
    const doubled = signals
      .split("\n")
      .map((line, i) => `${line},${i === 0 ? "twice" : 2 * Number(line.split(",")[1])}`)
      .join("\n");
    const text = block.replace("noise]", "twice]").replace("shapes", "penalties: [0]\n  shapes");
    const folder = await experiment(header + text, { signals: doubled });
    expect(tune(folder).warnings.join("\n")).toMatch(/reach and twice are collinear: a ridge/);
  });
});
