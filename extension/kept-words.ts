/**
 * The reader's own words, compiled once and kept for the background, in which one matcher reads them.
 * What is kept is made from the settings.
 */
import { forget, keep, keptSize, readKept } from "./kept.ts";

/** The reader's own words as they are read. */
export interface CompiledWords {
  /** The matcher's buffer. */
  readonly buffer: ArrayBuffer;
  /** Of each entry what pages are told, and when it was last changed, in milliseconds since 1970. */
  readonly entries: readonly (readonly [id: string, headword: string, changed: number])[];
}

/**
 * The key of compiled words: the digest of all that they are. It is another one also where no more than
 * an entry's note was changed, so that pages read that note anew.
 */
export async function keyOf({ buffer, entries }: CompiledWords): Promise<string> {
  const digest = (data: BufferSource) => crypto.subtle.digest("SHA-256", data);
  const parts = [buffer, new TextEncoder().encode(JSON.stringify(entries))];
  const both = await new Blob(await Promise.all(parts.map(digest))).arrayBuffer();
  const bytes = new Uint8Array(await digest(both));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Keeps compiled words, in place of any others. @throws what IndexedDB throws: the disk is full. */
export function keepWords(key: string, { buffer, entries }: CompiledWords): Promise<void> {
  return keep("lexicons", key, [buffer, JSON.stringify(entries)]);
}

/** What is kept under a key, perhaps damaged; undefined if it was lost. */
export async function readWords(key: string): Promise<CompiledWords | undefined> {
  const [buffer, entries] = (await readKept("lexicons", key)) ?? [];
  if (!buffer || !entries) return undefined;
  try {
    return { buffer, entries: JSON.parse(new TextDecoder().decode(entries)) };
  } catch {
    return undefined;
  }
}

/** The size of the words that are kept, in bytes. */
export const wordsSize = (): Promise<number> => keptSize("lexicons");

/** Forgets the words that are kept. */
export const forgetWords = (): Promise<void> => forget("lexicons");
