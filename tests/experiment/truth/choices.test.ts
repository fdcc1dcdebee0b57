import { expect, it } from "vitest";
import { experimentSchema } from "../../../src/experiment/spec.js";
import { truthChoices } from "../../../src/experiment/truth/choices.js";
import { parseHeldOut } from "../../../src/experiment/truth/held-out.js";

const spec = (extra: object) =>
  experimentSchema.parse({ question: "?", dataset: ".", methods: ["followers"], ...extra });

it("parseHeldOut(text) reads a relation, a moment in UTC, or both", () => {
  expect(parseHeldOut("likes")).toEqual({ text: "likes", kind: "like", after: null });
  expect(parseHeldOut("reply").kind).toBe("reply");
  expect(parseHeldOut("followers").kind).toBe("follow");
  expect(parseHeldOut("boost").kind).toBe("boost");
  expect(parseHeldOut("after 2018-05-01")).toMatchObject({ kind: null, after: "2018-05-01T00:00:00.000Z" });
  expect(parseHeldOut("2018-05-01T06:30").after).toBe("2018-05-01T06:30:00.000Z");
  expect(parseHeldOut("shares  after 2018-05-01")).toEqual({
    text: "shares after 2018-05-01",
    kind: "share",
    after: "2018-05-01T00:00:00.000Z",
  });
});

it.each(["after", "after soon", "likes and shares", "likes after 2018-13-01", " "])(
  "parseHeldOut(%j) is refused",
  (text) => {
    expect(() => parseHeldOut(text)).toThrow(/cannot be held out.*expected a relation such as likes/);
  },
);

it("truthChoices(spec) gives each truth its own measures, those of the experiment that are for it, or the usual ones", () => {
  const choices = truthChoices(
    spec({
      truth: [
        "judgements",
        { role: "labels", positive: "human" },
        { "held-out": "likes" },
        { role: "reference", measures: ["rbo"] },
      ],
      measures: ["auc", "spearman"],
    }),
  );
  expect(choices.map(({ name, kind, measures, positive, part }) => ({ name, kind, measures, positive, part }))).toEqual(
    [
      { name: "judgements", kind: "judgements", measures: ["auc"], positive: undefined, part: undefined },
      { name: "labels", kind: "labels", measures: ["auc"], positive: "human", part: undefined },
      { name: "held out: likes", kind: "reference", measures: ["spearman"], positive: undefined, part: 0 },
      { name: "reference", kind: "reference", measures: ["rbo(p=0.98,ties=a)"], positive: undefined, part: undefined },
    ],
  );
  expect(truthChoices(spec({ truth: "judgements" }))[0]?.measures).toContain("log-loss");
  expect(truthChoices(spec({}))).toEqual([]);
});

it("truthChoices(spec) refuses a truth named twice and a measure that is for none of them", () => {
  expect(() => truthChoices(spec({ truth: ["labels", { role: "labels" }] }))).toThrow(/truth named twice: "labels"/);
  expect(() => truthChoices(spec({ truth: "labels", measures: ["nDCG@10"] }))).toThrow(
    /for none of the truths: "nDCG@10"/,
  );
});
