import { accountColumn } from "./account-column.js";
import type { Grades } from "./grades/grades.js";
import { gradesEvaluator } from "./grades/grades-evaluator.js";
import { readGrades } from "./grades/read-grades.js";
import type { TruthKind } from "./kind.js";
import { pairsOfLevels } from "./pairs.js";
import { valuesOfCopies, valuesWithin } from "./values.js";

/** How relevant an account is, by topic where there are topics. */
export const grades: TruthKind<Grades> = {
  about: "how relevant an account is, by topic where there are topics",
  columns: {
    account: accountColumn,
    grade: { kind: "number", required: true, about: "higher is more relevant" },
    topic: { kind: "text", about: "the topic it was graded for" },
  },
  instead: {},
  heads: "account and grade",
  precedence: 2,
  hasClasses: false,
  defaultMeasures: ["nDCG@10", "AP", "RR", "P@10", "Rprec"],
  takes: ({ grades: measure }) => measure !== undefined,
  read: readGrades,
  evaluator: gradesEvaluator,
  isMeasurable: () => true,
  accounts: ({ topics }) => [...new Set(topics.flatMap((topic) => [...topic.grades.keys()]))].sort(),
  // Topics without an account go.
  restrict: (truth, within) => {
    const { topics } = ofEach(truth, (one) => valuesWithin(one, within));
    return { ...truth, topics: topics.filter((topic) => topic.grades.size > 0) };
  },
  resampled: (truth, drawn) => ({ truth: ofEach(truth, (one) => valuesOfCopies(one, drawn)), by: "copies" }),
  values: ({ topics: [only, ...more] }) => (only?.topic === null && more.length === 0 ? only.grades : null),
  // The higher above the lower within a topic.
  fitTo: ({ topics }) => ({
    pairs: (rowOf, limit, stream) =>
      pairsOfLevels(
        topics.map((topic) => topic.grades),
        rowOf,
        limit,
        stream,
      ),
  }),
  checkTunable: () => undefined,
  madeOfPairs: null,
  byTopic: {
    topics: ({ topics }) => topics,
    keep: (truth, wanted) => ({ ...truth, topics: truth.topics.filter(({ topic }) => wanted(topic ?? "")) }),
  },
};

type OfTopic = Grades["topics"][number]["grades"];

function ofEach(truth: Grades, change: (grades: OfTopic) => OfTopic): Grades {
  return { ...truth, topics: truth.topics.map(({ topic, grades: own }) => ({ topic, grades: change(own) })) };
}
