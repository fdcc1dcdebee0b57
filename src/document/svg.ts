import type { TopLevelSpec } from "vega-lite";
import type { VegaLiteSpec } from "./chart.js";
import { lightTheme } from "./theme.js";

/**
 * A chart as an SVG image, drawn without a browser; the same bytes for the same specification. A specification that is as
 * wide as its container gets `width` pixels.
 * @throws when Vega cannot draw it
 */
export async function toSvg(spec: VegaLiteSpec, width = 860): Promise<string> {
  // Loaded here and not above: Vega cannot be loaded by require(), which notebooks use for everything that is imported above.
  const [vega, vegaLite] = await Promise.all([import("vega"), import("vega-lite")]);
  const fixed = spec.width === "container" ? { ...spec, width } : spec;
  const compiled = vegaLite.compile({ ...fixed, config: lightTheme } as unknown as TopLevelSpec).spec;
  // The ids inside an image are counted by a global counter, which would number a second drawing differently.
  vega.resetSVGDefIds();
  const logger = vega.logger(vega.Warn);
  const errors: unknown[] = [];
  logger.error = (...words: readonly unknown[]) => {
    errors.push(...words);
    return logger;
  };
  const view = new vega.View(vega.parse(compiled), { renderer: "none", logger });
  const image = await view.toSVG();
  view.finalize();
  // Vega reports what goes wrong while it draws, and returns an empty picture.
  if (errors.length > 0) throw new Error(`chart cannot be drawn: ${String(errors[0])}`);
  return image;
}
