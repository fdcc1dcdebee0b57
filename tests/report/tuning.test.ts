import { describe, expect, it } from "vitest";
import { printDocument } from "../../src/document/printers.js";
import { tablesOf } from "../../src/document/tables-of.js";
import { tuneDocument } from "../../src/report/tuning/tune-document.js";
import type { TuneResult } from "../../src/results/tuning.js";
import { expectSameInEveryFormat } from "../document/read-back.js";
import { choice, method, result, searched, weighted } from "./tuning-fixture.js";

const markdown = (of: TuneResult) => printDocument(tuneDocument(of), "markdown");
const html = (of: TuneResult) => printDocument(tuneDocument(of), "html");
const terminal = (of: TuneResult, width = 120) => printDocument(tuneDocument(of), "table", { width });

describe("the report of a tuning", () => {
  it("has the same tables, rows and cells in every format", async () => {
    const balanced = { ...weighted, choices: [choice] };
    const all = { ...result, tuned: [method, { ...searched, name: "tuned-searched" }, balanced] };
    const against = { ...result.comparisons[0]!, b: "tuned-weights", verdict: "not enough data" as const };
    const document = tuneDocument({ ...all, comparisons: [...result.comparisons, against] });
    expect(tablesOf(document).map(({ id }) => id)).toEqual([
      ...["standings", "tuned-toy-comparisons", "comparisons"],
      ...["tuned-toy-parameters", "tuned-toy-front", "tuned-toy-choices"],
      ...["tuned-searched-parameters", "tuned-searched-front", "tuned-searched-choices", "tuned-searched-sensitivity"],
      ...["tuned-searched-signals", "tuned-searched-inputs", "tuned-searched-ranks"],
      ...["tuned-weights-parameters", "tuned-weights-balance", "tuned-weights-weights", "tuned-weights-inputs"],
      "tuned-weights-ranks",
    ]);
    await expectSameInEveryFormat(document);
  });

  it("says in every format from what it was made and how to make it again", async () => {
    const document = tuneDocument({ ...result, dataset: { ...result.dataset, accounts: 1234 } });
    const facts = [
      ...["Toy · 1,234 accounts · tuning of experiment toy", "cloutlab tune toy.yaml", "Toy (toy)", "abc", "sha256"],
      ...["cloutlab 0.1.0", "copy tuned-toy.yaml from the run folder"],
    ];
    for (const format of ["html", "markdown", "latex", "table"] as const) {
      const text = (await printDocument(document, format, { width: 1000 })).replaceAll("\\", "");
      for (const fact of facts) expect(text).toContain(fact);
    }
  });

  it("says first what is reached on accounts that it has not seen, the optimism, and the verdicts", async () => {
    const text = await terminal(result);
    expect(text).toMatch(
      /tuned-toy reaches auc 0\.810 \[0\.780, 0\.840\] on accounts that it has not seen;.*promises 0\.020 more/s,
    );
    expect(text).toMatch(/it is better than followers \(\+0\.110 \[0\.050, 0\.170\]\)/);
    expect(text).toMatch(/^followers +baseline +0\.700 /m);
    expect(text).toMatch(/No\s+account is on both sides: about 12 judgements/);
    expect(text).toMatch(/What was tried.*\(2 rows, in the\s+other formats\)/s);
    expect(text).not.toMatch(/handed over$/m);
  });

  it("has everything in Markdown, where nothing of the data is markup", async () => {
    const text = await markdown(result);
    expect(text).toMatch(/^# Who &lt;script&gt;\?$/m);
    expect(text).toMatch(/\| tuned-toy-1: 100 % and 0 % \| 0\.810 \| 0\.600 \| on the front \|/);
    expect(text).toMatch(/\| log \| 30 \| 0\.800 \| 30 \| handed over \|/);
    expect(text).toMatch(/a \\\| b are collinear/);
  });

  it("is a page that fetches nothing and runs nothing of the data, the same bytes each time", async () => {
    const page = await html(result);
    expect(page).toContain("<h1>Who &#60;script&#62;?</h1>");
    expect(page).toContain("default-src &#39;none&#39;; style-src");
    expect(page.match(/<figure class="chart">/g)).toHaveLength(2);
    expect(page.match(/<link|<img[^>]+src="http/g)).toBeNull();
    expect(await html(result)).toBe(page);
  });

  it("of what was searched says what each parameter and signal means, what moves the ranking, and what cannot be said", async () => {
    const text = (await markdown({ ...result, tuned: [searched] })).replaceAll("\\", "");
    expect(text).toMatch(/\| impactStart \| 0\.00332 \[0\.000794, 0\.0128\] \| 0\.00200 \|/);
    expect(text).toMatch(/flat: as much as it may vary.*one standard error \(0\.015\)/);
    expect(text).toMatch(
      /\| impactStart \| 0\.00332 \[0\.000794, 0\.0128\] \| 0\.000100 \| 1 \| – \| {2}\| 0\.00200 \| -0\.012 \| 1\.250 \|/,
    );
    expect(text).toMatch(/\| the same in resamples \| as good \|/);
    expect(text).toMatch(/\| graph \| shares \| – \| – \| 75 % \| shares, mentions \| likes \|/);
    expect(text).toMatch(/\| 60 % \| 0\.900 \[0\.850, 0\.950\] \| 0\.700 \[0\.650, 0\.750\] \| -0\.100 \| 12\.000 \|/);
    expect(text).toMatch(/\| window \| as tuned, 7d, all \| 0\.500 \[0\.400, 0\.600\] \| 0\.700/);
    expect(text).toMatch(/Of what it means: normaliser and aggregator are part of the method: they are not varied\./);
    expect(text).not.toMatch(/What each signal's weight means/);
  });

  it("draws what the signals of an additive method contribute", async () => {
    const page = await html({ ...result, tuned: [searched] });
    expect(page).toContain("What its signals contribute, and what they come to");
    expect(page).not.toContain("twitter.<b>");
  });

  it("of a balance without a truth it says that nothing says how right it is", async () => {
    const balance = [{ name: "reach", target: 1, importance: 1, correlation: 0.9 }];
    const alone = { ...method, objective: "", balance, front: null, choices: [choice] };
    const text = await terminal({
      ...result,
      tuned: [alone],
      standings: [],
      comparisons: [],
      splits: { ...result.splits, repeats: 0 },
    });
    expect(text).toMatch(/matter as much as wanted; without a truth nothing\s+says how right it is/);
    expect(text).not.toMatch(/has not seen/);
  });
});
