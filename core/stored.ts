import { parseSettings } from "./settings.ts";

/** A kind of thing that the store holds. */
export type StoredKind =
  | "choices"
  | "sites"
  | "hidden"
  | "own"
  | "words"
  | "large"
  | "aside"
  | "other";

/** A line of the list of what is stored. */
export interface StoredLine {
  readonly kind: StoredKind;
  /** How many there are, where they can be counted. */
  readonly count?: number;
  /** Its size as JSON, in bytes of UTF-8. */
  readonly bytes: number;
}

/** What each key of the store holds: extension/store.ts. */
const KEYS: { readonly [key: string]: "settings" | "aside" } = {
  scholium: "settings",
  "scholium-broken": "aside",
};

/**
 * Says plainly what the store holds, and how much of it; nothing is left out. `large` is the size of
 * the lexicon that is kept apart, in bytes: extension/large.ts.
 */
export function storedLines(
  all: { readonly [key: string]: unknown },
  large = 0,
): readonly StoredLine[] {
  const lines = Object.entries(all).flatMap(([key, value]): StoredLine[] => {
    if (KEYS[key] === "aside") return [{ kind: "aside", bytes: bytesOf(value) }];
    if (KEYS[key] !== "settings") return [{ kind: "other", bytes: bytesOf(value) }];
    return settingsLines(value as { settings?: unknown; words?: unknown } | null);
  });
  if (large > 0) lines.push({ kind: "large", bytes: large });
  return lines.filter(({ count }) => count !== 0);
}

function settingsLines(stored: { settings?: unknown; words?: unknown } | null): StoredLine[] {
  const { settings, words } = stored ?? {};
  if (settings === undefined) return [{ kind: "other", bytes: bytesOf(stored) }];
  const { sites, hidden, hiddenHere, own, ...choices } = parseSettings(settings).settings;
  const here = Object.values(hiddenHere).flat();
  return [
    { kind: "choices", bytes: bytesOf(choices) },
    { kind: "sites", count: Object.keys(sites).length, bytes: bytesOf(sites) },
    {
      kind: "hidden",
      count: hidden.length + here.length,
      bytes: bytesOf(hidden) + bytesOf(hiddenHere),
    },
    { kind: "own", count: own.length, bytes: bytesOf(own) },
    ...(words === undefined ? [] : [{ kind: "words", bytes: bytesOf(words) } as const]),
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
