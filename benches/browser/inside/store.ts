/** A large lexicon as a background keeps it: from "nothing is open" to "can find". */
import { load } from "../../../core/matcher/load.ts";
import { keepWords, keyOf, readWords } from "../../../extension/kept-words.ts";

/** Fetches a lexicon and keeps it; returns its key. */
export async function keep(url: string): Promise<string> {
  const buffer = await (await fetch(url)).arrayBuffer();
  const words = { buffer, entries: [] };
  const key = await keyOf(words);
  await keepWords(key, words);
  return key;
}

/** How long reading took until it can find, in milliseconds, and what it finds in a text. */
export async function fromStore(
  key: string,
  text: string,
): Promise<{ ready: number; found: number }> {
  const began = performance.now();
  const words = await readWords(key);
  if (words === undefined) throw new Error("they were not kept");
  const matcher = load(words.buffer);
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
  await (kept.result as Blob[])[0]!.arrayBuffer();
  request.result.close();
  return performance.now() - began;
}
