import type { Random } from "../../random.js";
import { day } from "./calendar.js";

/** The times of `count` posts between two moments, ascending: by the hours and weekdays of the zone, a fifth in bursts. */
export function schedule(random: Random, count: number, from: number, until: number, zone: number): Float64Array {
  const times = new Float64Array(count);
  let last = Number.NaN;
  for (let i = 0; i < count; i++) {
    const burst = i > 0 && random.uniform() < 0.2;
    const soon = last + 1_200_000 * random.exponential();
    last = burst && soon < until ? soon : wakingMoment(random, from, until, zone);
    times[i] = Math.floor(last);
  }
  return times.sort();
}

function wakingMoment(random: Random, from: number, until: number, zone: number): number {
  for (;;) {
    const time = from + random.uniform() * (until - from);
    const local = time + zone * 3_600_000;
    const hour = Math.floor((local % day) / 3_600_000);
    // 1 January 1970 was a Thursday, the fifth day of a week that starts on Sunday.
    const weekday = (Math.floor(local / day) + 4) % 7;
    if (random.uniform() < hours[hour]! * weekdays[weekday]!) return time;
  }
}

// How busy an hour (from midnight) and a day (from Sunday) are, against the busiest.
const hours = [
  0.3, 0.18, 0.1, 0.08, 0.08, 0.12, 0.25, 0.45, 0.65, 0.8, 0.85, 0.9, 1, 0.95, 0.9, 0.85, 0.85, 0.9, 0.95, 1, 1, 0.95,
  0.8, 0.5,
];
const weekdays = [0.7, 0.95, 1, 1, 1, 0.95, 0.75];
