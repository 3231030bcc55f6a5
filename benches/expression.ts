/** What a developer without a matcher would write. */

/** Names, the longest first: an expression takes the first alternative that fits. */
export const longestFirst = (names: readonly string[]): string[] =>
  [...names].sort((a, b) => b.length - a.length);

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/** One expression of all names, between the edges of letters and digits. */
export const alternation = (names: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${longestFirst(names).map(escaped).join("|")})(?![\\p{L}\\p{N}])`,
    "gu",
  );
