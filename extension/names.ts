import index from "virtual:scholium/index";
import { load } from "../core/matcher/load.ts";
import type { Matcher } from "../core/matcher/types.ts";
import { identifyPlain } from "../core/publisher/identify.ts";
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

/** The matcher of all bundled names; read from its file once a background's life. */
export function bundledMatcher(api: Api): Promise<Matcher> {
  matcher ??= read(api).catch((error: unknown) => {
    matcher = undefined; // asked again, it is tried again
    throw error;
  });
  return matcher;
}

async function read(api: Api): Promise<Matcher> {
  const response = await fetch(api.runtime.getURL("/lexicon.bin" as "/popup.html"));
  // It came with the extension, so its checksum need not be taken.
  return load(await response.arrayBuffer(), { trusted: true });
}
