import { describe, expect, it } from "vitest";
import { checkMethod } from "../../src/checks/check-method.js";
import { checks, testIds } from "../../src/checks/index.js";
import { makePanel } from "../../src/checks/panel.js";
import type { Table } from "../../src/table.js";
import { found, madeUp, subjectOf, verdict } from "./subject.js";

const column = ({ columns, accounts }: Table, id: string) =>
  columns.get(id) ?? new Float64Array(accounts.length).fill(Number.NaN);
const shares = "twitter.shares.total.all";
const posts = "twitter.posts.total.all";

describe("every check can fail: a broken method for each", () => {
  it("dominance, with the smallest counterexample: more followers, lower score", () => {
    const broken = madeUp({
      needs: ["twitter.followers"],
      score: ({ table }) => column(table, "twitter.followers").map((x) => -x),
    });
    const { dominance } = found("dominance", broken);
    expect(dominance?.verdict).toBe("fail");
    expect(dominance?.evidence).toContain(
      "all else at 0, and twitter.followers from 0 to 1: the score falls from 0 to -1",
    );
    expect(dominance?.magnitude).toBe(1);
  });

  it("dominance on graphs: fewer edges to it, higher score", () => {
    const score = subjectOf("in-strength").method.score;
    const broken = madeUp({
      needs: [],
      graphs: () => ["shares"],
      score: (input) => score(input, { graph: "shares" }).map((strength) => -strength),
    });
    expect(verdict("dominance", broken)).toBe("fail");
    expect(verdict("dominance", subjectOf("in-strength"))).toBe("pass");
  });

  it("marginal, by a count that falls from the fourth share on", () => {
    const broken = madeUp({
      needs: [shares],
      score: ({ table }) => column(table, shares).map((x) => (x > 3 ? 3 - x : x)),
    });
    const { marginal } = found("marginal", broken);
    expect(marginal?.verdict).toBe("fail");
    expect(marginal?.evidence).toMatch(
      /after 0 posts and 3 reactions, one more share 0 days ago lowers the score from 3 to -1/,
    );
  });

  it.each(["efficiency", "uniqueness", "selectivity", "engager-quality"])("%s, by a count of shares", (check) => {
    expect(verdict(check, subjectOf("shares-received"))).toBe("fail");
    expect(verdict(check, subjectOf("followers"))).toBe("not applicable");
    expect(verdict(check, subjectOf("twitter-impact"))).toBe("pass");
  });

  it("efficiency, by a count of tweets, which is made to rise by posting", () => {
    const { efficiency } = found("efficiency", subjectOf("tweet-count"));
    expect(efficiency).toMatchObject({ verdict: "fail", magnitude: -990 });
    expect(efficiency?.evidence).toContain("1 reactions of each kind from 1 posts, and from 2: 1 against 2");
  });

  it("accumulation, by a mean over networks", () => {
    const ids = [shares, "facebook.shares.total.all"];
    const broken = madeUp({
      networks: ["twitter", "facebook"],
      needs: ids,
      score({ table }) {
        const [twitter, facebook] = ids.map((id) => column(table, id));
        return twitter!.map((x, row) => (Number.isNaN(facebook![row]!) ? x : (x + facebook![row]!) / 2));
      },
    });
    expect(found("accumulation", broken)).toMatchObject({
      "active-network": { verdict: "fail" },
      "empty-network": { verdict: "fail", magnitude: -15 },
    });
  });

  it("bounds, by a scale that is not kept and by points for showing up", () => {
    const score = ({ table }: { table: Table }) => column(table, shares).map((x) => 10 / (1 + x));
    expect(found("bounds", madeUp({ needs: [shares], scale: { min: 0, max: 5 }, score }))).toMatchObject({
      range: { verdict: "fail" },
      "no-evidence": { verdict: "fail" },
    });
  });

  it("anonymity, by places, names and means", () => {
    const byPlace = madeUp({ needs: [shares], score: ({ table }) => column(table, shares).map((x, row) => x + row) });
    expect(found("anonymity", byPlace)).toMatchObject({
      permutation: { verdict: "fail" },
      duplicate: { verdict: "fail" },
    });
    const byMean = madeUp({
      needs: [shares],
      score({ table }) {
        const known = column(table, shares).map((x) => x || 0);
        const mean = known.reduce((sum, x) => sum + x, 0) / known.length;
        return known.map((x) => Math.abs(x - mean));
      },
    });
    expect(found("anonymity", byMean)).toMatchObject({
      permutation: { verdict: "pass" },
      duplicate: { verdict: "pass" },
      "irrelevant-account": { verdict: "fail" },
    });
  });

  it("units, by a sum of a count and its logarithm of another", () => {
    const score = ({ table }: { table: Table }) =>
      column(table, shares).map((x, row) => x + 100 * Math.log1p(column(table, posts)[row]!));
    expect(verdict("units", madeUp({ needs: [shares, posts], score }))).toBe("fail");
    expect(verdict("units", subjectOf("shares-received"))).toBe("pass");
  });

  it.each([
    ["volume-bot", "tweet-count"],
    ["reply-bait", "replies-received"],
    ["engagement-ring", "shares-received"],
    ["follow-back", "followers"],
    ["bought-followers", "followers"],
    ["hijacked-topic", "shares-received"],
  ])("attacks: %s lifts %s above the median, at a price", (attack, method) => {
    const finding = found("attacks", subjectOf(method))[attack];
    expect(finding?.verdict).toBe("fail");
    expect(finding?.magnitude).toBeGreaterThan(0);
    expect(verdict("attacks", subjectOf("twitter-impact"), "bought-followers")).toBe("pass");
  });

  it("stability, by a count of this week that is forgotten at once", () => {
    const id = "twitter.shares.total.7d";
    const weekly = madeUp({ needs: [id], score: ({ table }) => column(table, id).slice() });
    expect(found("stability", weekly)).toMatchObject({
      "idle-gap": { verdict: "fail", magnitude: 1 },
      "window-edge": { verdict: "fail", magnitude: 1 },
    });
    expect(found("stability", subjectOf("shares-received"))["window-edge"]?.evidence).toBe("a hit never fades");
  });

  it("stability from day to day, by a remainder: a month has four or five of the days with three reactions", () => {
    const id = "twitter.shares.total.30d";
    const plain = madeUp({ needs: [id], score: ({ table }) => column(table, id).slice() });
    const remainder = madeUp({
      needs: [id],
      score: ({ table }) => column(table, id).map((x) => (x % 4) + 1 + x / 1000),
    });
    expect(verdict("stability", plain, "day-to-day")).toBe("fail");
    expect(verdict("stability", remainder, "day-to-day")).toBe("fail");
    expect(verdict("stability", subjectOf("twitter-impact"), "day-to-day")).toBe("pass");
  });

  it("missing-feed, by taking what is unknown for 0", () => {
    const broken = madeUp({ needs: [shares], score: ({ table }) => column(table, shares).map((x) => x || 0) });
    expect(found("missing-feed", broken)).toMatchObject({
      "all-missing": { verdict: "fail" },
      "one-missing": { verdict: "fail", magnitude: 20 },
    });
    expect(verdict("missing-feed", subjectOf("shares-received"), "one-missing")).toBe("pass");
  });

  it("transparency, by contributions that are of something else", () => {
    const score = ({ table }: { table: Table }) => column(table, shares).slice();
    const contributions = ({ table }: { table: Table }) =>
      new Map([[shares, column(table, shares).map((x) => (Number.isNaN(x) ? 0 : -x))]]);
    expect(verdict("transparency", madeUp({ needs: [shares], score, contributions }))).toBe("fail");
    expect(verdict("transparency", subjectOf("tweet-count"))).toBe("pass");
  });

  it("incremental-validity, by a logarithm of followers, on the panel and on data", () => {
    const id = "twitter.followers";
    const score = ({ table }: { table: Table }) => column(table, id).map((x) => Math.log1p(x));
    const followers = Float64Array.of(1, 10, 100, 1000);
    const table = { accounts: ["a", "b", "c", "d"], columns: new Map([[id, followers]]), signals: new Map() };
    const dataset = { name: "toy", input: { table, graphs: new Map() }, followers };
    expect(found("incremental-validity", madeUp({ needs: [id], score }, { dataset }))).toMatchObject({
      "beyond-followers": { verdict: "fail" },
      "on-the-dataset": { verdict: "fail", magnitude: 1 },
    });
  });

  it("version-drift, by one score of the earlier record that is another", () => {
    const { panel } = checkMethod(subjectOf("shares-received", { trials: 1 }));
    expect(verdict("version-drift", subjectOf("shares-received", { before: panel }))).toBe("pass");
    const before = panel.map((score, i) => (i === 3 ? score! + 7 : score));
    expect(found("version-drift", subjectOf("shares-received", { before }))["version-drift"]).toMatchObject({
      verdict: "fail",
      magnitude: 1 / 60,
      evidence: expect.stringContaining("1 of 60 scores moved: largest fall -7"),
    });
  });
});

describe("the checks", () => {
  it("are sixteen, each with a reason, and give the findings that they name", () => {
    expect(checks.size).toBe(16);
    const subject = subjectOf("followers", { trials: 2 });
    for (const [id, { label, asks, incident, parts, run }] of checks) {
      expect(label.length > 3 && asks.endsWith(".") && incident.length > 40, id).toBe(true);
      expect(run(subject).map((finding) => finding.id)).toEqual(parts ?? [id]);
    }
    expect(new Set(testIds()).size).toBe(testIds().length);
  });

  it("give the same bytes for the same seed, and another panel for another", () => {
    const once = () => JSON.stringify(checkMethod(subjectOf("twitter-impact", { trials: 3, seed: 5 })));
    expect(once()).toBe(once());
    expect(makePanel("twitter", 1).genuine).not.toEqual(makePanel("twitter", 2).genuine);
  });

  it("turn a failure into an exemption where the method gives the reason, and say it", () => {
    const score = ({ table }: { table: Table }) => column(table, shares).slice();
    const { checks: results } = checkMethod(
      madeUp({ needs: [shares], score, exempt: { efficiency: "It counts." } }, { trials: 3 }),
    );
    const result = results.find(({ check }) => check === "efficiency");
    expect(result).toMatchObject({ verdict: "exempt", findings: [{ verdict: "exempt", reason: "It counts." }] });
  });
});
