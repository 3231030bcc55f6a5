/** A large lexicon in IndexedDB, as a background keeps it: from "nothing is open" to "can find". */
import { load } from "../../../core/matcher/load.ts";

const NAME = "bench";
const KEY = "lexicon";

/** Fetches a lexicon and keeps it. */
export async function keep(url: string): Promise<void> {
  const buffer = await (await fetch(url)).arrayBuffer();
  const database = await open();
  const change = database.transaction(NAME, "readwrite", { durability: "strict" });
  change.objectStore(NAME).put(buffer, KEY);
  await new Promise((resolve, reject) => {
    change.oncomplete = resolve;
    change.onabort = () => reject(change.error);
  });
  database.close();
}

/** Reads it and loads it; how long both took together in milliseconds, and what it finds in a text. */
export async function fromStore(text: string): Promise<{ ready: number; found: number }> {
  const began = performance.now();
  const database = await open();
  const buffer: ArrayBuffer = await settled(
    database.transaction(NAME).objectStore(NAME).get(KEY) as IDBRequest<ArrayBuffer>,
  );
  const matcher = load(buffer, { trusted: true, busy: true });
  const ready = performance.now() - began;
  return { ready, found: matcher.find(text, "en", { entries: new Set() }).length };
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(NAME);
  return settled(request);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
