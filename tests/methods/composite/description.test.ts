import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { readComposite } from "../../../src/experiment/read-composite.js";
import { compositeSchema } from "../../../src/methods/composite/description.js";
import { weightsOf, withWeights } from "../../../src/methods/composite/weights.js";
import { temporaryFolder } from "../../toy.js";

function composite(text: string): string {
  const path = join(temporaryFolder(), "mine.yaml");
  writeFileSync(path, `name: my-index\nabout: A test of something.\n${text}\n`);
  return path;
}

describe("readComposite(path)", () => {
  it("fills in what a file does not say", () => {
    const { label, source, defaults, ...rest } = readComposite(
      composite("parts: {reach: {signal: twitter.followers}}"),
    );
    expect([label, source]).toEqual(["my-index", "a composite of the user's own"]);
    expect(defaults).toEqual({
      imputation: { method: "none" },
      treatment: [],
      normalisation: { method: "min-max", lower: 0, upper: 1 },
    });
    expect(rest).toMatchObject({
      aggregation: { method: "arithmetic" },
      dataThreshold: 0,
      rescaling: { method: "none" },
      parts: { reach: { weight: 1, direction: "benefit", optional: false } },
    });
  });

  it("takes a step by its name, or with its options", () => {
    const { parts } = readComposite(
      composite("parts: {a: {signal: x, treatment: winsorise, normalisation: {method: goalposts, low: 0, high: 5}}}"),
    );
    expect(parts["a"]).toMatchObject({
      treatment: [{ method: "winsorise", skewness: 2, kurtosis: 3.5, points: 5 }],
      normalisation: { method: "goalposts", low: 0, high: 5, factor: 1, logarithmic: false },
    });
  });

  it("reads back what it gave, so that a description can be written as a file", () => {
    const path = "experiments/methods/engaged-audience.yaml";
    const description = readComposite(path);
    expect(compositeSchema.parse(parse(stringify(description)))).toEqual(description);
  });

  it("keeps a provenance as it is", () => {
    const file = composite("parts: {a: {signal: x}}\nprovenance: {seed: 7, heldOut: {accuracy: 0.7}}");
    expect(readComposite(file).provenance).toEqual({ seed: 7, heldOut: { accuracy: 0.7 } });
  });

  it.each([
    [
      "parts: {a: {sgnal: x}}",
      'mine.yaml: row 3: unknown key: "sgnal"; expected weight, signal, direction, optional, imputation, treatment, normalisation; did you mean "signal"?',
    ],
    [
      "parts: {a: {signal: x, direction: up}}",
      'column "parts.a.direction": wrong value: "up"; expected one of benefit, cost',
    ],
    [
      "parts: {a: {signal: x, normalisation: minmax}}",
      'column "parts.a.normalisation": wrong value: "minmax"; expected one of borda, distance-to-best',
    ],
    ["parts: {a: {signal: x, normalisation: minmax}}", 'did you mean "min-max"?'],
    [
      "parts: {a: {signal: x, normalisation: goalposts}}",
      '"goalposts"; expected its options too: {method: goalposts, low, high, factor, logarithmic}',
    ],
    ["parts: {a: {signal: x, normalisation: {method: goalpost, low: 1}}}", '"goalpost"; expected one of borda'],
    ["parts: {a: {signal: x, normalisation: {method: goalposts, low: 3, high: 2}}}", "expected low below high"],
    [
      "parts: {a: {signal: x, normalisation: {method: goalposts, lo: 3, high: 9}}}",
      'unknown key: "lo"; expected method, low, high, factor, logarithmic; did you mean "low"?',
    ],
    [
      "parts: {a: {signal: x, treatment: [log, winsorize]}}",
      'column "parts.a.treatment.1": wrong value: "winsorize"; expected one of clamp, log',
    ],
    [
      "parts: {a: {signal: x}}\naggregation: copeland",
      'row 4: column "aggregation": wrong value: "copeland"; expected one of arithmetic, copeland-majority',
    ],
    [
      "parts:\n  a:\n    parts:\n      b: {signal: x, wieght: 2}",
      'row 6: unknown key: "wieght"; expected weight, signal',
    ],
    ["parts: {a: {parts: {a: {signal: x}}}}", "expected every part to have a name of its own, not a twice"],
    ["parts: {a: {signal: x, weight: -1}}", 'column "parts.a.weight": wrong value: "-1"; expected number to be >=0'],
    ["parts: {a: {signal: x, weight: 0}}", "expected a weight above 0 for at least one part"],
    ["parts: {a: {signal: '*.followers'}}", 'wrong value: "*.followers"; expected the id of one signal'],
    ["parts: {}", "expected at least one part"],
    ["parts: {a: 3}", 'column "parts.a": wrong value: "3"; expected object'],
  ])("says of %j what is wrong with it", (text, message) => {
    expect(() => readComposite(composite(text))).toThrow(message);
  });

  it("takes the names of what every object has for plain names", () => {
    const file = composite("parts: {constructor: {signal: x}, toString: {signal: y}}");
    expect(weightsOf(withWeights(readComposite(file), { toString: 3 }))).toEqual({ constructor: 1, toString: 3 });
    const wrong = (text: string) =>
      expect(() => readComposite(composite(text))).toThrow(/mine\.yaml: row 3: .*wrong value: "/);
    wrong("parts: {a: {signal: x, normalisation: constructor}}");
    wrong("parts: {a: {signal: x, normalisation: {method: constructor, low: 1}}}");
    wrong("parts: {__proto__: {signal: x}, a: {signal: x, weight: up}}");
  });

  it("refuses the name of a registered method", () => {
    const file = composite("parts: {a: {signal: x}}");
    writeFileSync(file, readFileSync(file, "utf8").replace("my-index", "followers"));
    expect(() => readComposite(file)).toThrow('there is a method of this name already: "followers"');
  });
});
