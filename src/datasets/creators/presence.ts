import type { Random } from "../../random.js";
import { end } from "./calendar.js";
import type { Network } from "./networks.js";
import { poisson } from "./poisson.js";

/** An account's profile on a network. NaN is what the network does not show. */
export interface GeneratedPresence {
  readonly since: number;
  readonly followers: number;
  /** Followers who came by themselves: the ones who can react. */
  readonly organic: number;
  readonly following: number;
  readonly listed: number;
  readonly mutual: number;
  readonly recommendations: number;
}

/** A profile, drawn for an account of this standing and luck (both standard normal). */
export function drawPresence(stream: Random, network: Network, standing: number, luck: number): GeneratedPresence {
  // People joined in the middle of a network's life rather than at its start, and some only last month.
  const age = Math.ceil(hour + (end - network.founded - hour) * (1 - stream.uniform() ** 1.6));
  const followers = drawFollowers(stream, network, standing, luck, age / (end - network.founded));
  const following = Math.floor(Math.exp(5.3 + 1.1 * stream.normal()) * (0.3 + 0.7 * Math.min(1, followers / 100)));
  const mutual = Math.floor(Math.min(followers, following) * (0.1 + 0.7 * stream.uniform()));
  // Being put on lists and being recommended takes more than being followed: it goes with influence.
  const esteem = Math.exp(0.75 * standing + 0.5 * stream.normal());
  const shows = (name: Network["shows"][number], value: number) => (network.shows.includes(name) ? value : Number.NaN);
  return {
    since: end - age,
    followers,
    organic: followers,
    following: shows("following", following),
    listed: shows("listed", poisson(stream, 0.02 * followers ** 0.85 * esteem)),
    mutual: shows("mutual", mutual),
    recommendations: shows("recommendations", poisson(stream, 0.06 * followers ** 0.5 * esteem)),
  };
}

// Log-normal with parts for influence, age, luck that is shared by the networks and luck on this one.
function drawFollowers(stream: Random, network: Network, standing: number, luck: number, age: number): number {
  const { median, spread } = network.audience;
  const z = 0.6 * standing + 0.45 * luck + 0.25 * (3.4 * (age - 0.4)) + 0.7 * stream.normal();
  return Math.min(most, Math.floor(median * Math.exp(spread * z)));
}

// About what the most followed account of any network had in 2018.
const most = 1.2e8;
const hour = 3_600_000;
