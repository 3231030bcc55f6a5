/** What is not the article's own: others' words, other articles, the site's furniture. */
const FOREIGN = [
  "aside,nav,figure,table,[role=complementary]",
  '[class*="comment" i],[id*="comment" i],[itemtype*="Comment"],[itemprop=comment]',
  '[class*="related" i],[class*="teaser" i],[class*="recommend" i],[class*="read-more" i]',
].join();

/** The day of a change is not that of publication. */
const CHANGED =
  '[itemprop~=dateModified],[class*="updated" i]:not([class*="published" i]),[class*="modified" i]';

/** The most telling first; the last holds any. */
const TELLING = [
  "time[pubdate]",
  "time[itemprop~=datePublished]",
  'time[class*="publish" i],time[class*="entry-date" i],[class*="publish" i] time',
  "header time",
  "time",
];

/** The dates in the `<time>` elements of the page's article, the most telling first. */
export function datesInTime(document: Document): readonly string[] {
  const article = articleOf(document);
  if (!article) return [];
  const times = new Set<Element>();
  for (const selector of TELLING) {
    for (const time of article.querySelectorAll(selector))
      if (isOwn(time, article)) times.add(time);
  }
  return [...times].map((time) => time.getAttribute("datetime") ?? time.textContent ?? "");
}

/**
 * The element that holds the page's article: the one round its main heading, else the only one there
 * is. A list of several is no article.
 */
function articleOf(document: Document): Element | undefined {
  const holder = "article,[role=article],main,[role=main]";
  const around = document.querySelector("h1")?.closest(holder);
  if (around) return around;
  const articles = [...document.querySelectorAll("article,[role=article]")].filter(
    (article) => !article.closest("aside,nav") && !article.parentElement?.closest("article"),
  );
  if (articles.length > 1) return undefined;
  return articles[0] ?? document.querySelector("main,[role=main]") ?? undefined;
}

function isOwn(time: Element, article: Element): boolean {
  if (time.matches(CHANGED)) return false;
  for (let at = time.parentElement; at && at !== article; at = at.parentElement) {
    // An article within an article is a comment on it, or a teaser (HTML, 4.3.2).
    if (at.matches(FOREIGN) || at.matches(`article,[role=article],${CHANGED}`)) return false;
  }
  return time.hasAttribute("pubdate") || time.hasAttribute("itemprop") || !isInProse(time);
}

function isForeign(element: Element): boolean {
  // A body or an article may say in its class that it takes comments.
  const own = "article,main,body";
  for (let at: Element | null = element; at && !at.matches(own); at = at.parentElement) {
    if (at.matches(FOREIGN)) return true;
  }
  return false;
}

/** A date that a sentence tells of is not the article's. */
function isInProse(time: Element): boolean {
  const around = time.closest("p,li,dd,blockquote,figcaption");
  const own = time.textContent?.length ?? 0;
  return around !== null && (around.textContent?.trim().length ?? 0) > own + 80;
}

/** The days of publication in microdata (`itemprop`), but for those of parts, comments and films. */
export function datesInMicrodata(document: Document): readonly string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll("[itemprop~=datePublished]")) {
    const type = element.closest("[itemscope]")?.getAttribute("itemtype");
    if (type && !/(?:Article|Posting|Report|WebPage)$/.test(type)) continue;
    if (isForeign(element)) continue;
    const { textContent } = element;
    found.push(
      element.getAttribute("datetime") ?? element.getAttribute("content") ?? textContent ?? "",
    );
  }
  return found;
}
