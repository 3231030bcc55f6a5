import index from "virtual:scholium/index";
import { load } from "../core/matcher/load.ts";
import type { Matcher } from "../core/matcher/types.ts";
import { identifyPlain } from "../core/publisher/identify.ts";
import { keep, loadKept, readKept } from "./kept.ts";
import type { LexiconLine } from "./lexicon.ts";
import type { Api } from "./native.ts";

/** The lines of all bundled entries, by id. */
export const bundledLines: ReadonlyMap<string, LexiconLine> = new Map(
  index.lines.map((line) => [line.id, { ...line, own: false }]),
);

/** The id of the publisher of a host, as a document's location has it. */
export function publisherOf(host: string): string | undefined {
  return identifyPlain(host, index.publishers)?.id;
}

let matcher: Promise<Matcher> | undefined;

/** The matcher of all bundled names; read once a background's life. */
export function bundledMatcher(api: Api): Promise<Matcher> {
  matcher ??= read(api).catch((error: unknown) => {
    matcher = undefined; // asked again, it is tried again
    throw error;
  });
  return matcher;
}

/**
 * From where they were kept when they were last read from their file, which takes several times as long:
 * of a background that was stopped and is woken by a page, a reader would see the difference.
 */
async function read(api: Api): Promise<Matcher> {
  const fetchFile = (name: string) => fetch(api.runtime.getURL(`/${name}` as "/popup.html"));
  const key = await (await fetchFile("lexicon.txt")).text();
  const [kept] = (await inTime(readKept("bundled", key))) ?? [];
  const known = kept && loadKept(kept);
  if (known) return known;
  const buffer = await (await fetchFile("lexicon.bin")).arrayBuffer();
  // Not waited for; where nothing can be kept, the file is read each time.
  void keep("bundled", key, [buffer]).catch(() => undefined);
  // It came with the extension, so its checksum need not be taken.
  return load(buffer, { trusted: true });
}

/** So long, in milliseconds, is a database waited for that may be broken or locked: ten times what it takes. */
const PATIENCE = 500;

/** What comes of something that may fail, or never come: undefined then. */
function inTime<T>(promise: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), PATIENCE);
    promise.then(resolve, () => resolve(undefined));
  });
}
