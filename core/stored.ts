import { parseSettings } from "./settings.ts";

/** A kind of thing that the store holds. */
export type StoredKind = "choices" | "sites" | "hidden" | "own" | "words" | "aside" | "other";

/** A line of the list of what is stored. */
export interface StoredLine {
  readonly kind: StoredKind;
  /** How many there are, where they can be counted. */
  readonly count?: number;
  /** Its size as JSON, in bytes of UTF-8. */
  readonly bytes: number;
}

/** What each key of the store holds: extension/store.ts. */
const KEYS: { readonly [key: string]: "settings" | "own" | "aside" } = {
  scholium: "settings",
  "scholium-own": "own",
  "scholium-broken": "aside",
};

/**
 * Says plainly what the store holds, and how much of it; nothing is left out. `words` is the size of
 * the reader's own words, compiled, which are kept apart, in bytes: extension/kept-words.ts.
 */
export function storedLines(
  all: { readonly [key: string]: unknown },
  words = 0,
): readonly StoredLine[] {
  const lines = Object.entries(all).flatMap(([key, value]): StoredLine[] => {
    if (KEYS[key] === "aside") return [{ kind: "aside", bytes: bytesOf(value) }];
    if (KEYS[key] === "own" && Array.isArray(value))
      return [{ kind: "own", count: value.length, bytes: bytesOf(value) }];
    if (KEYS[key] === "settings") return settingsLines(value as { settings?: unknown } | null);
    return [{ kind: "other", bytes: bytesOf(value) }];
  });
  if (words > 0) lines.push({ kind: "words", bytes: words });
  return lines.filter(({ count }) => count !== 0);
}

function settingsLines(stored: { settings?: unknown } | null): StoredLine[] {
  const { settings } = stored ?? {};
  if (settings === undefined) return [{ kind: "other", bytes: bytesOf(stored) }];
  const { sites, hidden, hiddenHere, own: _, ...choices } = parseSettings(settings).settings;
  const here = Object.values(hiddenHere).flat();
  return [
    { kind: "choices", bytes: bytesOf(choices) },
    { kind: "sites", count: Object.keys(sites).length, bytes: bytesOf(sites) },
    {
      kind: "hidden",
      count: hidden.length + here.length,
      bytes: bytesOf(hidden) + bytesOf(hiddenHere),
    },
  ];
}

/** The length of a value as JSON in UTF-8, in bytes. */
function bytesOf(value: unknown): number {
  let bytes = 0;
  for (const letter of JSON.stringify(value) ?? "") {
    const code = letter.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
