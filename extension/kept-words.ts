/**
 * The reader's own words, compiled once and kept in IndexedDB for the background, in which one matcher
 * reads them. What is kept is made from the settings and can be made again, so it may be lost.
 */

const DATABASE = "scholium";
const STORE = "lexicons";

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

/**
 * Keeps compiled words, in place of any others. As Blobs: a buffer would be cloned, and in Firefox
 * decompressed too, each time that it is read, which takes two and a half times as long.
 *
 * @throws what IndexedDB throws: the disk is full.
 */
export async function keepWords(key: string, { buffer, entries }: CompiledWords): Promise<void> {
  const store = await open("readwrite");
  store.clear();
  store.put([new Blob([buffer]), new Blob([JSON.stringify(entries)])], key);
  await new Promise<void>((resolve, reject) => {
    store.transaction.oncomplete = () => resolve();
    store.transaction.onabort = () => reject(store.transaction.error);
  });
}

/**
 * What is kept under a key; undefined if it was lost. It may be damaged: whoever loads it must not trust
 * it. The buffer's own checksum is taken in a third to half of the time of its digest, for which the
 * browsers copy it first: 25 MB in 11 ms against 36 in a fresh Chromium, 17 against 36 in Firefox.
 */
export async function readWords(key: string): Promise<CompiledWords | undefined> {
  const store = await open("readonly");
  const kept: unknown = await settled(store.get(key));
  if (!Array.isArray(kept)) return undefined;
  const [buffer, entries] = await Promise.all((kept as Blob[]).map(bytesOf));
  if (!buffer || !entries) return undefined;
  try {
    return { buffer, entries: JSON.parse(new TextDecoder().decode(entries)) };
  } catch {
    return undefined;
  }
}

/**
 * A Blob's bytes; undefined if its file was lost. By a FileReader, which in Firefox takes two thirds
 * of the time of `Blob.arrayBuffer`.
 */
function bytesOf(blob: Blob): Promise<ArrayBuffer | undefined> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => resolve(undefined);
    reader.readAsArrayBuffer(blob);
  });
}

/** The size of all that is kept, in bytes. */
export async function keptSize(): Promise<number> {
  const store = await open("readonly");
  const all = (await settled(store.getAll())) as readonly (readonly Blob[])[];
  return all.flat().reduce((sum, { size }) => sum + size, 0);
}

/** Forgets all that is kept. */
export async function forgetWords(): Promise<void> {
  const store = await open("readwrite");
  await settled(store.clear());
}

async function open(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  const database = await settled(request);
  const store = database.transaction(STORE, mode).objectStore(STORE);
  database.close(); // once the transaction has ended
  return store;
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
