import { z } from "zod";
import type { Method } from "../method.js";

/** A number that a method takes; what tuning varies. */
export interface NumberParameter {
  readonly kind: "number";
  readonly name: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
  /** How a search should step through the range. */
  readonly scale: "linear" | "log";
  readonly about: string;
}

/** One of a few words that a method takes, such as the graph that it runs on. */
export interface ChoiceParameter {
  readonly kind: "choice";
  readonly name: string;
  readonly default: string;
  readonly among: readonly string[];
  readonly about: string;
}

/** A text that a method takes, such as the recipes of the methods that it is made of. */
export interface TextParameter {
  readonly kind: "text";
  readonly name: string;
  readonly default: string;
  readonly about: string;
}

/** What a method's definition says of one of its parameters. */
export type MethodParameter = NumberParameter | ChoiceParameter | TextParameter;

/** The parameters of a method in the order of their definition, read from its schema. */
export function parametersOf(method: Method): MethodParameter[] {
  const { properties = {} } = z.toJSONSchema(method.params, { io: "input" });
  return Object.entries(properties).map(([name, field]) => parameter(name, field as Record<string, unknown>));
}

function parameter(name: string, field: Record<string, unknown>): MethodParameter {
  const { default: preset, type, minimum, maximum, scale, description } = field;
  const about = String(description ?? "");
  if (Array.isArray(field["enum"])) {
    return { kind: "choice", name, default: String(preset), among: field["enum"].map(String), about };
  }
  if (type === "string") return { kind: "text", name, default: String(preset ?? ""), about };
  return {
    kind: "number",
    name,
    default: Number(preset),
    min: Number(minimum),
    max: Number(maximum),
    whole: type === "integer",
    scale: scale === "log" ? "log" : "linear",
    about,
  };
}
