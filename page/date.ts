/** Meta elements that give an article's date, the most telling first. */
const METAS = [
  "article:published_time",
  "og:article:published_time",
  "datePublished",
  "parsely-pub-date",
  "sailthru.date",
  "dc.date.issued",
  "DC.date",
  "dcterms.created",
  "pubdate",
  "publishdate",
  "publish-date",
  "publication_date",
  "date",
];

/** Types of schema.org whose date is an article's. */
const ARTICLE = /Article|BlogPosting|Report|NewsStory|LiveBlog/;

/**
 * The day on which the article was first published, as the page gives it: ISO 8601, with its time
 * and zone where it has them. In order of trust: JSON-LD, meta elements, `<time>` of the article,
 * the address, microdata. Undefined where the page does not say.
 */
export function articleDate(document: Document): string | undefined {
  return (
    first(fromJsonLd(document)) ??
    first(fromMeta(document)) ??
    first(fromTime(document)) ??
    first(fromAddress(document.location?.pathname ?? "")) ??
    first(fromMicrodata(document))
  );
}

function first(found: Iterable<string | null | undefined>): string | undefined {
  for (const text of found) {
    const date = isoDate(text);
    if (date) return date;
  }
  return undefined;
}

/** An ISO 8601 date with an optional time, checked against the calendar; undefined for anything else. */
export function isoDate(text: string | null | undefined): string | undefined {
  const parts =
    /^\s*(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?)?\s*$/.exec(
      text ?? "",
    );
  if (!parts) return undefined;
  const [, year, month, day, time, seconds = "", zone = ""] = parts;
  const date = `${year}-${month}-${day}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime()) || !parsed.toISOString().startsWith(date)) return undefined;
  if (!time) return date;
  return `${date}T${time}${seconds}${zone.replace(/^([+-]\d{2}):?(\d{2})$/, "$1:$2")}`;
}

function* fromJsonLd(document: Document): Generator<string | undefined> {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let data: unknown;
    try {
      data = JSON.parse(script.textContent ?? "");
    } catch {
      continue; // a page's own mistake
    }
    yield* datesIn(data, 0);
  }
}

/** Nested no deeper than any real page does it. */
const DEEP = 6;

function* datesIn(data: unknown, depth: number): Generator<string | undefined> {
  if (typeof data !== "object" || data === null || depth > DEEP) return;
  if (Array.isArray(data)) {
    for (const part of data) yield* datesIn(part, depth + 1);
    return;
  }
  const node = data as Record<string, unknown>;
  const types = [node["@type"]].flat().join(" ");
  const date = node.datePublished;
  if (ARTICLE.test(types) && typeof date === "string") yield date;
  yield* datesIn(node["@graph"], depth + 1);
  yield* datesIn(node.mainEntity, depth + 1);
}

function* fromMeta(document: Document): Generator<string | null> {
  const found = new Map<string, string | null>();
  for (const meta of document.querySelectorAll("meta[content]")) {
    for (const attribute of ["property", "name", "itemprop"]) {
      const name = meta.getAttribute(attribute)?.toLowerCase();
      if (name && !found.has(name)) found.set(name, meta.getAttribute("content"));
    }
  }
  for (const name of METAS) yield found.get(name.toLowerCase()) ?? null;
}

function* fromTime(document: Document): Generator<string | null> {
  const inArticle = ":is(article,main,[role=main])";
  for (const selector of [
    `${inArticle} time[pubdate][datetime]`,
    `${inArticle} time[itemprop=datePublished][datetime]`,
    `${inArticle} header time[datetime]`,
    `${inArticle} time[datetime]`,
  ]) {
    for (const time of document.querySelectorAll(selector)) yield time.getAttribute("datetime");
  }
}

function* fromAddress(path: string): Generator<string> {
  const parts = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)/.exec(path);
  if (parts) yield `${parts[1]}-${parts[2]!.padStart(2, "0")}-${parts[3]!.padStart(2, "0")}`;
}

function* fromMicrodata(document: Document): Generator<string | null> {
  for (const element of document.querySelectorAll("[itemprop=datePublished]")) {
    yield element.getAttribute("datetime") ??
      element.getAttribute("content") ??
      element.textContent;
  }
}
