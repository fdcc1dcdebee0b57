/** What posts are about. At most 30, since an account's topics are kept as the bits of a number. */
export const topics = [
  "technology",
  "politics",
  "music",
  "sports",
  "food",
  "travel",
  "science",
  "film",
  "fashion",
  "business",
  "health",
  "games",
  "books",
  "photography",
  "education",
  "cars",
] as const;
