/**
 * `npm run annotate -- [--json] [--lang L] [--url U] FILE…`: what would be marked in texts and pages.
 *
 * Text files are read paragraph by paragraph, HTML by the very code that reads pages. With --json one
 * line a file, offsets in UTF-16 code units of the file's text, or for HTML of "text". `--lang` is the
 * files' language where they do not say it themselves or are wrong; `--url` is where they were
 * published, by which their publisher is known.
 *
 * Exit code 2 if a file cannot be read; the others are annotated all the same.
 */
import { readFileSync, statSync } from "node:fs";
import { hostOf } from "../core/publisher/hosts.ts";
import { misasked, optionsOf } from "../scripts/options.ts";
import { annotate } from "./annotate/annotation.ts";
import { openPageReader, type PageReader } from "./annotate/browser.ts";
import { Unreadable } from "./annotate/collected.ts";
import { collectText } from "./annotate/plain.ts";
import { printed } from "./annotate/print.ts";
import { checkedBundle } from "./bundle.ts";
import { matcherOf } from "./lexicon.ts";
import { typed } from "./paths.ts";

const USAGE = `npm run annotate -- [--json] [--lang LANGUAGE] [--url ADDRESS] FILE…

What would be marked in texts (UTF-8) and HTML pages (any encoding that they name).

  --json    a line of JSON a file: file, lang, publisher, policy, matches; of a page also its text
  --lang    the language of files that do not say it themselves, or are wrong
  --url     where they were published, by which their publisher is known

  npm run annotate -- --lang en draft.txt
  npm run annotate -- --json --url https://oc-media.org/x page.html`;

interface Options {
  readonly json: boolean;
  readonly lang: string | undefined;
  readonly url: string | undefined;
  readonly files: readonly string[];
}

/** What was asked for; ends the process where that cannot be followed. */
function options(): Options {
  const { values, positionals: files } = optionsOf(USAGE, {
    options: {
      json: { type: "boolean", default: false },
      lang: { type: "string" },
      url: { type: "string" },
    },
    allowPositionals: true,
  });
  const { lang, url, json } = values;
  if (files.length === 0) misasked("Name at least one file.", USAGE);
  if (lang !== undefined && !isLanguage(lang))
    misasked(`--lang ${lang}: is no language tag; write “en”, “hy” or “zh-Hant”`, USAGE);
  if (url !== undefined && hostOf(url) === undefined)
    misasked(`--url ${url}: is no http or https address`, USAGE);
  return { json, lang, url, files };
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** By its name, else by how it begins. */
function isHtml(file: string, bytes: Uint8Array): boolean {
  if (/\.x?html?$/i.test(file)) return true;
  if (/\.(?:txt|md|text)$/i.test(file)) return false;
  const beginning = new TextDecoder("latin1").decode(bytes.subarray(0, 2000));
  return /^[^<\w]*(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b/is.test(beginning);
}

/** @throws {Unreadable} */
function bytesOf(file: string): Uint8Array {
  try {
    const path = typed(file);
    if (statSync(path).isDirectory()) throw new Unreadable("is a folder: name the files in it");
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new Unreadable(code === "ENOENT" ? "is not there" : `cannot be read (${code})`);
  }
}

/** UTF-16 that does not say so: browsers take it for something else, with a NUL at every other byte. */
function refuseUnmarked(bytes: Uint8Array): void {
  const [first = 0, second = 0] = bytes;
  const isMarked = first + second === 0xff + 0xfe;
  if (isMarked || !bytes.subarray(0, 2000).includes(0)) return;
  throw new Unreadable("is not text that browsers can read: save it as UTF-8");
}

/** Annotates the files, each as it comes; starts a browser only if one of them is HTML. */
async function main({ json, lang, url, files }: Options): Promise<void> {
  const { glossaries, publishers } = checkedBundle();
  const matcher = matcherOf(glossaries.flatMap(({ entries }) => entries));
  let pages: Promise<PageReader> | undefined;
  const print = async (file: string): Promise<void> => {
    const bytes = bytesOf(file);
    const html = isHtml(file, bytes);
    if (html) refuseUnmarked(bytes);
    if (html) pages ??= openPageReader();
    const collected =
      pages && html ? await (await pages).collect(bytes, lang) : collectText(bytes, lang);
    const annotation = { file, ...annotate(collected, matcher, publishers, url) };
    const { text } = collected;
    if (json) console.log(JSON.stringify(html ? { ...annotation, text } : annotation));
    else console.log(`${printed(annotation, text)}\n`);
  };
  try {
    for (const file of files)
      await print(file).catch((error: unknown) => refuse(error, `${file}: `));
  } finally {
    const reader = await pages?.catch(() => undefined); // why it did not open has been told
    await reader?.close();
  }
}

/** Tells what cannot be done. @throws what is not the asker's fault */
function refuse(error: unknown, where: string): void {
  if (!(error instanceof Unreadable)) throw error;
  console.error(where + error.message);
  process.exitCode = 2;
}

await main(options());
