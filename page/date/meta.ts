/** Names of meta elements that give an article's date, the most telling first; lower case. */
const NAMES = [
  "article:published_time",
  "og:article:published_time",
  "article:published",
  "og:pubdate",
  "datepublished",
  "rnews:datepublished",
  "parsely-pub-date",
  "sailthru.date",
  "cxenseparse:recs:publishtime",
  "dc.date.issued",
  "dcterms.issued",
  "dc.date",
  "dcterms.date",
  "dc.date.created",
  "dcterms.created",
  "citation_publication_date",
  "citation_online_date",
  "citation_date",
  "pubdate",
  "publishdate",
  "publish-date",
  "publish_date",
  "publication_date",
  "og:article:published",
  "bt:pubdate",
  "date",
];

/** What the page's meta elements say of its day of publication, the most telling first. */
export function datesInMeta(document: Document): readonly string[] {
  const found = new Map<string, string>();
  for (const meta of document.querySelectorAll("meta[content]")) {
    const content = meta.getAttribute("content")!;
    for (const attribute of ["property", "name", "itemprop", "http-equiv"]) {
      const name = meta.getAttribute(attribute)?.toLowerCase();
      // Within a part that is described for itself it is that part's: microdata.
      if (attribute === "itemprop" && meta.closest("[itemscope]")) continue;
      if (name && !found.has(name)) found.set(name, content);
    }
  }
  return [...NAMES.map((name) => found.get(name)), parsely(found.get("parsely-page"))].flatMap(
    (date) => (date === undefined ? [] : [date]),
  );
}

/** Parse.ly's older tag holds JSON. */
function parsely(content: string | undefined): string | undefined {
  if (content === undefined) return undefined;
  try {
    const { pub_date: date } = JSON.parse(content) as { pub_date?: unknown };
    return typeof date === "string" ? date : undefined;
  } catch {
    return undefined;
  }
}
