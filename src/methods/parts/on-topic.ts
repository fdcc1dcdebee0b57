import { z } from "zod";
import { BadInput } from "../../problem.js";
import type { Table } from "../../table.js";
import { columnsOf } from "./columns.js";

/** The parameter that says which topics count: one by its name, or a pattern of several. `every` is what more than one of them give together. */
export function topicChoice(every: string) {
  return z
    .string()
    .default("*")
    .meta({ description: `The topic that counts, where * stands for any run of characters. ${every}` });
}

/**
 * The columns of a measure of the chosen topics; none where the table has no topics at all.
 * @throws BadInput where it has topics, and none of the name.
 */
export function onTopic(table: Table, measure: string, topic: string): Float64Array[] {
  // As in the ids of the signals.
  const pattern = topic.replace(/[^\p{L}\p{N}*]+/gu, "-");
  const found = [...columnsOf(table, `topics.${pattern}.${measure}`).values()];
  if (found.length > 0) return found;
  const known = [...columnsOf(table, `topics.*.${measure}`).keys()].map((id) => id.split(".")[1]!);
  if (known.length === 0) return [];
  throw new BadInput({ what: "no post is on the topic", value: topic, names: known });
}
