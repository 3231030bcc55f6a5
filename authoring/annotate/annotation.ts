import type { Span } from "../../core/lexicon/span.ts";
import type { Lang } from "../../core/lexicon/types.ts";
import type { Matcher } from "../../core/matcher/index.ts";
import { hostOf } from "../../core/publisher/hosts.ts";
import { identify } from "../../core/publisher/identify.ts";
import { findPolicy } from "../../core/publisher/policy.ts";
import type { PolicyState } from "../../core/publisher/state.ts";
import type { Publisher } from "../../core/publisher/types.ts";
import type { Collected } from "./collected.ts";
import { findMarks } from "./marked.ts";

/** What would be marked in one file. */
export interface Annotation {
  readonly file: string;
  readonly lang: Lang | null;
  /** The publisher's id. */
  readonly publisher: string | null;
  /** What is known of its note: whether it stands in this file, is on record, or neither. */
  readonly policy: PolicyState["kind"];
  readonly matches: readonly Mark[];
  /** The text of which the offsets are, where that is not the file's own. */
  readonly text?: string;
}

/** A name in the text, in UTF-16 code units, and the entries that it may stand for. */
export interface Mark extends Span {
  readonly surface: string;
  /** The likeliest. */
  readonly entry: string;
  readonly alternatives: readonly string[];
}

/** Annotates a document as it would be on a page at `url`. */
export function annotate(
  collected: Collected,
  matcher: Matcher,
  publishers: readonly Publisher[],
  url: string | undefined,
): Omit<Annotation, "file" | "text"> {
  const host = hostOf(url ?? "") ?? "";
  const publisher = identify(host, publishers);
  const { state } = findPolicy(publisher, host, collected.everything);
  return {
    lang: collected.lang ?? null,
    publisher: publisher?.id ?? null,
    policy: state.kind,
    matches: findMarks(collected, matcher, publisher?.id).map(({ start, end, candidates }) => {
      const [entry, ...alternatives] = candidates.map((candidate) => candidate.entry);
      return { start, end, surface: collected.text.slice(start, end), entry: entry!, alternatives };
    }),
  };
}
