import { describe, expect, test } from "vitest";
import { folderWith, imported } from "../../imported.js";
import { describeReal } from "../../real-data.js";

describe("import of higgs-twitter", () => {
  test("the source acts on the target, the weight is the count, and self-loops are dropped", async () => {
    const { rows } = await imported(
      "higgs-twitter",
      folderWith({
        "higgs-mention_network.edgelist": "1 2 3\n9 9 1\n900719925474099301 2 1\n",
        "higgs-reply_network.edgelist": "1 2 2\n",
      }),
    );
    expect(await rows("select * from interactions order by kind, actor")).toEqual([
      { actor: "1", account: "2", kind: "mention", count: 3 },
      { actor: "900719925474099301", account: "2", kind: "mention", count: 1 },
      { actor: "1", account: "2", kind: "reply", count: 2 },
    ]);
    expect((await rows("select account from accounts")).map((row) => row["account"])).toEqual([
      "1",
      "2",
      "9",
      "900719925474099301",
    ]);
  });

  test("a line with too few numbers is refused with its row", async () => {
    const files = { "higgs-mention_network.edgelist": "1 2 3\n4 5\n", "higgs-reply_network.edgelist": "1 2 2\n" };
    await expect(imported("higgs-twitter", folderWith(files))).rejects.toThrow(
      "higgs-mention_network.edgelist: row 2: wrong number of cells; expected 3 cells in UTF-8",
    );
  });
});

describeReal("higgs-twitter as published", (data) => {
  test("has 116,408 accounts and 177,645 edges, and every reply is a mention too", async () => {
    const { rows } = await imported("higgs-twitter", `${data}/higgs-twitter`);
    const [found] = await rows(`select (select count(*) from accounts) as accounts, count(*) as interactions,
      count_if(kind = 'reply') as replies from interactions`);
    expect(found).toEqual({ accounts: 116408, interactions: 177645, replies: 32180 });
    const [both] = await rows(`select count(*) as n from interactions reply join interactions mention
      using (actor, account) where reply.kind = 'reply' and mention.kind = 'mention' and reply.count <= mention.count`);
    expect(both).toEqual({ n: 32180 });
  });
});
