/** What runs in the browser: the reading of the extension's own content script. */
import { type Block, languageOf } from "../../page/block.ts";
import { readBlocks } from "../../page/text.ts";

/** A block of a page as it can leave the browser. */
export interface PageBlock {
  readonly text: string;
  readonly lang: string | undefined;
  /** Text nodes that are not shown: their first code unit in `text`, and the one after their last. */
  readonly unseen: readonly { readonly start: number; readonly end: number }[];
}

/** What is read of a page. */
export interface PageText {
  readonly lang: string | undefined;
  readonly title: string;
  readonly blocks: readonly PageBlock[];
  readonly everything: readonly { readonly text: string }[];
}

/** Reads the page that is open. `lang` is put in the place of its own language. */
function readPage(lang: string | undefined): PageText {
  const { documentElement: root } = document;
  if (lang !== undefined) root.lang = lang;
  const body = document.body ?? root;
  return {
    lang: root.lang || undefined,
    title: document.title,
    blocks: Array.from(readBlocks(body, { chrome: false }), (block) => ({
      text: block.text,
      lang: languageOf(block),
      unseen: unseenIn(block),
    })),
    everything: Array.from(readBlocks(body, { chrome: true }), ({ text }) => ({ text })),
  };
}

/** As in the page, where notes on words that are not shown are left out. */
function unseenIn({ container, nodes, starts }: Block): { start: number; end: number }[] {
  const host = container instanceof ShadowRoot ? container.host : container;
  return nodes.flatMap((node, i) => {
    if ((node.parentElement ?? host).checkVisibility({ visibilityProperty: true })) return [];
    return [{ start: starts[i]!, end: starts[i]! + node.length }];
  });
}

Object.assign(globalThis, { readPage });
