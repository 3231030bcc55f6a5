/** Types of schema.org whose date is an article's. */
const ARTICLE = /(?:Article|Posting|Report)$/;

/** Nested no deeper than any real page does it. */
const DEEP = 6;

type Node = Readonly<Record<string, unknown>>;

/**
 * The publication dates of the page's own article in its JSON-LD. Where several articles are
 * described (a list, "read also"), the page's is the one with its address, else the one with its
 * heading; if neither tells, only a date on which all agree counts: none is guessed at.
 */
export function datesInJsonLd(document: Document): readonly string[] {
  const articles: Node[] = [];
  const pages: Node[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    try {
      // Some sites wrap it as if it were old HTML.
      const text = (script.textContent ?? "").replace(/^\s*<!--|-->\s*$|<!\[CDATA\[|\]\]>/g, "");
      gather(JSON.parse(text), articles, pages, 0);
    } catch {
      // a page's own mistake
    }
  }
  // A WebPage's date is an article's only where the page calls itself one: else it is the site's.
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute("content");
  const dated = articles.length > 0 || type !== "article" ? articles : pages;
  return datesOf(own(dated, document));
}

function gather(data: unknown, articles: Node[], pages: Node[], depth: number): void {
  if (typeof data !== "object" || data === null || depth > DEEP) return;
  if (Array.isArray(data)) {
    for (const part of data) gather(part, articles, pages, depth + 1);
    return;
  }
  const node = data as Node;
  const types = [node["@type"]].flat().map(String);
  if (typeof node.datePublished === "string") {
    if (types.some((type) => ARTICLE.test(type))) articles.push(node);
    else if (types.includes("WebPage")) pages.push(node);
  }
  // Not what it has beside it: parts, comments, lists of others.
  for (const key of ["@graph", "mainEntity", "mainEntityOfPage"]) {
    gather(node[key], articles, pages, depth + 1);
  }
}

function own(articles: readonly Node[], document: Document): readonly Node[] {
  if (articles.length < 2) return articles;
  const here = addressesOf(document);
  const byAddress = articles.filter((node) => addressesIn(node).some((at) => here.has(at)));
  if (byAddress.length > 0) return byAddress;
  const headings = headingsOf(document);
  const byHeading = articles.filter((node) => headings.has(plain(node.headline ?? node.name)));
  if (byHeading.length > 0) return byHeading;
  const days = new Set(datesOf(articles).map((date) => date.slice(0, 10)));
  return days.size === 1 ? articles : [];
}

function datesOf(nodes: readonly Node[]): string[] {
  return nodes.map((node) => String(node.datePublished));
}

function addressesIn(node: Node): string[] {
  const page = node.mainEntityOfPage;
  const nested = typeof page === "object" && page !== null ? (page as Node) : { url: page };
  return [node.url, node["@id"], nested.url, nested["@id"]].flatMap((at) =>
    typeof at === "string" ? [bare(at)] : [],
  );
}

function addressesOf(document: Document): ReadonlySet<string> {
  const canonical = document.querySelector("link[rel=canonical]")?.getAttribute("href");
  const og = document.querySelector('meta[property="og:url"]')?.getAttribute("content");
  const all = [document.location?.href, canonical, og];
  return new Set(all.flatMap((at) => (at ? [bare(at)] : [])));
}

/** An address without what does not tell pages apart: protocol, www, query, fragment, last slash. */
function bare(address: string): string {
  return address.replace(/^\w+:\/\/(?:www\.)?|[?#].*$/g, "").replace(/\/$/, "");
}

function headingsOf(document: Document): ReadonlySet<string> {
  const og = document.querySelector('meta[property="og:title"]')?.getAttribute("content");
  const h1 = document.querySelector("h1")?.textContent;
  return new Set([og, h1, document.title].map(plain).filter((text) => text.length > 0));
}

function plain(text: unknown): string {
  return typeof text === "string" ? text.replace(/\s+/g, " ").trim().toLowerCase() : "";
}
