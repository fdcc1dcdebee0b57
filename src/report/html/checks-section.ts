import { type PageColumn, recipe, table } from "../../document/html/table.js";
import { html, type Markup } from "../../document/html/template.js";
import type { CheckMatrix, CheckVerdict } from "../../results/checks.js";
import type { ReportData } from "../../results/run.js";
import { countsSentence, evidenceOf, findingsWith, shortVerdict, testName, verdictsOf } from "../checks/cells.js";

/** How the methods behave: the matrix of checks, then what failed. Nothing where no checks were made. */
export function checksSection({ checks: matrix }: ReportData): Markup {
  if (!matrix) return html``;
  const failed = findingsWith(matrix, "fail", "exempt");
  return html`<section id="checks" aria-labelledby="checks-title">
<h2 id="checks-title">How the methods behave</h2>
<p>${countsSentence(matrix)}</p>
${table("Behavioural checks, each for a documented incident or a published rule", columns(matrix), matrix.checks)}
${failed.length > 0 && table("What failed, with the smallest counterexample that was found", failures, failed)}
<p class="note">The checks put a method through worlds made for them, not through this dataset: <code>cloutlab check</code> does it
with more trials. n/a: the method does nothing that the check asks about. Exempt: it cannot pass by design, and says why.</p>
</section>`;
}

function columns(matrix: CheckMatrix): PageColumn<CheckMatrix["checks"][number]>[] {
  const at = new Map(matrix.checks.map(({ id }, i) => [id, i]));
  return [
    { head: "check", cell: ({ label, asks }) => html`<span title="${asks}">${label}</span>`, heads: true },
    ...matrix.methods.map((method) => {
      const verdicts = verdictsOf(matrix, method);
      return { head: recipe(method.method), cell: ({ id }: { id: string }) => cell(verdicts[at.get(id)!]!) };
    }),
  ];
}

function cell(verdict: CheckVerdict): Markup {
  if (verdict === "fail") return html`<strong>${shortVerdict.fail}</strong>`;
  return verdict === "pass" ? html`${shortVerdict.pass}` : html`<small>${shortVerdict[verdict]}</small>`;
}

type Failure = ReturnType<typeof findingsWith>[number];

const failures: readonly PageColumn<Failure>[] = [
  { head: "method", cell: ({ method }) => recipe(method), heads: true },
  { head: "check", cell: ({ check, finding }) => testName(check, finding) },
  { head: "evidence", cell: ({ finding }) => evidenceOf(finding) },
];
