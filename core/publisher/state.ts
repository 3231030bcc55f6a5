import type { Policy, PolicyQuote, Publisher } from "./types.ts";

/**
 * What is known of the page's publisher's note on names:
 * - `printed`: the note stands on this page, and is quoted from it;
 * - `recorded`: a note is on record, but not on this page;
 * - `none`: no note is known (`publisher` is absent where the house itself is unknown).
 */
export type PolicyState =
  | {
      readonly kind: "printed";
      readonly publisher: Publisher;
      readonly quotes: readonly PolicyQuote[];
    }
  | {
      readonly kind: "recorded";
      readonly publisher: Publisher;
      readonly policies: readonly Policy[];
    }
  | { readonly kind: "none"; readonly publisher?: Publisher; readonly host: string };
