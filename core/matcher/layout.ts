/**
 * The compiled lexicon: one ArrayBuffer of little-endian typed arrays, read in place.
 *
 *     header   16 words: magic, version, checksum, bytes; then counts and sizes (`HEADER`)
 *     table    start and length of each section below
 *
 *     alphabet   u32 × ≤255   what each byte of the pool stands for: | second symbol or 0 | symbol |
 *     traits     u32          the surfaces' flags and languages: | language 5 bits | flags 6 | 0 |
 *     wordFilter u32          1 bit: a surface may begin with a token of this running hash, in which
 *                             its first letter is a capital or not
 *     filter     u32          2 bits a cell, by the hash of one or more tokens:
 *                             01 a surface may end here · 10 a surface may go on from here; where it
 *                             does so with a joint and a word, its first two letters are hashed too
 *     slots      u32          open addressing by the hash of a whole surface:
 *                             | tag | offset of a record in the pool + 1 |
 *     pool       u8           records:
 *                             | length | entry, trait | context? | capitals? | symbols |
 *                               1 byte   1 to 4 bytes   3 bytes    1 bit each  1 for one or two, or 3
 *                             symbols are a place in the alphabet, or 255 and two bytes; the trait is
 *                             its place in `traits`, in the lower bits
 *     ids        u8           the ids, end to end, as strings.ts writes them
 *     idStarts   u32          where each id begins; one more for the end
 *     langs      u8           primary languages of the forms: "en,ru"
 *     contexts   i32          conditions, drawn in context.ts
 *     words      u16          skeletons of the conditions' words
 *
 * How a word goes through it: hash of its letters → word filter (most stop here) → filter → slots →
 * records whose tag agrees → letters and capitals compared. While a cell says that a surface may go
 * on, the next token joins the hash. A surface costs a slot, a record and some bits; nothing is linked.
 */

const MAGIC = 0x4c484353;
/** Changes with every change of the layout, of folding, or of the hash. */
export const VERSION = 5;

/** Symbols that a surface may have at most. */
export const LONGEST_FORM = 200;
/** Ids that a buffer can number. */
export const MOST_IDS = 1 << 21;
/** Languages that it tells apart; forms of further ones count as of no language. */
export const MOST_LANGS = 31;

/** A surface's mark: its entry's number, then its flags and its language, from these bits on. */
export const FLAGS_AT = 21;
export const LANG_AT = 27;
/** The bits before them: the entry's number. */
export const ENTRY = (1 << FLAGS_AT) - 1;

/** Flags of a surface. */
export const FLAG = {
  /** The form's capitals must be capitals. */
  capitals: 1,
  /** And nothing else may be a capital. */
  exact: 2,
  /** The capitals are the words' first letters, and are not stored. */
  titled: 4,
  /** A condition's number follows the entry. */
  context: 8,
  /** Not the citation form. */
  inflected: 16,
  /** Inflected, in Latin letters alone: easily another language's word. */
  weak: 32,
} as const;

/** Bits of a filter's cell. */
export const ENDS = 1;
export const GOES_ON = 2;

/** The byte that says that two bytes of a rare symbol follow. */
export const RARE = 255;

/** The parts of a compiled lexicon. */
export interface Sections {
  readonly alphabet: Uint32Array;
  readonly traits: Uint32Array;
  readonly wordFilter: Uint32Array;
  readonly filter: Uint32Array;
  readonly slots: Uint32Array;
  readonly pool: Uint8Array;
  readonly ids: Uint8Array;
  readonly idStarts: Uint32Array;
  readonly langs: Uint8Array;
  readonly contexts: Int32Array;
  readonly words: Uint16Array;
}

/** What the header says beside the sections. */
export interface Header {
  /** Surfaces. */
  readonly surfaces: number;
  /** Symbols of the longest surface. */
  readonly longest: number;
  /** A cell of the token filter is at `spread(hash) >>> filterShift`. */
  readonly filterShift: number;
  /** Low bits of a slot that hold the offset; the tag is above them. */
  readonly offsetBits: number;
  /** Bits of a record's trait, and bytes of its entry and trait together. */
  readonly traitBits: number;
  readonly markBytes: number;
}

/** Why a buffer is not a compiled lexicon of this version. */
export type Refusal = "foreign" | "version" | "truncated" | "checksum";

/** A buffer that cannot be loaded. */
export class LexiconRefused extends Error {
  override readonly name = "LexiconRefused";
  readonly refusal: Refusal;

  constructor(refusal: Refusal, message: string) {
    super(message);
    this.refusal = refusal;
  }
}

const NAMES = [
  "alphabet",
  "traits",
  "wordFilter",
  "filter",
  "slots",
  "pool",
  "ids",
  "idStarts",
  "langs",
  "contexts",
  "words",
] as const satisfies readonly (keyof Sections)[];

const HEADER = 16;
const WORDS = HEADER + NAMES.length * 2;

/** Puts the sections into one buffer. */
export function write(header: Header, sections: Sections): ArrayBuffer {
  const aligned = (bytes: number): number => (bytes + 3) & ~3;
  let size = WORDS * 4;
  for (const name of NAMES) size += aligned(sections[name].byteLength);
  const buffer = new ArrayBuffer(size);
  const words = new Uint32Array(buffer);
  words.set([MAGIC, VERSION, 0, size]);
  const { surfaces, longest, filterShift, offsetBits, traitBits, markBytes } = header;
  words.set([surfaces, longest, filterShift, offsetBits, traitBits, markBytes], 4);
  let at = WORDS * 4;
  NAMES.forEach((name, i) => {
    const { buffer: from, byteOffset, byteLength, length } = sections[name];
    new Uint8Array(buffer, at, byteLength).set(new Uint8Array(from, byteOffset, byteLength));
    words[HEADER + i * 2] = at;
    words[HEADER + i * 2 + 1] = length;
    at += aligned(byteLength);
  });
  words[2] = checksum(words);
  return buffer;
}

/**
 * The sections of a buffer, as views. A trusted buffer's checksum is not taken.
 *
 * @throws {LexiconRefused} if the buffer is not whole, not ours, or not of this version.
 */
export function read(
  buffer: ArrayBuffer,
  trusted: boolean,
): { header: Header; sections: Sections } {
  if (buffer.byteLength < WORDS * 4) {
    throw new LexiconRefused("truncated", `a compiled lexicon has at least ${WORDS * 4} bytes`);
  }
  const words = new Uint32Array(buffer, 0, buffer.byteLength >>> 2);
  if (words[0] !== MAGIC) throw new LexiconRefused("foreign", "not a compiled lexicon");
  if (words[1] !== VERSION) {
    throw new LexiconRefused("version", `layout ${words[1]}; this matcher reads ${VERSION}`);
  }
  if (words[3] !== buffer.byteLength) {
    throw new LexiconRefused("truncated", `${buffer.byteLength} bytes of ${words[3]}`);
  }
  if (!trusted && words[2] !== checksum(words))
    throw new LexiconRefused("checksum", "the checksum differs");
  const start = (i: number): number => words[HEADER + i * 2]!;
  const length = (i: number): number => words[HEADER + i * 2 + 1]!;
  return {
    header: {
      surfaces: words[4]!,
      longest: words[5]!,
      filterShift: words[6]!,
      offsetBits: words[7]!,
      traitBits: words[8]!,
      markBytes: words[9]!,
    },
    sections: {
      alphabet: new Uint32Array(buffer, start(0), length(0)),
      traits: new Uint32Array(buffer, start(1), length(1)),
      wordFilter: new Uint32Array(buffer, start(2), length(2)),
      filter: new Uint32Array(buffer, start(3), length(3)),
      slots: new Uint32Array(buffer, start(4), length(4)),
      pool: new Uint8Array(buffer, start(5), length(5)),
      ids: new Uint8Array(buffer, start(6), length(6)),
      idStarts: new Uint32Array(buffer, start(7), length(7)),
      langs: new Uint8Array(buffer, start(8), length(8)),
      contexts: new Int32Array(buffer, start(9), length(9)),
      words: new Uint16Array(buffer, start(10), length(10)),
    },
  };
}

/** Words of a buffer that are read by one call. */
const PIECE = 1 << 14;

/**
 * Of every word but the checksum's own. In four lanes, so that a large buffer is soon read; and in
 * pieces, since a function that is called again is soon compiled: one loop over 25 MB takes a fresh
 * Chromium 42 ms, pieces 13.
 */
function checksum(words: Uint32Array): number {
  const lanes = Int32Array.of(words[0]!, words[1]!, 0x811c9dc5, words[3]!);
  const last = words.length & ~3;
  for (let from = 4; from < last; from += PIECE) {
    readPiece(words, from, Math.min(last, from + PIECE), lanes);
  }
  const [, b, c, d] = lanes as unknown as [number, number, number, number];
  let a = lanes[0]!;
  for (let i = last; i < words.length; i++) a = Math.imul(a ^ words[i]!, 0x01000193);
  for (const lane of [b, c, d]) a = Math.imul(a ^ (a >>> 15) ^ lane, 0x01000193);
  return (a ^ (a >>> 15)) >>> 0;
}

/** Four words at a time, each into its lane. */
function readPiece(words: Uint32Array, from: number, to: number, lanes: Int32Array): void {
  let [a, b, c, d] = lanes as unknown as [number, number, number, number];
  for (let i = from; i < to; i += 4) {
    a = Math.imul(a ^ words[i]!, 0x01000193);
    b = Math.imul(b ^ words[i + 1]!, 0x85ebca6b);
    c = Math.imul(c ^ words[i + 2]!, 0xc2b2ae35);
    d = Math.imul(d ^ words[i + 3]!, 0x27d4eb2f);
    a ^= d >>> 15;
  }
  lanes.set([a, b, c, d]);
}
