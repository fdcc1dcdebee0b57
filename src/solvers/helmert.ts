/**
 * The point at these coordinates of the plane on which the mean is `middle`: its basis are the columns of Helmert's matrix but
 * the first, which are orthonormal and sum to zero. One more number than coordinates.
 */
export function fromHelmert(coordinates: Float64Array, middle: number): Float64Array {
  const point = new Float64Array(coordinates.length + 1);
  let later = middle;
  for (let k = coordinates.length; k >= 1; k--) {
    const part = coordinates[k - 1]! / Math.sqrt(k * (k + 1));
    point[k] = later - k * part;
    later += part;
  }
  point[0] = later;
  return point;
}

/** The coordinates of a point on the plane of its own mean; see `fromHelmert`. */
export function toHelmert(point: Float64Array): Float64Array {
  const coordinates = new Float64Array(point.length - 1);
  let before = point[0]!;
  for (let k = 1; k < point.length; k++) {
    coordinates[k - 1] = (before - k * point[k]!) / Math.sqrt(k * (k + 1));
    before += point[k]!;
  }
  return coordinates;
}
