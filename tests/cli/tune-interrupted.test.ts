import { spawn } from "node:child_process";
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { random } from "../../src/random.js";
import { toyPackage } from "../toy.js";
import { cloutlab, main } from "./command.js";

// The cuts are at other moments every time. A failure tells the seed of its own, with which they come again.
const seed = Number(process.env["CLOUTLAB_CUT_SEED"] ?? Date.now());
const stream = random(seed, "moment");

// Accounts with counts of three reactions; judgements follow shares and, less so, mentions.
function tables() {
  const draw = random(7, "toy");
  const counted = () => Math.round(50 * Math.exp(draw.normal()));
  const rows = Array.from({ length: 500 }, (_, i) => ({ account: `a${i}`, shares: counted(), mentions: counted() }));
  const worth = ({ shares, mentions }: (typeof rows)[number]) => 2 * Math.log1p(shares) + Math.log1p(mentions);
  const judged = Array.from({ length: 2000 }, () => [rows[draw.integer(500)]!, rows[draw.integer(500)]!] as const)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => (draw.uniform() < 1 / (1 + Math.exp(worth(b) - worth(a))) ? [a, b] : [b, a]));
  return {
    accounts: `account\n${rows.map(({ account }) => account).join("\n")}`,
    signals: `account,twitter.shares.total.all,twitter.mentions.total.all,twitter.posts.total.all\n${rows
      .map(({ account, shares, mentions }) => `${account},${shares},${mentions},20`)
      .join("\n")}`,
    judgements: `winner,loser\n${judged.map(([a, b]) => `${a!.account},${b!.account}`).join("\n")}`,
  };
}

const experiment = `question: Who?
dataset: .
methods: [twitter-impact]
truth: judgements
measures: [auc]
tune:
  name: tuned-long
  method: twitter-impact
  parameters: [shares, mentions, replies, likes, impact*]
  penalties: [0.1, 0.01]
  budget: 400
  resamples: 20
  solver: cma-es
  splits: { repeats: 2, inner: 2 }
`;

it(`a search that is interrupted at any moment keeps what it found, and goes on to the same bytes (CLOUTLAB_CUT_SEED=${seed})`, async () => {
  const { folder } = await toyPackage(tables());
  writeFileSync(join(folder, "toy.yaml"), experiment);
  const whole = cloutlab(["tune", "toy.yaml", "--out", "whole", "--threads", "2"], folder);
  expect(whole.status, whole.stderr).toBe(0);

  const said = await cut(folder, "SIGINT", 1);
  expect(said.code).toBe(130);
  expect(said.stderr).toMatch(/interrupted; tuned-long: best auc 0\.\d+ in [\d,]+ evaluations?/);
  expect(said.stderr).toMatch(/the best so far: .*tuned-long\.yaml\n.*the same command goes on from there/);
  const best = parse(readFileSync(join(folder, "cut/toy", unfinished(folder), "tuned-long.yaml"), "utf8"));
  expect(best.recipe).toMatch(/^twitter-impact\(/);
  expect(best.provenance.warning).toMatch(
    /interrupted in the midst of a search: this is the best of \d+ evaluations?,/,
  );

  expect((await cut(folder, "SIGKILL", 1)).code).toBe(null);
  // A power cut leaves half a line behind.
  appendFileSync(join(folder, "cut/toy", unfinished(folder), "journal.jsonl"), '["{\\"kind\\":\\"spl');
  const resumed = cloutlab(["tune", "toy.yaml", "--out", "cut", "--threads", "1"], folder);
  expect(resumed.status, resumed.stderr).toBe(0);
  expect(bytesOf(folder, "cut")).toEqual(bytesOf(folder, "whole"));
  expect(readdirSync(join(folder, "cut/toy"))).toHaveLength(1);
});

// Cuts the command short at a random moment after the running search was kept some more times.
function cut(folder: string, signal: "SIGINT" | "SIGKILL", times: number) {
  const child = spawn(process.execPath, [main, "tune", "toy.yaml", "--threads", "1", "--out", "cut"], { cwd: folder });
  let [stderr, seen, last] = ["", 0, keptOf(folder)];
  child.stderr.on("data", (text: Buffer) => {
    stderr += text;
  });
  const waiting = setInterval(() => {
    const kept = keptOf(folder);
    if (kept === last) return;
    last = kept;
    if (++seen === times) setTimeout(() => child.kill(signal), stream.uniform() * 100);
  }, 5);
  return new Promise<{ code: number | null; stderr: string }>((resolve) =>
    child.on("close", (code) => {
      clearInterval(waiting);
      resolve({ code, stderr });
    }),
  );
}

function unfinished(folder: string): string {
  const place = join(folder, "cut/toy");
  return (existsSync(place) ? readdirSync(place) : []).find((name) => name.endsWith(".unfinished")) ?? "";
}

function keptOf(folder: string): string {
  const place = join(folder, "cut/toy", unfinished(folder));
  const [file] = existsSync(place) ? readdirSync(place).filter((name) => /^searches-\w+\.json$/.test(name)) : [];
  try {
    return file ? readFileSync(join(place, file), "utf8") : "";
  } catch (error) {
    // It was done with in between.
    expect((error as NodeJS.ErrnoException).code).toBe("ENOENT");
    return "";
  }
}

function bytesOf(folder: string, out: string): Map<string, string> {
  const [made] = readdirSync(join(folder, out, "toy"));
  const names = ["tune.json", "tuned-long.yaml", "report.md", "report.tex", "report.html"];
  return new Map(names.map((name) => [name, readFileSync(join(folder, out, "toy", made!, name), "base64")]));
}
