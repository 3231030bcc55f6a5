/**
 * What a reader does not read, or may not have touched: it is neither matched nor marked.
 * Text fields and editors are somebody's typing; code is not prose.
 */
export const UNREAD = [
  "script,style,noscript,template,textarea,input,select,option,datalist,button,code,pre,kbd,samp,var",
  "iframe,object,embed,canvas,svg,math,audio,video,picture,rt,rp,dialog:not([open]),[hidden]",
  "[contenteditable]:not([contenteditable=false]),[aria-hidden=true],[role=textbox],[role=button]",
].join();

/** The site's own furniture: navigation, banner, footer. Not the header or footer of an article. */
export const CHROME = [
  "nav,[role=navigation],[role=banner],[role=search],[role=contentinfo],[role=menu],[role=menubar]",
  "[role=toolbar],[role=tablist],[role=complementary]:not(:is(article,main,[role=main]) *)",
  ":is(header,footer,aside):not(:is(article,main,[role=main],[role=article]) *)",
].join();

/** Elements that these selectors may name by what they are, rather than by an attribute. */
const SUSPECTS = new Set(
  (
    "SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT OPTION DATALIST BUTTON CODE PRE KBD SAMP VAR " +
    "IFRAME OBJECT EMBED CANVAS svg math AUDIO VIDEO PICTURE RT RP DIALOG NAV HEADER FOOTER ASIDE"
  ).split(" "),
);

/** The attributes by which they name the others. */
const MARKED = "[hidden],[contenteditable],[aria-hidden],[role]";

/** Whether an element matches a selector made of those above. Few have to be asked. */
export function isSkipped(element: Element, selector: string): boolean {
  if (!SUSPECTS.has(element.nodeName) && !(element.hasAttributes() && element.matches(MARKED)))
    return false;
  return element.matches(selector);
}

/** Elements set in the line whose text is part of that round them; commonest first. */
const INLINE =
  "a,span,em,strong,b,i,wbr,abbr,acronym,bdi,bdo,big,cite,data,del,dfn,font,ins,label,mark,q,s,small," +
  "strike,time,tt,u";

/** Whatever else may stand in a block, by one native look. */
const SPECIAL = `:not(${INLINE}),${MARKED}`;

/** Whether an element's text is that of all nodes in it, with nothing to leave out or to put between. */
export function isPlain(element: Element): boolean {
  if (!element.firstElementChild) return true;
  if (element.querySelector(SPECIAL)) return false;
  if (!element.querySelector("span")) return true;
  for (const span of element.querySelectorAll("span")) if (span.shadowRoot) return false;
  return true;
}

/** Elements that part the text before them from the text after them. */
const BLOCKS = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET " +
    "FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI MAIN MENU NAV " +
    "OL P PRE SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL"
  ).split(" "),
);

/**
 * Whether an element starts a text of its own. An element that has a shadow tree always does; of those
 * set in the line only custom elements and SPAN can have one.
 */
export function isBlock(element: Element): boolean {
  const name = element.nodeName;
  if (BLOCKS.has(name)) return true;
  return (name === "SPAN" || name.includes("-")) && element.shadowRoot !== null;
}

/** Elements set in the line that are not part of a word, by name: a footnote's number, a picture. */
export function partsWords(name: string): boolean {
  return name === "SUP" || name === "IMG" || name === "SUB";
}
