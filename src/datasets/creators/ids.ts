import { end } from "./calendar.js";

/** Posts of one account that its ids can tell apart. */
export const postsPerAccount = 4096;

/**
 * The id of an account, which like real ones is old and short or young and longer than a double can hold. No two
 * numbers below 10^9 share an id, nor does an account share one with an outsider.
 */
export function accountId(number: number): string {
  const tail = scatter(number);
  return number % 3 === 0 ? String(tail + 1) : `${70 + (number % 20)}${spread(number)}${padded(tail, 9)}`;
}

/** The id of somebody outside the dataset, by number. */
export function outsiderId(number: number): string {
  return `1${spread(number)}${padded(scatter(number % 1e9), 9)}${Math.floor(number / 1e9)}`;
}

/** The id of somebody who appears once, by the account that provoked it and a count. */
export function passerById(account: number, count: number): string {
  return `2${padded(scatter(account), 9)}${padded(count, 6)}77`;
}

/** The id of the post with this place among those of its account; ids grow with time, as they do on most networks. */
export function postId(account: number, place: number, time: number): string {
  const minutes = Math.floor((time - (end - 1e12)) / 60_000);
  return `${minutes}${padded(account * postsPerAccount + place, 11)}`;
}

// Multiplying by a number prime to 10^9 permutes 0 .. 10^9 - 1; in two steps, since the product exceeds 2^53.
function scatter(number: number): number {
  const high = Math.floor(number / 1e5);
  const low = number % 1e5;
  return (((((high * factor) % 1e9) * 1e5) % 1e9) + low * factor + 12_345_679) % 1e9;
}

const factor = 387_420_489;

function spread(number: number): string {
  return padded((number * 7919 + 101) % 1e8, 8);
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, "0");
}
