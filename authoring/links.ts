import type { EntryLink, EntryLinks } from "../core/card/links.ts";
import type { Entry } from "../core/lexicon/types.ts";
import type { Matcher } from "../core/matcher/types.ts";

/** The language in which the entries' sentences are written. */
const LANG = "en";

/**
 * The names of other entries in an entry's sentences, found by the matcher that reads pages. A name
 * that may mean several entries leads to none of them; the entry's own leads nowhere.
 */
export function linksIn(entry: Entry, matcher: Matcher): EntryLinks {
  const { definition, background, contested, timeline } = entry;
  const sentences: readonly (readonly [place: string, text: string])[] = [
    ["definition", definition.text],
    ...background.map(({ text }, n) => [`background/${n}`, text] as const),
    ...(contested ? [["contested", contested.text] as const] : []),
    ...timeline.map(({ text }, n) => [`timeline/${n}`, text] as const),
  ];
  // What the entry is about is evidence: its own sentences may not name it.
  const page = { entries: new Set([entry.id]) };
  return Object.fromEntries(
    sentences.flatMap(([place, text]) => {
      const links = matcher
        .find(text, LANG, page)
        .flatMap(({ start, end, candidates }): EntryLink[] => {
          const [only, other] = candidates;
          return only && !other && only.entry !== entry.id
            ? [{ start, end, entry: only.entry }]
            : [];
        });
      return links.length > 0 ? [[place, links] as const] : [];
    }),
  );
}
