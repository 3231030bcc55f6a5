/**
 * Compiled lexicons in IndexedDB, which gives back 12 MB in a seventh of the time of an extension's
 * file. What is kept can be made or fetched again, so it may be lost.
 */

import { LexiconRefused, load } from "../core/matcher/load.ts";
import type { Matcher } from "../core/matcher/types.ts";

const DATABASE = "scholium";

/** The reader's own words, compiled; the bundled names, as they came with the extension. */
export type Shelf = (typeof SHELVES)[number];

const SHELVES = ["lexicons", "bundled"] as const;

/**
 * Keeps data under a key, in place of all others on its shelf. As Blobs: a buffer would be cloned, and
 * in Firefox decompressed too, each time that it is read, which takes two and a half times as long.
 *
 * @throws what IndexedDB throws: the disk is full.
 */
export async function keep(shelf: Shelf, key: string, parts: readonly BlobPart[]): Promise<void> {
  const store = await open(shelf, "readwrite");
  store.clear();
  store.put(
    parts.map((part) => new Blob([part])),
    key,
  );
  await new Promise<void>((resolve, reject) => {
    store.transaction.oncomplete = () => resolve();
    store.transaction.onabort = () => reject(store.transaction.error);
  });
}

/**
 * What is kept under a key; undefined if it was lost. It may be damaged: whoever loads it must not trust
 * it. A lexicon's own checksum is taken in a third to half of the time of its digest, for which the
 * browsers copy it first: 25 MB in 11 ms against 36 in a fresh Chromium, 17 against 36 in Firefox.
 */
export async function readKept(
  shelf: Shelf,
  key: string,
): Promise<readonly ArrayBuffer[] | undefined> {
  const store = await open(shelf, "readonly");
  const kept: unknown = await settled(store.get(key));
  if (!Array.isArray(kept)) return undefined;
  const parts = await Promise.all((kept as Blob[]).map(bytesOf));
  return parts.every((part) => part !== undefined) ? parts : undefined;
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

/** A matcher of what was kept; undefined where that was damaged, or another version made it. */
export function loadKept(buffer: ArrayBuffer): Matcher | undefined {
  try {
    return load(buffer);
  } catch (error) {
    if (error instanceof LexiconRefused) return undefined;
    throw error;
  }
}

/** The size of all that is on a shelf, in bytes. */
export async function keptSize(shelf: Shelf): Promise<number> {
  const store = await open(shelf, "readonly");
  const all = (await settled(store.getAll())) as readonly (readonly Blob[])[];
  return all.flat().reduce((sum, { size }) => sum + size, 0);
}

/** Forgets all that is on a shelf. */
export async function forget(shelf: Shelf): Promise<void> {
  const store = await open(shelf, "readwrite");
  await settled(store.clear());
}

async function open(shelf: Shelf, mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const request = indexedDB.open(DATABASE, 2);
  request.onupgradeneeded = () => {
    const { objectStoreNames: there } = request.result;
    for (const name of SHELVES) if (!there.contains(name)) request.result.createObjectStore(name);
  };
  const database = await settled(request);
  const store = database.transaction(shelf, mode).objectStore(shelf);
  database.close(); // once the transaction has ended
  return store;
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
