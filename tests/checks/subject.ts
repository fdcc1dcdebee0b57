import { z } from "zod";
import { checks } from "../../src/checks/index.js";
import { makeSubject, type Subject } from "../../src/checks/subject.js";
import { defineMethod, type Method } from "../../src/method.js";
import { parseMethod } from "../../src/methods/parse.js";
import type { Finding } from "../../src/results/checks.js";
import { catalogue } from "../../src/signals/catalogue.js";

type Plain = Partial<Pick<Subject, "seed" | "trials" | "before" | "dataset">>;

/** A registered method under test. */
export function subjectOf(recipe: string, plain: Plain = {}): Subject {
  const { name, method, params } = parseMethod(recipe);
  return makeSubject({ name, method, params, seed: 1, trials: 40, ...plain }, catalogue());
}

/** A method of a test under test. */
export function madeUp(method: Partial<Method> & Pick<Method, "needs" | "score">, plain: Plain = {}): Subject {
  const whole = defineMethod({
    label: "Made up",
    about: "A method of a test.",
    source: "baseline",
    networks: ["twitter"],
    scale: null,
    uses: [],
    params: z.strictObject({}),
    ...method,
  });
  return makeSubject({ name: "made-up", method: whole, params: {}, seed: 1, trials: 40, ...plain }, catalogue());
}

/** What a check finds, by the id of its tests. */
export function found(check: string, subject: Subject): Record<string, Finding> {
  const findings = checks.get(check)!.run(subject);
  return Object.fromEntries(findings.map((finding) => [finding.id, finding]));
}

/** The verdict of one test. */
export function verdict(check: string, subject: Subject, test = check): string | undefined {
  return found(check, subject)[test]?.verdict;
}
