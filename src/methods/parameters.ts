import { z } from "zod";
import type { Method } from "../method.js";

/** What a method's definition says of one of its parameters. */
export interface Parameter {
  readonly name: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
  /** How a search should step through the range. */
  readonly scale: "linear" | "log";
  readonly about: string;
}

/** The parameters of a method in the order of their definition, read from its schema. */
export function parametersOf(method: Method): Parameter[] {
  const { properties = {} } = z.toJSONSchema(method.params, { io: "input" });
  return Object.entries(properties).map(([name, field]) => {
    const { default: preset, type, minimum, maximum, scale, description } = field as Record<string, unknown>;
    return {
      name,
      default: Number(preset),
      min: Number(minimum),
      max: Number(maximum),
      whole: type === "integer",
      scale: scale === "log" ? "log" : "linear",
      about: String(description ?? ""),
    };
  });
}
