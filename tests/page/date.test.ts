// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { articleDate, isoDate } from "../../page/date.ts";

const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const DAY = "2023-09-04";

const pages: readonly [string, string, string | undefined][] = [
  ["JSON-LD", ld({ "@type": "NewsArticle", datePublished: DAY }), DAY],
  [
    "JSON-LD with a zone",
    ld({ "@type": "NewsArticle", datePublished: `${DAY}T23:30:00+0400` }),
    `${DAY}T23:30:00+04:00`,
  ],
  [
    "JSON-LD in a graph",
    ld({ "@graph": [{ "@type": "WebSite" }, { "@type": "Article", datePublished: DAY }] }),
    DAY,
  ],
  ["JSON-LD in a list", ld([{ "@type": ["ReportageNewsArticle"], datePublished: DAY }]), DAY],
  [
    "JSON-LD of a video is not the article's",
    ld({ "@type": "VideoObject", datePublished: DAY }),
    undefined,
  ],
  [
    "broken JSON-LD is passed over",
    `<script type="application/ld+json">{oops</script><meta name="date" content="${DAY}">`,
    DAY,
  ],
  [
    "JSON-LD before meta",
    `${ld({ "@type": "NewsArticle", datePublished: DAY })}<meta property="article:published_time" content="2020-01-01">`,
    DAY,
  ],
  ["og", `<meta property="article:published_time" content="${DAY}T10:00:00Z">`, `${DAY}T10:00:00Z`],
  ["Parse.ly", `<meta name="parsely-pub-date" content="${DAY}T10:00:00Z">`, `${DAY}T10:00:00Z`],
  ["Dublin Core", `<meta name="DC.date.issued" content="${DAY}">`, DAY],
  ["itemprop in meta", `<meta itemprop="datePublished" content="${DAY}">`, DAY],
  ["time in an article", `<article><time datetime="${DAY}">4 September</time></article>`, DAY],
  [
    "time with pubdate first",
    `<main><time datetime="2020-02-02">x</time><time pubdate datetime="${DAY}">y</time></main>`,
    DAY,
  ],
  ["time of a teaser", `<aside><time datetime="${DAY}">x</time></aside>`, undefined],
  ["microdata", `<span itemprop="datePublished">${DAY}</span>`, DAY],
  ["a day that is none", `<meta name="date" content="2023-02-31">`, undefined],
  ["words", `<meta name="date" content="yesterday">`, undefined],
  ["nothing", "<p>Text.</p>", undefined],
];

describe("the article's date", () => {
  test.each(pages)("%s", (_what, html, expected) => {
    document.head.replaceChildren();
    document.body.innerHTML = html;
    expect(articleDate(document)).toBe(expected);
  });
});

test.each([
  ["2023-09-04", "2023-09-04"],
  [" 2023-09-04T10:00 ", "2023-09-04T10:00"],
  ["2023-09-04 10:00:00.123+04:00", "2023-09-04T10:00:00.123+04:00"],
  ["2023-9-4", undefined],
  ["04.09.2023", undefined],
  [null, undefined],
])("%j as ISO 8601 is %j", (text, expected) => {
  expect(isoDate(text)).toBe(expected);
});
