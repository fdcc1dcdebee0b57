import type { Settings } from "../../stats/statistic.js";
import { type GradedRanking, gradedParameters, relevantOf, tieGroups } from "./graded-ranking.js";
import type { Measure } from "./measure.js";

/**
 * How seldom an account that was judged irrelevant stands above a relevant one; accounts that were not judged, or have a
 * negative grade, do not count. 0 for a topic without a relevant account, as in trec_eval.
 */
export const bpref = {
  name: "Bpref",
  label: "Bpref",
  about: "How seldom an account judged irrelevant stands above a relevant one; whoever was not judged does not count.",
  source:
    "https://github.com/usnistgov/trec_eval (bpref); C. Buckley, E. M. Voorhees (2004), Retrieval evaluation with incomplete information, SIGIR",
  range: [0, 1],
  better: "higher",
  parameters: gradedParameters,
  grades(ranking: GradedRanking, settings: Settings): number {
    const all = relevantOf(ranking, settings);
    const judgedNot = ranking.judged.reduce((n, grade) => n + Number(grade >= 0 && grade < Number(settings["rel"])), 0);
    const most = Math.min(judgedNot, all);
    let [total, above] = [0, 0];
    for (const { relevant, irrelevant } of tieGroups(ranking, settings)) {
      // Within a group, 0, 1, ... or all of the irrelevant ones stand above a relevant one, each as likely.
      let credit = 0;
      for (let i = 0; i <= irrelevant && relevant > 0; i++)
        credit += above + i === 0 ? 1 : 1 - Math.min(above + i, all) / most;
      total += (relevant * credit) / (irrelevant + 1);
      above += irrelevant;
    }
    return total / (all || 1);
  },
} satisfies Measure;
