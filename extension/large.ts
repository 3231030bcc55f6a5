/**
 * Lexicons too large for every tab: compiled once, kept in IndexedDB under the digest of their bytes,
 * and read there by one matcher in the background. What is kept is made from the settings and can be
 * made again, so it may be lost.
 */

const DATABASE = "scholium";
const STORE = "lexicons";

/** The key of a buffer: the digest of its bytes. */
export async function keyOf(buffer: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", buffer));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Keeps a buffer, in place of any other. As a Blob: a buffer would be cloned, and in Firefox
 * decompressed too, each time that it is read, which takes two and a half times as long.
 *
 * @throws what IndexedDB throws: the disk is full.
 */
export async function keepLarge(key: string, buffer: ArrayBuffer): Promise<void> {
  const store = await open("readwrite");
  store.clear();
  store.put(new Blob([buffer]), key);
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
export async function readLarge(key: string): Promise<ArrayBuffer | undefined> {
  const store = await open("readonly");
  const kept: unknown = await settled(store.get(key));
  return kept instanceof Blob ? bytesOf(kept) : undefined;
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
export async function largeSize(): Promise<number> {
  const store = await open("readonly");
  const all: unknown[] = await settled(store.getAll());
  return all.reduce<number>((sum, one) => sum + (one instanceof Blob ? one.size : 0), 0);
}

/** Forgets all that is kept. */
export async function forgetLarge(): Promise<void> {
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
