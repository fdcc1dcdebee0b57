import fc from "fast-check";
import { expect, it } from "vitest";
import { permuteInPlace } from "../../src/graph/permute-in-place.js";

it("permuteInPlace(places, values, weights) puts each edge in its place, whatever the size of the buckets", () => {
  const permutation = fc
    .nat(200)
    .chain((size) => fc.shuffledSubarray([...Array(size).keys()], { minLength: size, maxLength: size }));
  fc.assert(
    fc.property(permutation, fc.constantFrom(1, 2, 16, 65_536), (places, bucket) => {
      const given = Uint32Array.from(places);
      const values = Uint32Array.from(places, (_, edge) => 1000 + edge);
      const weights = Float64Array.from(places, (_, edge) => edge / 3);
      permuteInPlace(given, values, weights, bucket);
      for (const [edge, place] of places.entries()) {
        expect([given[place], values[place], weights[place]]).toEqual([place, 1000 + edge, edge / 3]);
      }
    }),
  );
});
