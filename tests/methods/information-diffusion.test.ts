import { expect, it } from "vitest";
import { expectClose } from "./close.js";
import { lettersGraph, solved } from "./graph-input.js";

const unknown = Number.NaN;

// B, C and D follow A; A follows C and E; F follows A and B. First posts in days before the end: A begins on day 30, B after it
// on 20, C before it on 40, D at the same moment, E never, F with A's other topic.
const follows = lettersGraph(6, "B>A C>A D>A A>C A>E F>A F>B");
const food = { "topics.food.first-post": [30, 20, 40, 30, unknown, unknown] };
const music = { "topics.music.first-post": [10, unknown, unknown, unknown, unknown, 5] };
const scores = (recipe: string, columns: Record<string, number[]>) =>
  solved(recipe, "follows", follows, columns).scores;

it("information-diffusion compares who begins after an account with whom it begins after, among those on the topic", () => {
  // A: three followers are on the topic and B begins after; C is the one that it follows there, and began before.
  // B: no followers on the topic; it follows A, who began before. C: A follows it and began after; C follows A, who did not begin before.
  // D: follows A, who began at the same moment.
  expectClose(scores("information-diffusion(topic=food,form=plain)", food).slice(0, 4), [
    Math.log(2) - Math.log(2),
    -Math.log(2),
    Math.log(2),
    0,
  ]);
  expectClose(scores("information-diffusion(topic=food)", food).slice(0, 4), [
    Math.log(2 / 4) - Math.log(2 / 2),
    Math.log(1 / 1) - Math.log(2 / 2),
    Math.log(2 / 2) - Math.log(1 / 2),
    Math.log(1 / 1) - Math.log(1 / 2),
  ]);
});

it("information-diffusion says nothing of who has no post on the topic", () => {
  const found = scores("information-diffusion(topic=food)", { ...food, ...music });
  expect([...found.slice(4)]).toEqual([unknown, unknown]);
});

it("information-diffusion adds up the counts of all topics on which an account has posted", () => {
  // On music F, who follows A, begins after it: two of A's four followers on its topics in all.
  const found = scores("information-diffusion", { ...food, ...music });
  expect(found[0]).toBeCloseTo(Math.log(3 / 5) - Math.log(2 / 2), 12);
  expect(found[5]).toBeCloseTo(Math.log(1 / 1) - Math.log(2 / 2), 12);
});
