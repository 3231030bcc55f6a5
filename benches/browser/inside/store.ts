/** A large lexicon as a background keeps it: from "nothing is open" to "can find". */
import { load } from "../../../core/matcher/load.ts";
import { keepLarge, keyOf, readLarge } from "../../../extension/large.ts";

/** Fetches a lexicon and keeps it; returns its key. */
export async function keep(url: string): Promise<string> {
  const buffer = await (await fetch(url)).arrayBuffer();
  const key = await keyOf(buffer);
  await keepLarge(key, buffer);
  return key;
}

/** How long reading took until it can find, in milliseconds, and what it finds in a text. */
export async function fromStore(
  key: string,
  text: string,
): Promise<{ ready: number; found: number }> {
  const began = performance.now();
  const buffer = await readLarge(key);
  if (buffer === undefined) throw new Error("it was not kept");
  const matcher = load(buffer, { busy: true });
  const ready = performance.now() - began;
  return { ready, found: matcher.find(text, "en", { entries: new Set() }).length };
}

/** How long it takes to read as many bytes again, in milliseconds, with nothing made of them: the floor. */
export async function bytesAlone(key: string): Promise<number> {
  const began = performance.now();
  const request = indexedDB.open("scholium");
  await new Promise((resolve) => {
    request.onsuccess = resolve;
  });
  const kept = request.result.transaction("lexicons").objectStore("lexicons").get(key);
  await new Promise((resolve) => {
    kept.onsuccess = resolve;
  });
  await (kept.result as Blob).arrayBuffer();
  request.result.close();
  return performance.now() - began;
}
