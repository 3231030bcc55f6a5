import type { PartialDate, Source, SourceId, Statement } from "../lexicon/types.ts";

/** A source as the card lists it. */
export interface NumberedSource {
  readonly number: number;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly published?: PartialDate;
  /** The day on which it was read. */
  readonly read: PartialDate;
  /** The copy in which it was read, where that is not the page itself. */
  readonly copy?: { readonly url: string; readonly date?: PartialDate };
}

/** Numbers sources as they come to be cited. */
export interface Citations {
  /** The sentence with its reference numbers. */
  readonly statement: (statement: Statement) => { text: string; refs: readonly number[] };
  /** Reference numbers, in rising order. Ids that the entry does not list are left out. */
  readonly refs: (sources: readonly SourceId[]) => readonly number[];
  /** All sources: in the order first cited until now, then the others as the entry lists them. */
  readonly numbered: () => readonly NumberedSource[];
}

/** Begins to number an entry's sources. */
export function citations(sources: readonly Source[]): Citations {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const numbers = new Map<SourceId, number>();
  const numberOf = (id: SourceId): number => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return number;
  };
  const refs = (ids: readonly SourceId[]) =>
    [...new Set(ids)]
      .filter((id) => byId.has(id))
      .map(numberOf)
      .sort((a, b) => a - b);
  return {
    refs,
    statement: ({ text, sources: ids }) => ({ text, refs: refs(ids) }),
    numbered: () =>
      sources
        .map(({ id, title, publisher, url, published, read, copy }) => ({
          number: numberOf(id),
          title,
          publisher,
          url,
          read,
          ...(published && { published }),
          ...(copy && { copy }),
        }))
        .sort((a, b) => a.number - b.number),
  };
}
