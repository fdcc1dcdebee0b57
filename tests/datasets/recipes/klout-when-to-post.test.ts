import { describe, expect, test } from "vitest";
import { folderWith, imported } from "../../imported.js";
import { describeReal } from "../../real-data.js";

const header =
  "#user_id_fingerprint\t#actor_id_fingerprint\t#post_id_fingerprint\t#post_timestamp\t#action_timestamp\t#user_timezone\n";
const toy = {
  "when_to_post_sample_user_timestamp_open_set_fb.tsv": `${header}-9206950102559792114\t5\t77\t1413331199002\t1413331200000\tNorfolk\u00a0Time
-9206950102559792114\t5\t77\t1413331199001\t1413331201000\t\\N\n`,
  "when_to_post_sample_user_timestamp_open_set_tw.tsv": `${header}3\t6\t77\t1413331199000\t1413331199500\tKorea Standard Time\n`,
};

describe("import of klout-when-to-post", () => {
  test("milliseconds become times in UTC, and a post has the earliest of its times", async () => {
    const { rows } = await imported("klout-when-to-post", folderWith(toy));
    expect(await rows("select * from posts")).toEqual([
      { post: "77", account: "-9206950102559792114", network: "facebook", time: "2014-10-14 23:59:59.001" },
      { post: "77", account: "3", network: "twitter", time: "2014-10-14 23:59:59" },
    ]);
  });

  test("reactions keep author, actor and post, and are of no stated kind", async () => {
    const { rows, descriptor } = await imported("klout-when-to-post", folderWith(toy));
    expect(await rows("select * from interactions")).toEqual([
      { actor: "5", account: "-9206950102559792114", network: "facebook", post: "77", time: "2014-10-15 00:00:00" },
      { actor: "5", account: "-9206950102559792114", network: "facebook", post: "77", time: "2014-10-15 00:00:01" },
      { actor: "6", account: "3", network: "twitter", post: "77", time: "2014-10-14 23:59:59.5" },
    ]);
    expect(descriptor.resources.at(-1)?.constants).toEqual({ kind: "reaction" });
  });

  test("authors, not actors, are the accounts, each on the network where it published", async () => {
    const { rows } = await imported("klout-when-to-post", folderWith(toy));
    expect(await rows("select * from presences")).toEqual([
      { account: "-9206950102559792114", network: "facebook" },
      { account: "3", network: "twitter" },
    ]);
  });
});

describeReal("klout-when-to-post as published", (data) => {
  test("has 333 authors, 345 posts and 2,000 reactions, and no author on both networks", async () => {
    const { rows } = await imported("klout-when-to-post", `${data}/klout-when-to-post`);
    const counts =
      await rows(`select (select count(*) from accounts) as accounts, (select count(*) from posts) as posts,
      (select count(*) from presences) as presences, (select count(*) from interactions) as interactions`);
    expect(counts).toEqual([{ accounts: 333, posts: 345, presences: 333, interactions: 2000 }]);
  });

  test("no reaction is older than its post", async () => {
    const { rows } = await imported("klout-when-to-post", `${data}/klout-when-to-post`);
    const [early] = await rows(`select count(*) as n from interactions join posts using (network, post)
      where interactions.time < posts.time`);
    expect(early).toEqual({ n: 0 });
  });
});
