/**
 * Quotation marks of the languages that we read, and of some more: English “ ” ‘ ’ " ', French and
 * Armenian « », Russian and Abkhaz « » „ “, Georgian „ “ « », Azerbaijani « » “ ” " ", Turkish “ ” ‘ ’,
 * the angled ‹ ›, and the brackets of East Asia. By the opening mark: those that may close it, since
 * typists mix „ “, „ ” and “ ". (CLDR 47, quotationStart and the like; Bringhurst 3.2, 5.4.)
 */
const PAIRS: Readonly<Record<string, string>> = {
  "«": "»",
  "‹": "›",
  "“": '”"',
  "„": '“”"',
  "‟": "”",
  "‘": "’'",
  "‚": "‘’",
  "‛": "’",
  "”": "”", // where both ends are set alike
  '"': '"',
  "＂": "＂",
  "'": "'",
  "「": "」",
  "『": "』",
  "《": "》",
  "〈": "〉",
};

/** The marks that may close what this one opened; empty for what opens nothing. */
export function closersOf(mark: string): string {
  return PAIRS[mark] ?? "";
}

const ALL = new Set([...Object.keys(PAIRS), ...Object.values(PAIRS).join("")]);

/** Whether a character is a quotation mark at all. */
export function isMark(char: string): boolean {
  return ALL.has(char);
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;
const GAP = /^$|[\s\u00A0\uFFFC([{<\-‐-―/…:]/u;

/** Whether a mark between two characters (empty at an end of the text) can begin a quotation. */
export function mayOpen(mark: string, before: string, after: string): boolean {
  if ("«‹„「『《〈".includes(mark)) return true;
  if (/[\s]/u.test(after) || after === "") return false;
  // don‘t, 6", and marks that are more often found at the other end
  return GAP.test(before) || (isMark(before) && before !== mark);
}

/** Whether a mark between two characters can end a quotation; an apostrophe within a word cannot. */
export function mayClose(mark: string, before: string, after: string): boolean {
  if ("’'‘".includes(mark) && LETTER.test(before) && LETTER.test(after)) return false;
  // Spaced « so », or an end; but not a mark that stands before a word.
  return !/\s|^$/u.test(before) || !LETTER.test(after) || "»›」』》〉".includes(mark);
}

/** Whether a single mark is an apostrophe that a word begins with: ’90s, ’tis. */
export function isElision(mark: string, rest: string): boolean {
  return "'‘’".includes(mark) && /^(?:\d0s\b|tis\b|twas\b|em\b|til\b|cause\b|n\b)/i.test(rest);
}
