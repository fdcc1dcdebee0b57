/** The Vega-Lite schema that every notebook and editor of the last years can draw; specs use nothing newer than 5.6. */
export const vegaLiteSchema = "https://vega.github.io/schema/vega-lite/v5.json";

/**
 * A Vega-Lite specification: plain JSON. Text that somebody else wrote stands in data values and titles only, never in an
 * expression, a field name or a sort order, because Vega compiles those.
 */
export interface VegaLiteSpec {
  readonly $schema: typeof vegaLiteSchema;
  readonly [property: string]: unknown;
}

/** A drawing with the words that belong to it. */
export interface Figure {
  readonly title: string;
  /** What is seen, in plain words; also the text for those who do not see it. */
  readonly caption: string;
  readonly spec: VegaLiteSpec;
}
