/** Part of a document; what is undefined is not written. */
export type Json = Readonly<Record<string, unknown>>;

export const literal = (text: string, lang: string): Json => ({
  "@language": lang,
  "@value": text,
});

/** The notes themselves are in English. */
export const english = (text: string): Json => literal(text, "en");

/** The order of what has one: RDF knows none. */
export const place = (i: number): Json => ({ "schema:position": i + 1 });
