import { expect, it } from "vitest";
import { toMime } from "../../src/notebook/show.js";
import { reportData } from "../report/fixture.js";

it("toMime(evaluation) gives its document, and a chart a truth and view that Jupyter draws", async () => {
  const methods = ["<b>a</b>", "b", "c"];
  const [words, ...charts] = await toMime(reportData({ hostile: true, methods }).evaluation!);
  expect(words!["text/html"]).toContain("How right each method is");
  expect(words!["text/html"]).toContain("&#60;b&#62;a&#60;/b&#62;");
  expect(words!["text/html"]).not.toContain("<b>");
  // What is folded in a terminal is in the page.
  expect(words!["text/plain"]).toMatch(/Every reading against .* \(6 rows, in the other formats\)/);
  expect(words!["text/html"]).toContain("Every reading, one a row");
  expect(charts.map((bundle) => Object.keys(bundle))).toEqual(
    Array.from({ length: 3 }, () => ["application/vnd.vegalite.v5+json", "image/svg+xml", "text/plain"]),
  );
});
