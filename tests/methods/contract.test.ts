import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { graphNames } from "../../src/graph.js";
import type { MethodInput } from "../../src/method.js";
import { methods } from "../../src/methods/index.js";
import { type MethodParameter, parametersOf } from "../../src/methods/parameters.js";
import { parseMethod } from "../../src/methods/parse.js";
import { catalogue } from "../../src/signals/catalogue.js";
import { catalogueInput, filledInput } from "./catalogue-input.js";
import { reversedGraphs } from "./graph-input.js";

it("the registry is not empty, and in the order of the alphabet", () => {
  const ids = [...methods.keys()];
  expect(ids.length).toBeGreaterThanOrEqual(40);
  expect(ids).toEqual([...ids].sort());
});

describe.each([...methods.keys()])("%s keeps the contract of methods", (id) => {
  const { method, params } = parseMethod(id);
  const input = catalogueInput(60);

  it("gives finite scores within its scale, or NaN", () => {
    const scores = method.score(input, params);
    expect(scores).toHaveLength(60);
    const known = [...scores].filter((score) => !Number.isNaN(score));
    expect(known.length).toBeGreaterThan(0);
    const { min, max } = method.scale ?? { min: -Number.MAX_VALUE, max: Number.MAX_VALUE };
    for (const score of known) expect(score >= min && score <= max).toBe(true);
  });

  it("is pure: the same bytes twice, and inputs that are as they were", () => {
    const before = structuredClone([input.table.columns, input.graphs]);
    const first = method.score(input, params);
    const second = method.score(input, params);
    expect(new Uint8Array(first.buffer)).toEqual(new Uint8Array(second.buffer));
    expect([input.table.columns, input.graphs]).toEqual(before);
  });

  it("does not mind the order of accounts or of columns", () => {
    const scores = [...method.score(input, params)];
    const reversed = [...method.score(rearranged(input), params)].reverse();
    if (!method.graphs) return expect(reversed).toEqual(scores);
    // Sums over edges in another order differ in their last digits, and an iteration stops within its tolerance.
    for (const [row, score] of scores.entries()) {
      if (Number.isNaN(score)) expect(reversed[row]).toBeNaN();
      else expect(Math.abs(reversed[row]! - score)).toBeLessThanOrEqual(1e-8 * Math.abs(score) + 1e-12);
    }
  });

  it("names the graphs that it needs whatever its parameters are, and scores nobody without one of them", () => {
    if (!method.graphs) return;
    const choices = parametersOf(method).filter((parameter) => parameter.kind === "choice");
    const recipes = choices.flatMap(({ name, among }) => among.map((word) => `${id}(${name}=${word})`));
    for (const recipe of [id, ...recipes]) {
      const { params: chosen } = parseMethod(recipe);
      const needed = method.graphs(chosen);
      expect(needed.length).toBeGreaterThan(0);
      for (const name of needed) {
        expect(graphNames).toContain(name);
        const others = new Map([...input.graphs].filter(([other]) => other !== name));
        expect(method.score({ ...input, graphs: others }, chosen).every(Number.isNaN)).toBe(true);
      }
      const only = new Map([...input.graphs].filter(([name]) => needed.some((need) => need === name)));
      expect(method.score({ ...input, graphs: only }, chosen)).toEqual(method.score(input, chosen));
    }
  });

  it("tells how an iteration ended, with the scores that it gives", () => {
    if (!method.solve) return;
    const { scores, iterations, residual, tolerance } = method.solve(input, params);
    expect(scores).toEqual(method.score(input, params));
    expect(residual).toBeLessThanOrEqual(tolerance);
    expect(iterations).toBeGreaterThan(0);
  });

  it("gives NaN where nothing is known, and works on tables that are constant, empty or without columns", () => {
    const of = (value: number, size = 3) => method.score(filledInput(value, size), params);
    expect([...of(Number.NaN)]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(new Set(of(0)).size).toBe(1);
    expect(Number.isFinite(of(1e15)[0])).toBe(true);
    expect(of(1, 0)).toHaveLength(0);
    const bare = { accounts: ["ann"], columns: new Map(), signals: new Map() };
    expect([...method.score({ table: bare, graphs: new Map() }, params)]).toEqual([Number.NaN]);
  });

  it("contributes parts that sum to a score before its final scaling", () => {
    if (!method.contributions) return;
    const sums = new Float64Array(60);
    for (const part of method.contributions(input, params).values()) {
      for (const [row, value] of part.entries()) sums[row]! += value;
    }
    const scores = method.score(input, params);
    const order = [...sums.keys()].filter((row) => !Number.isNaN(scores[row]!)).sort((a, b) => sums[a]! - sums[b]!);
    for (let i = 1; i < order.length; i++) {
      expect(scores[order[i]!]! - scores[order[i - 1]!]!).toBeGreaterThanOrEqual(-1e-10);
    }
  });

  it("declares each parameter with a default, bounds and a sentence, and its recipe parses back", () => {
    for (const parameter of parametersOf(method)) {
      const { name, about } = parameter;
      expect(name).toMatch(/^[a-z][A-Za-z0-9]*$/);
      expect(about).toMatch(/^[A-Z].{10,}\.$/);
      for (const value of extremes(parameter)) {
        const parsed = parseMethod(`${id}(${name}=${value})`);
        expect(parsed.params[name]).toBe(value);
        const again = parseMethod(parsed.name);
        // A method over others is made anew each time.
        expect({ ...again, method: null }).toEqual({ ...parsed, method: null });
        if (!method.compose) expect(again.method).toBe(parsed.method);
      }
    }
    expect(parseMethod(id).name).toBe(id);
  });

  it("says what it is, and about a reconstruction that it is one", () => {
    expect(method.about).toMatch(/^[A-Z].{20,}\.$/);
    expect(method.label.length > 3 && method.source.length > 3).toBe(true);
    if (method.reconstruction) expect(`${method.label} ${method.about}`).toMatch(/reconstruction/);
  });
});

describe.each(["legacy-multi-signal", "twitter-impact"])("%s", (id) => {
  const { method, params } = parseMethod(id);

  it("contributes parts that sum to the evidence: 1 + 99 (1 - exp(-sum / tau)) is the score", () => {
    const input = catalogueInput(40);
    const parts = [...method.contributions!(input, params).values()];
    for (const [row, score] of method.score(input, params).entries()) {
      const sum = parts.reduce((total, part) => total + part[row]!, 0);
      if (Number.isNaN(score)) expect(sum).toBe(0);
      else expect(Math.abs(1 - 99 * Math.expm1(-sum / Number(params["tau"])) - score)).toBeLessThan(1e-12 * score);
    }
  });

  it("never falls when any beneficial signal rises, over all else that may be known or unknown", () => {
    const benefits = catalogue().filter(({ direction }) => direction === "benefit");
    const property = fc.property(
      fc.nat(),
      fc.integer({ min: 0, max: benefits.length - 1 }),
      fc.double({ min: 1e-3, max: 1e9, noNaN: true }),
      (seed, which, rise) => {
        const input = catalogueInput(1, seed);
        const before = method.score(input, params)[0]!;
        const column = input.table.columns.get(benefits[which]!.id)!;
        if (Number.isNaN(column[0]!)) return;
        column[0]! += rise;
        expect(method.score(input, params)[0]).toBeGreaterThanOrEqual(before);
      },
    );
    fc.assert(property, { numRuns: 100, seed: 7 });
  });
});

function extremes(parameter: MethodParameter): (number | string)[] {
  if (parameter.kind === "choice") {
    expect(parameter.among.includes(parameter.default) && parameter.among.length > 1).toBe(true);
    return [...parameter.among];
  }
  if (parameter.kind === "text") return ["followers+tunk-rank(graph=mentions)+borda(of=followers+likes-received)"];
  const { default: preset, min, max, scale } = parameter;
  expect(preset >= min && preset <= max && min < max).toBe(true);
  expect(scale === "linear" || min > 0).toBe(true);
  return [max];
}

function rearranged({ table, graphs }: MethodInput): MethodInput {
  const columns = new Map([...table.columns].reverse().map(([id, column]) => [id, column.toReversed()]));
  return { table: { ...table, accounts: table.accounts.toReversed(), columns }, graphs: reversedGraphs(graphs) };
}
