// Sixty-five thousand edges of 16 bytes stay in the second-level cache while they find their places.
const edgesOfBucket = 1 << 16;

/**
 * Puts every edge where `places` says, in place: `places` is a permutation, and afterwards it is the identity. Edges go to the
 * right bucket of places first, each bucket filled from its start, and then to their place in it, so that few writes miss the
 * cache. Takes nothing an edge, however the edges are spread over the accounts.
 */
export function permuteInPlace(
  places: Uint32Array,
  values: Uint32Array,
  weights: Float64Array,
  bucket = edgesOfBucket,
): void {
  if (places.length > bucket) toBuckets(places, values, weights, bucket);
  for (let edge = 0; edge < places.length; edge++) {
    let place = places[edge]!;
    if (place === edge) continue;
    let value = values[edge]!;
    let weight = weights[edge]!;
    while (place !== edge) {
      const at = place;
      const moved = values[at]!;
      const heavy = weights[at]!;
      place = places[at]!;
      places[at] = at;
      values[at] = value;
      weights[at] = weight;
      value = moved;
      weight = heavy;
    }
    places[edge] = edge;
    values[edge] = value;
    weights[edge] = weight;
  }
}

function toBuckets(places: Uint32Array, values: Uint32Array, weights: Float64Array, bucket: number): void {
  const heads = Uint32Array.from({ length: Math.ceil(places.length / bucket) }, (_, number) => number * bucket);
  const shift = Math.log2(bucket);
  for (let number = 0; number < heads.length; number++) {
    const end = Math.min(places.length, (number + 1) * bucket);
    while (heads[number]! < end) {
      const hole = heads[number]!++;
      let place = places[hole]!;
      let value = values[hole]!;
      let weight = weights[hole]!;
      for (let to = place >>> shift; to !== number; to = place >>> shift) {
        const at = heads[to]!++;
        const next = places[at]!;
        const moved = values[at]!;
        const heavy = weights[at]!;
        places[at] = place;
        values[at] = value;
        weights[at] = weight;
        place = next;
        value = moved;
        weight = heavy;
      }
      places[hole] = place;
      values[hole] = value;
      weights[hole] = weight;
    }
  }
}
