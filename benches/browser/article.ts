/** Pages of any size, the same in every run: addresses with names in them, marked up as articles are. */
import { text } from "../data.ts";
import { seeded } from "../random.ts";

/** A page, and the text of its blocks as a reader sees it. */
export interface Article {
  readonly html: string;
  readonly blocks: readonly string[];
}

const TAGS = ["a href='#'", "em", "strong", "span", "b"];
const STYLE = "body{font:16px/1.5 sans-serif;max-width:720px;margin:auto}mark{all:unset}";
const PARAGRAPHS = 5;

/** A page of so many UTF-16 units of text: about a text node to 28 of them. */
export function article(size: number): Article {
  const random = seeded(3);
  const between = (low: number, high: number): number => low + Math.floor(random() * (high - low));
  const words = text(size).split(" ");
  const blocks: string[] = [];
  let html = "";
  for (let at = 0, length = 0, goal = 0; at < words.length; ) {
    if (blocks.length % (PARAGRAPHS + 1) === 0) {
      const heading = `Update ${blocks.length / (PARAGRAPHS + 1) + 1}`;
      html += `${blocks.length > 0 ? "</article>\n" : ""}<article>\n<h2>${heading}</h2>\n`;
      blocks.push(heading);
    }
    const runs: string[] = [];
    const marked: string[] = [];
    for (length = 0, goal = between(200, 600); length < goal && at < words.length; ) {
      const inline = runs.length % 2 === 1;
      const run = words.slice(at, at + (inline ? between(1, 4) : between(3, 15))).join(" ");
      at += run.split(" ").length;
      length += run.length + 1;
      const tag = TAGS[between(0, TAGS.length)]!;
      runs.push(run);
      marked.push(inline ? `<${tag}>${escaped(run)}</${tag.split(" ")[0]}>` : escaped(run));
    }
    html += `<p>${marked.join(" ")}</p>\n`;
    blocks.push(runs.join(" "));
  }
  return { html: page(`${html}</article>`), blocks };
}

const page = (body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Addresses</title><style>${STYLE}</style><body>${body}</body></html>`;

const escaped = (words: string): string => words.replace(/&/g, "&amp;").replace(/</g, "&lt;");
