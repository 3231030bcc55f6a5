import type { Span } from "../lexicon/span.ts";
import type { Lang } from "../lexicon/types.ts";
import { foldPhrase } from "./phrase.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import type { PolicyState } from "./state.ts";
import type { Policy, Publisher } from "./types.ts";

/** Where a note stands on the page: a span in the text of one of its blocks. */
export interface PolicyPlace extends Span {
  /** The policy's id. */
  readonly policy: string;
  /** The index of the block among those that were read. */
  readonly block: number;
}

/** What is known of the note, and where it was found. */
export interface PolicyFinding {
  readonly state: PolicyState;
  /** Where each quotation of the state was taken from, in the same order; empty unless printed. */
  readonly places: readonly PolicyPlace[];
}

/**
 * Looks for a publisher's notes in the blocks of a page, in the page's order. A note is quoted in its
 * own words: the paragraph that holds it where that is short, else its sentences. What the page
 * prints twice is quoted once, from its first place.
 */
export function findPolicy(
  publisher: Publisher | undefined,
  host: string,
  blocks: readonly { readonly text: string }[],
): PolicyFinding {
  if (!publisher) return { state: { kind: "none", host }, places: [] };
  if (publisher.policies.length === 0) {
    return { state: { kind: "none", publisher, host }, places: [] };
  }
  const first = notesOf(blocks, phrasesOf(publisher.policies));
  if (first.length === 0) {
    return { state: { kind: "recorded", publisher, policies: publisher.policies }, places: [] };
  }
  return {
    state: {
      kind: "printed",
      publisher,
      quotes: first.map(({ policy, exact }) => ({ policy, exact })),
    },
    places: first.map(({ policy, block, start, end }) => ({
      policy: policy.id,
      block,
      start,
      end,
    })),
  };
}

/** How a publisher's note stands to an entry. */
export interface Relation {
  /** It lists the entry; or it lists entries on which this one bears; or neither. */
  readonly kind: "lists" | "bears-on" | "other";
  /** Ids of the entries that it lists; with "bears-on", of those on which this one bears. */
  readonly covered: readonly string[];
  /** Ids of the policies that say so; with "other", of all. */
  readonly policies: readonly string[];
}

/**
 * How the notes in question (those that the page prints or, where it prints none, those on record)
 * stand to an entry.
 */
export function relation(
  state: PolicyState,
  entry: { readonly id: string; readonly bearsOn?: readonly string[] },
): Relation {
  const policies = inQuestion(state);
  const listing = policies.filter((policy) => policy.covers.includes(entry.id));
  if (listing.length > 0)
    return { kind: "lists", covered: covered(listing), policies: ids(listing) };
  const bearsOn = entry.bearsOn ?? [];
  const touched = policies.filter((policy) => policy.covers.some((id) => bearsOn.includes(id)));
  if (touched.length > 0) {
    const listed = covered(touched);
    const borne = bearsOn.filter((id) => listed.includes(id));
    return { kind: "bears-on", covered: borne, policies: ids(touched) };
  }
  return { kind: "other", covered: covered(policies), policies: ids(policies) };
}

function inQuestion(state: PolicyState): readonly Policy[] {
  switch (state.kind) {
    case "printed":
      return [...new Set(state.quotes.map((quote) => quote.policy))];
    case "recorded":
      return state.policies;
    case "none":
      return [];
  }
}

const ids = (policies: readonly Policy[]): string[] => policies.map((policy) => policy.id);

const covered = (policies: readonly Policy[]): string[] => [
  ...new Set(policies.flatMap((policy) => policy.covers)),
];

/** A locator, folded. */
interface Phrase {
  readonly policy: Policy;
  readonly text: string;
  readonly lang: Lang;
}

function phrasesOf(policies: readonly Policy[]): Phrase[] {
  return policies
    .flatMap((policy) =>
      policy.locators.map(({ text, lang }) => ({ policy, lang, text: foldPhrase(text).trim() })),
    )
    .filter(({ text }) => text !== "");
}

/** A note as it stands in a block. */
interface Note extends Span {
  readonly policy: Policy;
  readonly block: number;
  /** White space collapsed, without invisible characters. */
  readonly exact: string;
  /** The same, folded, without a full stop or ellipsis at its end. */
  readonly said: string;
}

/** More than a page prints of its own accord; what goes on repeating a phrase costs no more. */
const MOST = 20;

/**
 * The notes that a page prints, in its order. What only says again, or begins to say, what another
 * of the same policy says is left out.
 */
function notesOf(
  blocks: readonly { readonly text: string }[],
  phrases: readonly Phrase[],
): readonly Note[] {
  const notes = new Map<string, Note>();
  for (const [block, { text }] of blocks.entries()) {
    if (notes.size >= MOST) break;
    for (const note of notesIn(text, block, phrases)) {
      const key = `${note.policy.id} ${note.said}`;
      if (!notes.has(key)) notes.set(key, note);
    }
  }
  const all = [...notes.values()];
  const within = (note: Note, other: Note) =>
    note !== other && note.policy === other.policy && other.said.includes(note.said);
  return all.filter((note) => !all.some((other) => within(note, other)));
}

/** The longest paragraph that is quoted whole, and the longest joining of sentences; UTF-16 units. */
const LONG = 600;

function notesIn(text: string, block: number, phrases: readonly Phrase[]): Note[] {
  // Nearly always there is none, and no offsets are needed to know that.
  const folded = foldPhrase(text);
  const present = phrases.filter((phrase) => folded.includes(phrase.text));
  if (present.length === 0) return [];
  return clustersOf(hitsOf(text, present)).flatMap((hits) => notesAround(hits, text, block));
}

/** How far round a hit its sentence is looked for, in UTF-16 units. */
const REACH = 2000;

/** The notes of a few hits near each other, from the text round them alone. */
function notesAround(hits: readonly Hit[], text: string, block: number): Note[] {
  const window = windowRound(hits, text);
  const part = text.slice(window.start, window.end);
  const own = hits.map((hit) => ({
    ...hit,
    start: hit.start - window.start,
    end: hit.end - window.start,
  }));
  const sentences = sentencesOf(part, hits[0]?.lang ?? "en");
  return [...new Set(hits.map((hit) => hit.policy))].flatMap((policy) =>
    extents(part, sentences, own, policy).map((extent) => {
      const { start, end } = trimmed(part, extent);
      const exact = asPrinted(part.slice(start, end));
      const said = foldPhrase(exact).replace(/[\s.[\]]{1,9}$/, "");
      return { start: start + window.start, end: end + window.start, policy, block, exact, said };
    }),
  );
}

/** Hits, in order, apart where they cannot belong to one note. */
function clustersOf(hits: readonly Hit[]): readonly Hit[][] {
  const clusters: Hit[][] = [];
  for (const hit of hits) {
    const last = clusters.at(-1)?.at(-1);
    if (last && hit.start - last.end < REACH) clusters.at(-1)?.push(hit);
    else clusters.push([hit]);
  }
  return clusters;
}

/** The text round hits, from white space to white space. */
function windowRound(hits: readonly Hit[], text: string): Span {
  const first = hits[0]?.start ?? 0;
  const last = Math.max(...hits.map((hit) => hit.end));
  let start = Math.max(0, first - REACH);
  while (start > 0 && start < first && !/\s/.test(text.charAt(start))) start++;
  let end = Math.min(text.length, last + REACH);
  while (end < text.length && end > last && !/\s/.test(text.charAt(end))) end--;
  return { start, end };
}

interface Hit extends Span {
  readonly policy: Policy;
  readonly lang: Lang;
}

/** Where the phrases stand, in order. Where two overlap, the longer one wins. */
function hitsOf(text: string, phrases: readonly Phrase[]): Hit[] {
  const starts: number[] = [];
  const folded = foldPhrase(text, starts);
  const hits: Hit[] = [];
  for (const { policy, lang, text: phrase } of phrases) {
    let at = folded.indexOf(phrase);
    for (let met = 0; at >= 0 && met < MOST; met++) {
      const start = starts[at] ?? 0;
      const end = (starts[at + phrase.length - 1] ?? start) + 1;
      hits.push({ policy, lang, start, end });
      at = folded.indexOf(phrase, at + phrase.length);
    }
  }
  const length = ({ start, end }: Span) => end - start;
  return hits
    .filter((hit) => !hits.some((other) => overlap(hit, other) && length(other) > length(hit)))
    .sort((a, b) => a.start - b.start);
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** How far a policy's notes reach: from hit to hit while that is short, then on to what belongs. */
function extents(
  text: string,
  sentences: readonly Sentence[],
  hits: readonly Hit[],
  policy: Policy,
): Span[] {
  const own = hits.filter((hit) => hit.policy === policy);
  const others = hits.filter((hit) => hit.policy !== policy);
  const free = (span: Span) => !others.some((hit) => overlap(hit, span));
  const short = (span: Span) => asPrinted(text.slice(span.start, span.end)).length <= LONG;
  const spans: Span[] = [];
  for (const hit of own) {
    const span = around(hit, sentences);
    const last = spans.at(-1);
    const joined = last && { start: last.start, end: Math.max(last.end, span.end) };
    if (joined && (span.start < last.end || (short(joined) && free(joined)))) {
      spans[spans.length - 1] = joined;
    } else spans.push(span);
  }
  return spans.map((span) => {
    const whole = paragraphsAround(span, sentences);
    let reach = short(whole) && free(whole) ? whole : span;
    for (const next of sentences) {
      if (next.start < reach.end) continue;
      const further = { start: reach.start, end: next.end };
      if (!continues(text.slice(next.start, next.end), own) || !short(further) || !free(next))
        break;
      reach = further;
    }
    return reach;
  });
}

/** The sentences over which a hit extends. */
function around(hit: Span, sentences: readonly Sentence[]): Span {
  const met = sentences.filter((sentence) => overlap(hit, sentence));
  return { start: met[0]?.start ?? hit.start, end: met.at(-1)?.end ?? hit.end };
}

function paragraphsAround(span: Span, sentences: readonly Sentence[]): Span {
  const met = new Set(sentences.filter((s) => overlap(span, s)).map((s) => s.paragraph));
  const all = sentences.filter(({ paragraph }) => met.has(paragraph));
  return { start: all[0]?.start ?? span.start, end: all.at(-1)?.end ?? span.end };
}

/**
 * A sentence that takes back what the one before it might seem to say ("This does not imply a
 * position on their status."): without it a note would be misquoted. A line for each language in
 * which we have locators; elsewhere the note's second sentence can be a locator of its own.
 */
const RESERVATIONS: { readonly [lang: Lang]: RegExp } = {
  en: /^\s*(?:this|these|those|such|nor|neither)\b.*\b(?:not|no|nor|neither|without)\b/is,
};

function continues(sentence: string, hits: readonly Hit[]): boolean {
  return hits.some((hit) => RESERVATIONS[hit.lang.split("-")[0] ?? ""]?.test(sentence));
}

/** A span without the white space at its ends. */
function trimmed(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end);
  const before = part.length - part.trimStart().length;
  return { start: start + before, end: end - (part.length - part.trimEnd().length) };
}

/** As a reader sees it: white space collapsed; no soft hyphens, zero-width spaces, pictures. */
function asPrinted(text: string): string {
  return text
    .replace(/[\u00AD\u200B\u2060\uFEFF\uFFFC]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
