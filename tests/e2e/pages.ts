/** Pages of our own for the end-to-end tests; hosts of the list are played by a local server. */

const STYLE = "body{font:18px/1.6 Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1rem}";

/** A page with this body. */
export function page(body: string, head = ""): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A test page</title><style>${STYLE}</style>${head}</head><body>${body}</body></html>`;
}

const NOTE =
  "For readers’ comfort we choose not to use qualifiers such as ‘self-styled’ for offices in Abkhazia. " +
  "Nothing is meant by it.";

/** An article whose publisher prints its note. The note's words round the locator are invented. */
export const ARTICLE = page(
  `<header><nav><a href="/t">Nagorno-Karabakh</a></nav></header>
  <main><article><h1>Talks on Nagorno-Karabakh</h1>
  <p id="first">The road, the <i>Lachin</i> Corri&shy;dor, was closed to lorries from Goris, said a driver in Stepa<wbr>nakert.</p>
  <p id="second">He meant to reach Nagorno&#8209;Karabakh by night. A <a href="/x">story on Shusha</a> is here.</p>
  <p id="third">Nobody on the Lachin Corridor had slept. <code>Lachin Corridor</code> <span aria-hidden="true">Lachin Corridor</span></p>
  <p><textarea>Lachin Corridor</textarea> <span contenteditable>Lachin Corridor</span></p>
  <x-late><template shadowrootmode="open"><p>In a shadow: Abkhazia.</p></template></x-late>
  <p id="note"><em>${NOTE}</em></p></article></main><footer>Goris Weekly</footer>`,
  '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2023-09-04"}</script>',
);

/** The sentence that the card must quote. */
export const QUOTED = NOTE;
