import { describe, expect, onTestFinished, test } from "vitest";
import { openEngine } from "../../../src/engine/open-engine.js";
import { folderWith, imported } from "../../imported.js";
import { describeReal } from "../../real-data.js";

const file = (...lines: string[]) => ({
  "NYC_Social_Media_Usage.csv": `Agency,Platform,Url,Date Sampled,Likes/Followers/Visits/Downloads\n${lines.join("\n")}\n`,
});

describe("import of nyc-agencies", () => {
  test("the audience of the last day is summed over an agency's profiles, thousands read, blanks unknown", async () => {
    const { rows } = await imported(
      "nyc-agencies",
      folderWith(
        file(
          'DOE,Twitter,a,11/09/2012 12:00:00 AM,"31,533"',
          "DOE,Twitter,b,11/09/2012 12:00:00 AM,100",
          "DOE,Twitter,c,11/09/2012 12:00:00 AM,",
          "DOE,Flickr,d,11/09/2012 12:00:00 AM,",
          "DOE,Twitter,a,08/08/2011 12:00:00 AM,7",
        ),
      ),
    );
    expect(await rows("select * from presences")).toEqual([
      { account: "DOE", network: "flickr", followers: null },
      { account: "DOE", network: "twitter", followers: 31633 },
    ]);
    expect(await rows(`select "twitter-2011-08-08", "twitter-2012-03-14", "twitter-2012-11-09" from signals`)).toEqual([
      { "twitter-2011-08-08": 7, "twitter-2012-03-14": null, "twitter-2012-11-09": 31633 },
    ]);
  });

  test("spellings of an agency and of a platform are one, and what is no audience is left out", async () => {
    const { rows } = await imported(
      "nyc-agencies",
      folderWith(
        file(
          "NYC Gov,YouTube,a,11/09/2012 12:00:00 AM,5",
          "nycgov,Youtube,b,11/09/2012 12:00:00 AM,6",
          "DOE,Linked-In,c,11/09/2012 12:00:00 AM,8",
          "DOE,Google+,c,11/09/2012 12:00:00 AM,9",
          "DOE,iPhone app,d,11/09/2012 12:00:00 AM,9000",
          "NYC Gov,Foursquare (Badge Unlock),e,11/09/2012 12:00:00 AM,9000",
          "TOTAL,TOTAL,TOTAL,11/09/2012 12:00:00 AM,18028",
          ",nyc.gov,2800000,11/09/2012 12:00:00 AM,",
        ),
      ),
    );
    expect(await rows("select * from presences")).toEqual([
      { account: "DOE", network: "googleplus", followers: 9 },
      { account: "DOE", network: "linkedin", followers: 8 },
      { account: "NYC Gov", network: "youtube", followers: 11 },
    ]);
  });

  test("the day that is dated a year late is not the last one", async () => {
    const lines = ["DOE,Twitter,a,11/09/2012 12:00:00 AM,30", "DOE,Twitter,a,12/12/2012 12:00:00 AM,20"];
    const { rows } = await imported("nyc-agencies", folderWith(file(...lines)));
    expect(await rows("select followers from presences")).toEqual([{ followers: 30 }]);
  });

  test("a date or count that cannot be read is refused with row and column", async () => {
    await expect(imported("nyc-agencies", folderWith(file("DOE,Twitter,a,2012-11-09,30")))).rejects.toThrow(
      'NYC_Social_Media_Usage.csv: row 2: column "Date Sampled": not a time: "2012-11-09"; expected month/day/year',
    );
    await expect(
      imported("nyc-agencies", folderWith(file("DOE,Twitter,a,11/09/2012 12:00:00 AM,many"))),
    ).rejects.toThrow('not a count: "many"; expected a whole number, 0 or more');
  });
});

describeReal("nyc-agencies as published", (data) => {
  test("has 83 agencies on 15 networks, 56 of them on Facebook and 52 on Twitter", async () => {
    const { rows } = await imported("nyc-agencies", `${data}/nyc-agencies`);
    const counts = await rows(`select (select count(*) from accounts) as accounts, count(*) as presences,
      count(followers) as known, count(distinct network) as networks, count_if(network = 'facebook') as facebook,
      count_if(network = 'twitter') as twitter from presences`);
    expect(counts).toEqual([{ accounts: 83, presences: 218, known: 180, networks: 15, facebook: 56, twitter: 52 }]);
  });

  test("the sample dated 12 December 2012 lies between those of November and December 2011", async () => {
    const folder = `${data}/nyc-agencies`;
    const engine = await openEngine({ folders: [folder] });
    onTestFinished(() => engine.close());
    const days = ["11/17/2011", "12/12/2012", "12/30/2011", "11/09/2012"];
    const sums = days.map(
      (day) =>
        `max(try_cast("Likes/Followers/Visits/Downloads" as double)) filter (where "Date Sampled" like '${day}%')`,
    );
    const profiles = `select ${sums.map((sum, i) => `${sum} as d${i}`).join(", ")}
      from read_csv($1, header = true, all_varchar = true) where Platform = 'Twitter' group by Agency, Url`;
    const [totals] = await engine.rows(
      `select sum(d0) as november, sum(d1) as mislabelled, sum(d2) as december, sum(d3) as later from (${profiles})
      where d0 + d1 + d2 + d3 is not null`,
      [`${folder}/NYC_Social_Media_Usage.csv`],
    );
    const { november, mislabelled, december, later } = totals as Record<string, number>;
    expect(mislabelled).toBeGreaterThan(november as number);
    expect(mislabelled).toBeLessThan(december as number);
    expect(later).toBeGreaterThan(1.5 * (mislabelled as number));
  });
});
