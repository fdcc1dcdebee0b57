import { type PageColumn, recipe, table } from "../../document/html/table.js";
import { html, type Markup } from "../../document/html/template.js";
import { formatAgreement, formatCount, formatInterval, formatP } from "../../document/number.js";
import type { MeasureDifference } from "../../results/evaluation.js";
import type { ReportData } from "../../results/run.js";
import type { RunEvaluation, TruthEvaluation } from "../../results/run-evaluation.js";
import { type AgainstBaselines, againstBaselines } from "../evaluation/against-baselines.js";
import { firstPair } from "../evaluation/headline.js";
import { moreData } from "../evaluation/more-data.js";
import { type EvaluationStanding, measuresOf, shownTopics, standings } from "../evaluation/standings.js";
import { truthNotes, truthTitle } from "../evaluation/truth-notes.js";
import { verdictSentence } from "../evaluation/verdict-sentence.js";
import { type EvaluationTable, type ViewRow, views } from "../evaluation/views.js";

/** Which method is right: for each truth what was lost, the readings, what it is worth and the verdicts; nothing without a truth. */
export function evaluationSection({ evaluation }: ReportData, charts: readonly Markup[]): Markup {
  if (!evaluation) return html``;
  const { truths } = evaluation;
  return html`<section id="evaluation" aria-labelledby="evaluation-title">
<h2 id="evaluation-title">Which method is right</h2>
${truths.map((truth) => ofTruth(truth, evaluation))}
${charts}
</section>`;
}

function ofTruth(truth: TruthEvaluation, run: RunEvaluation): Markup {
  const worth = againstBaselines(truth, run);
  return html`<div class="truth"><h3>${truthTitle(truth)}</h3>
<ul class="facts">${truthNotes(truth, run).map((note) => html`<li>${note}</li>`)}</ul>
${table("How right each method is", readingColumns(truth), standings(truth, run))}
${verdicts(truth)}
${worth.length > 0 && worthTable(worth, truth, run)}
${differences(truth)}
${shownTopics(truth).length > 0 && topicTables(truth)}
${views(truth).map(viewTable)}</div>`;
}

function readingColumns(truth: TruthEvaluation): PageColumn<EvaluationStanding>[] {
  return [
    { head: "method", heads: true, cell: ({ name, is }) => html`${recipe(name)}${is !== "method" && badge(is)}` },
    {
      head: "n",
      cell: ({ readings }) => formatCount(readings[0]?.n ?? null),
      value: ({ readings }) => readings[0]?.n ?? null,
    },
    ...measuresOf(truth).map(
      (measure, i): PageColumn<EvaluationStanding> => ({
        head: recipe(measure),
        cell: ({ readings }) => withInterval(readings[i] ?? null),
        value: ({ readings }) => readings[i]?.estimate ?? null,
      }),
    ),
    {
      head: "R² on log followers",
      cell: ({ followerRSquared }) => formatAgreement(followerRSquared),
      value: ({ followerRSquared }) => followerRSquared,
    },
  ];
}

function badge(is: "baseline" | "truth"): Markup {
  return html` <span class="badge quiet">${is === "truth" ? "another truth" : is}</span>`;
}

function withInterval(reading: EvaluationStanding["readings"][number]): Markup {
  if (!reading) return html``;
  const interval = formatInterval(reading.low, reading.high);
  return html`${formatAgreement(reading.estimate)}${interval !== "" && html` <small>${interval}</small>`}`;
}

function verdicts(truth: TruthEvaluation): Markup {
  const pair = truth.resamples > 0 ? firstPair(truth) : [];
  return html`${pair.map((difference) => html`<p class="verdict">${verdictSentence(difference, truth)}</p>`)}`;
}

function worthTable(rows: readonly AgainstBaselines[], truth: TruthEvaluation, { baselines }: RunEvaluation): Markup {
  const columns: PageColumn<AgainstBaselines>[] = [
    { head: "method", cell: ({ method }) => recipe(method), heads: true },
    ...baselines.flatMap((baseline, i): PageColumn<AgainstBaselines>[] => [
      {
        group: `against ${baseline}`,
        head: "difference",
        cell: ({ differences }) => change(differences[i] ?? null),
        value: ({ differences }) => differences[i]?.difference ?? null,
      },
      { group: `against ${baseline}`, head: "it is", cell: ({ differences }) => verdict(differences[i] ?? null) },
    ]),
  ];
  return table(`Is it worth it? Each method less the baselines, by ${measuresOf(truth)[0]}`, columns, rows);
}

function differences(truth: TruthEvaluation): Markup {
  if (truth.differences.length === 0) return html``;
  const columns: PageColumn<MeasureDifference>[] = [
    { head: "a", cell: ({ a }) => recipe(a), heads: true },
    { head: "b", cell: ({ b }) => recipe(b) },
    { head: "measure", cell: ({ measure }) => recipe(measure) },
    { head: "a less b", cell: change, value: ({ difference }) => difference },
    { head: "p", cell: ({ p }) => formatP(p), value: ({ p }) => p },
    { head: "p (Holm)", cell: ({ adjustedP }) => formatP(adjustedP), value: ({ adjustedP }) => adjustedP },
    { head: "a is", cell: verdict },
    {
      head: "smallest difference shown",
      cell: ({ detectable }) => formatAgreement(detectable),
      value: ({ detectable }) => detectable,
    },
    { head: "more data to show this one", cell: (difference) => moreData(difference, truth) },
  ];
  return html`<details><summary>Every two methods, with p values and what more data would show</summary>
${table("Paired differences on the same resamples", columns, truth.differences)}
<p class="note">p is of a permutation test, Holm's over all pairs by a measure. The smallest difference shown is what data
such as this would show with 80 % power.</p></details>`;
}

function change(difference: MeasureDifference | null): Markup {
  return difference ? withInterval({ ...difference, n: 0, estimate: difference.difference }) : html``;
}

function verdict(difference: MeasureDifference | null): Markup {
  const way = { better: "up", worse: "down", equivalent: "", "not enough data": "unknown" };
  return difference ? html`<span class="${way[difference.verdict]}">${difference.verdict}</span>` : html``;
}

function viewTable({ title, about, cells, rows }: EvaluationTable): Markup {
  const named = cells.findIndex(({ number }) => !number);
  const columns = cells.map(
    ({ head, cell, value }, i): PageColumn<ViewRow> => ({
      head,
      cell,
      ...(value ? { value } : {}),
      heads: i === named,
    }),
  );
  return html`${table(title, columns, rows)}<p class="note">${about}</p>`;
}

function topicTables(truth: TruthEvaluation): Markup {
  const topics = shownTopics(truth);
  const what = truth.unit === "topics" ? "topic" : "group";
  const tables = measuresOf(truth).map((measure) => {
    const entries = truth.evaluation.filter((entry) => entry.measure === measure);
    const find = (method: string, topic: string) =>
      entries.find((e) => e.method === method && e.topic === topic) ?? null;
    return table(
      html`${recipe(measure)} by ${what}`,
      [
        { head: "method", cell: (method: string) => recipe(method), heads: true },
        ...topics.map(
          (topic): PageColumn<string> => ({
            head: topic,
            cell: (method) => withInterval(find(method, topic)),
            value: (method) => find(method, topic)?.estimate ?? null,
          }),
        ),
      ],
      truth.coverage.map(({ method }) => method),
    );
  });
  return html`${tables}`;
}
