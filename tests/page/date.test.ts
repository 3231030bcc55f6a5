// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { articleDate, datesInAddress } from "../../page/date.ts";
import { shared } from "../shared.ts";

const ld = (...data: unknown[]) =>
  data.map((one) => `<script type="application/ld+json">${JSON.stringify(one)}</script>`).join("");
const meta = (name: string, content: string) => `<meta name="${name}" content='${content}'>`;
const property = (name: string, content: string) =>
  `<meta property="${name}" content="${content}">`;

const DAY = "2023-09-04";
const NOW = Date.UTC(2026, 10, 26, 12);
const article = (more: object = {}) => ({ "@type": "NewsArticle", datePublished: DAY, ...more });
const HERE = "https://valley-post.example/karsova-road";
const time = (datetime: string, more = "") => `<time datetime="${datetime}" ${more}>then</time>`;
const prose = "The road was shut again on the morning of the fair, as it had been each year since";

/** What the page is like; its HTML; the day, and where it was found. */
const pages: readonly [what: string, html: string, day?: string, from?: string][] = [
  // JSON-LD
  ["JSON-LD", ld(article()), DAY, "json-ld"],
  ["JSON-LD in a list", ld([{ "@type": "WebSite" }, article()]), DAY, "json-ld"],
  [
    "JSON-LD in a graph",
    ld({ "@graph": [{ "@type": "Organization" }, article()] }),
    DAY,
    "json-ld",
  ],
  ["several types", ld(article({ "@type": ["ReportageNewsArticle", "Thing"] })), DAY, "json-ld"],
  ["the main entity of a page", ld({ "@type": "WebPage", mainEntity: article() }), DAY, "json-ld"],
  ["a posting of a weblog", ld(article({ "@type": "BlogPosting" })), DAY, "json-ld"],
  ["dateModified is ignored", ld(article({ dateModified: "2024-05-05" })), DAY, "json-ld"],
  ["dateModified alone is no date", ld({ "@type": "NewsArticle", dateModified: DAY })],
  ["a film’s date is not the article’s", ld(article({ "@type": "VideoObject" }))],
  [
    "a comment’s date is not",
    ld({ "@type": "NewsArticle", comment: article({ "@type": "Comment" }) }),
  ],
  ["a part’s date is not", ld({ "@type": "WebPage", hasPart: article() })],
  [
    "broken JSON-LD is passed over",
    `<script type="application/ld+json">{"datePublished": "2020-01-01",</script>${ld(article())}`,
    DAY,
    "json-ld",
  ],
  [
    "JSON-LD in a comment of old",
    `<script type="application/ld+json"><!--${JSON.stringify(article())}--></script>`,
    DAY,
    "json-ld",
  ],
  [
    "of several articles the one with the page’s address",
    ld([
      article({ url: `${HERE}-2`, datePublished: "2022-01-01" }),
      article({ mainEntityOfPage: { "@id": `${HERE}/?utm=1` } }),
    ]),
    DAY,
    "json-ld",
  ],
  [
    "of several articles the one with the page’s heading",
    `<h1>The road at  Karsova</h1>${ld([article({ headline: "Other", datePublished: "2022-01-01" }), article({ headline: "The road at Karsova" })])}`,
    DAY,
    "json-ld",
  ],
  [
    "of several articles none, where nothing tells",
    ld([article(), article({ datePublished: "2022-01-01" })]),
  ],
  [
    "of several articles the day on which all agree",
    ld([article(), article({ datePublished: `${DAY}T10:00` })]),
    DAY,
    "json-ld",
  ],
  [
    "a page that calls itself an article",
    property("og:type", "article") + ld(article({ "@type": "WebPage" })),
    DAY,
    "json-ld",
  ],
  [
    "a home page’s date is the site’s",
    property("og:type", "website") + ld(article({ "@type": "WebPage" })),
  ],
  // meta
  [
    "JSON-LD before meta",
    ld(article()) + property("article:published_time", "2020-01-01"),
    DAY,
    "json-ld",
  ],
  ["article:published_time", property("article:published_time", `${DAY}T10:00:00Z`), DAY, "meta"],
  ["article:modified_time is ignored", property("article:modified_time", DAY)],
  ["og:article:published_time", property("og:article:published_time", DAY), DAY, "meta"],
  ["Dublin Core", meta("DC.date.issued", DAY), DAY, "meta"],
  ["dc.date without hyphens", meta("dc.date", "20230904"), DAY, "meta"],
  ["Parse.ly", meta("parsely-pub-date", `${DAY}T10:00:00Z`), DAY, "meta"],
  [
    "Parse.ly in JSON",
    meta("parsely-page", `{"title":"x","pub_date":"${DAY}T10:00:00Z"}`),
    DAY,
    "meta",
  ],
  ["Sailthru, as in mail", meta("sailthru.date", "Mon, 04 Sep 2023 10:00:00 +0400"), DAY, "meta"],
  ["Sailthru, as in databases", meta("sailthru.date", "2023-09-04 10:00:00"), DAY, "meta"],
  ["citation_date", meta("citation_date", "2023/09/04"), DAY, "meta"],
  ["itemprop in meta", `<meta itemprop="datePublished" content="${DAY}">`, DAY, "meta"],
  // time
  ["meta before time", `${meta("date", DAY)}<article>${time("2020-01-01")}</article>`, DAY, "meta"],
  ["time in an article", `<article>${time(DAY)}</article>`, DAY, "time"],
  [
    "time with pubdate first",
    `<main>${time("2020-02-02")}${time(DAY, "pubdate")}</main>`,
    DAY,
    "time",
  ],
  ["time in words", `<article><time>4 September 2023</time></article>`, DAY, "time"],
  [
    "a time of change is ignored",
    `<article>${time("2024-01-01", 'class="updated"')}${time(DAY, 'class="entry-date"')}</article>`,
    DAY,
    "time",
  ],
  ["a teaser’s time is ignored", `<aside>${time(DAY)}</aside>`],
  [
    "comments’ times are ignored",
    `<article><h1>x</h1><div class="comments">${time(DAY)}</div><article>${time(DAY)}</article></article>`,
  ],
  [
    "a time in a sentence is ignored",
    `<article><h1>x</h1><p>${prose} ${time("1994-05-12")}.</p></article>`,
  ],
  [
    "a list of articles has none",
    `<article>${time(DAY)}</article><article>${time("2023-09-05")}</article>`,
  ],
  [
    "the article round the heading",
    `<article><h1>x</h1>${time(DAY)}</article><article>${time("2020-01-01")}</article>`,
    DAY,
    "time",
  ],
  // microdata
  [
    "microdata in an attribute",
    `<span itemprop="datePublished" content="${DAY}">x</span>`,
    DAY,
    "microdata",
  ],
  [
    "microdata in datetime",
    `<b itemprop="datePublished" datetime="${DAY}">x</b>`,
    DAY,
    "microdata",
  ],
  [
    "microdata in words",
    `<span itemprop="datePublished">September 4, 2023</span>`,
    DAY,
    "microdata",
  ],
  [
    "microdata of a comment is ignored",
    `<div itemscope itemtype="https://schema.org/Comment"><meta itemprop="datePublished" content="${DAY}"></div>`,
  ],
  // what cannot be
  ["a day that is none", meta("date", "2023-02-31")],
  [
    "an impossible date gives way to the next",
    meta("dc.date", "2023-13-01") + meta("date", DAY),
    DAY,
    "meta",
  ],
  [
    "a date to come is refused",
    ld(article({ datePublished: "2027-01-01" })) + meta("date", DAY),
    DAY,
    "meta",
  ],
  ["today somewhere on earth is not to come", meta("date", "2026-11-27"), "2026-11-27", "meta"],
  ["the day after tomorrow is", meta("date", "2026-11-28")],
  ["zero is no date", meta("date", "1970-01-01T00:00:00Z")],
  ["the year 1 is no date", meta("date", "0001-01-01T00:00:00Z")],
  ["words", meta("date", "yesterday")],
  ["an ambiguous date is not guessed at", meta("date", "04/09/2023")],
  ["a month where no day is known", meta("dc.date", "2023-09"), "2023-09", "meta"],
  [
    "a day before a month",
    `${meta("dc.date", "2023-09")}<article>${time(DAY)}</article>`,
    DAY,
    "time",
  ],
  ["nothing", "<p>Text.</p>"],
  // near midnight
  [
    "the day of the publisher’s zone",
    ld(article({ datePublished: "2023-09-04T00:30:00+04:00" })),
    DAY,
    "json-ld",
  ],
  [
    "the same west of Greenwich",
    ld(article({ datePublished: "2023-09-04T23:30:00-0500" })),
    DAY,
    "json-ld",
  ],
  [
    "UTC, and the same moment with a zone",
    ld(article({ datePublished: "2023-09-03T20:30:00Z" })) +
      property("article:published_time", "2023-09-04T00:30:00+04:00"),
    DAY,
    "json-ld",
  ],
  [
    "UTC, and a bare day that holds it",
    `${ld(article({ datePublished: "2023-09-03T20:30:00Z" }))}<article>${time(DAY)}</article>`,
    DAY,
    "json-ld",
  ],
  [
    "UTC, and a bare day that does not",
    `${ld(article({ datePublished: "2023-09-04T10:30:00Z" }))}<article>${time("2023-09-12")}</article>`,
    DAY,
    "json-ld",
  ],
  ["UTC alone", ld(article({ datePublished: `${DAY}T20:30:00Z` })), DAY, "json-ld"],
];

describe("the article's date", () => {
  test.each(pages)("%s", (_what, html, day, from) => {
    (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(HERE);
    document.head.replaceChildren();
    document.body.innerHTML = html;
    expect(articleDate(document, NOW)).toEqual(day && { day, from });
  });

  test("from the address, where the page itself says nothing", () => {
    const { happyDOM } = window as unknown as { happyDOM: { setURL(url: string): void } };
    happyDOM.setURL("https://valley-post.example/2023/09/04/road");
    document.body.innerHTML = "<p>Text.</p>";
    expect(articleDate(document, NOW)).toEqual({ day: DAY, from: "address" });
  });

  const seed = shared("seed/article.html");
  test.runIf(seed)("of the seed article", () => {
    document.documentElement.innerHTML = seed!;
    expect(articleDate(document, NOW)?.day).toBe("2023-09-01");
  });
});

test.each([
  ["/2023/09/04/road", ["2023-09-04", "2023-09"]],
  ["/2023/9/4/", ["2023-9-4"]],
  ["/world/2023/sep/04/road", ["04 sep 2023"]],
  ["/news/2023-09-04-road", ["2023-09-04"]],
  ["/road-2023-09-04.html", ["2023-09-04"]],
  ["/20230904-road", ["2023-09-04"]],
  ["/a/20230904/", ["2023-09-04"]],
  ["/2023/09/road", ["2023-09"]],
  ["/story-120230904", []],
  ["/202309041234", []],
  ["/about/2023", []],
])("the address %s holds %j", (path, dates) => {
  expect(datesInAddress(path)).toEqual(dates);
});
