/** How relevant accounts are, by topic; the topic is null where there are none. */
export interface Grades {
  readonly kind: "grades";
  readonly topics: readonly GradedTopic[];
}

export interface GradedTopic {
  readonly topic: string | null;
  readonly grades: ReadonlyMap<string, number>;
}
