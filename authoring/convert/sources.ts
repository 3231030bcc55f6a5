import type { Fields } from "./draft.ts";

/**
 * The sources of an entry that comes from a format where a source is a few words or an address: each
 * becomes one to be filled in.
 */
export class Citations {
  private readonly ids = new Map<string, string>();

  /** The id of the source that is cited by some words. */
  cite(words: string): string {
    const known = this.ids.get(words);
    if (known !== undefined) return known;
    const id = `source-${this.ids.size + 1}`;
    this.ids.set(words, id);
    return id;
  }

  /** What is known of them; the rest is empty. */
  get sources(): Fields[] {
    return [...this.ids].map(([words, id]) => {
      const url = /https?:\/\/[^\s<>]+/.exec(words)?.[0];
      const title = words.replace(url ?? "", "").replace(/^[\s,;:]+|[\s,;:]+$/g, "");
      return { id, title, publisher: "", url: url ?? "", read: "" };
    });
  }
}
