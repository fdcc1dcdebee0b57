import type { Field } from "../descriptor.js";
import type { Imported, ImportJob, ImportRecipe } from "../import-recipe.js";
import { loadTable } from "../load-table.js";
import { writeTable } from "../write-table.js";

const path = "NYC_Social_Media_Usage.csv";
const columns = {
  Agency: "text",
  Platform: "id",
  Url: "text",
  "Date Sampled": "US time",
  "Likes/Followers/Visits/Downloads": "count or blank",
} as const;

/** About a quarter of a year apart, on days when most profiles were counted. */
const dates = ["2011-08-08", "2011-11-17", "2012-03-14", "2012-07-05", "2012-11-09"];
const networks = ["facebook", "twitter", "youtube"];

export const nycAgencies: ImportRecipe = {
  name: "nyc-agencies",
  title: "Social media of New York City's agencies, 2011-2012",
  about: "How many people follow each agency of a city on Facebook, Twitter, YouTube and smaller networks, over time.",
  licence: "NYC Open Data terms of use",
  files: [{ path, about: "one count a row: Agency, Platform, Url, Date Sampled, Likes/Followers/Visits/Downloads" }],

  async import(job: ImportJob): Promise<Imported> {
    await loadTable(job, "rows", { path, delimiter: ",", columns });
    await job.engine.run(`create temporary table profiles as ${profiles}`);
    return {
      resources: [
        await writeTable(job, { name: "accounts", role: "accounts", sql: accounts }),
        await writeTable(job, { name: "presences", role: "presences", sql: presences }),
        await writeTable(job, { name: "signals", role: "signals", sql: history, fields: historyFields }),
      ],
    };
  },
};

// Agencies that differ only in capitals and spaces are one. The sample dated 12 December 2012 fits a year earlier.
const profiles = `select
    min(Agency) over (partition by lower(replace(Agency, ' ', ''))) as account,
    case lower(Platform) when 'google+' then 'googleplus' when 'linked-in' then 'linkedin'
      else regexp_replace(lower(Platform), '[^a-z0-9]+', '-', 'g') end as network,
    case when cast("Date Sampled" as date) = date '2012-12-12' then date '2011-12-12'
      else cast("Date Sampled" as date) end as sampled,
    "Likes/Followers/Visits/Downloads" as audience
  from rows where Agency is not null and not regexp_matches(lower(Platform), '${notAudience()}')`;

// Downloads of applications, badges unlocked, visits of a web site, and the file's own totals are not followers.
function notAudience(): string {
  return "^(android|iphone|foursquare \\(badge|nyc\\.gov|total)";
}

const accounts = "select distinct account from profiles order by account";

// Every profile that the file lists is a presence; what it did not count on the last day is unknown, not what it was before.
const presences = `select account, network,
    cast(sum(audience) filter (where sampled = (select max(sampled) from profiles)) as bigint) as followers
  from profiles group by account, network order by account, network`;

const cells = networks.flatMap((network) => dates.map((date) => ({ network, date, name: `${network}-${date}` })));

const history = `select account, ${cells
  .map(
    ({ network, date, name }) =>
      `cast(sum(audience) filter (where network = '${network}' and sampled = date '${date}') as double) as "${name}"`,
  )
  .join(", ")} from profiles group by account order by account`;

const historyFields: Readonly<Record<string, Partial<Field>>> = Object.fromEntries(
  cells.map(({ network, date, name }) => [
    name,
    { description: `audience on ${network} on ${date}`, unit: "accounts", direction: "benefit", network },
  ]),
);
