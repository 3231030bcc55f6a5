/**
 * Addresses: a name within one is no word of the text.
 *
 *     Armenia.com  karabakh.az/en  BAKU.WS           a host, and what follows it
 *     https://example.org/Armenia  www.Armenia.am    with a scheme, or the usual first label
 *     info@Armenia.am  @Armenia                      e-mail and handles
 *     #Armenia  Armenia_map                          tags, names of files and accounts
 *
 * What counts is the run round the name: word characters and what addresses are joined by, in at most
 * `LONGEST` units to either side. A host has a top level: small letters of ASCII after a full stop, or
 * one of a closed list in any case, since a sentence may begin there ("Armenia.The").
 */
import { kindAt } from "./fold.ts";
import { isWord, MARK } from "./letters.ts";

const JOINERS = "-._/:@#?&=%+~";
const LONGEST = 200;

/** Top levels that are also printed with capitals. */
const TOPS = new Set("az am ge ru ws com net org info".split(" "));

/** Whether what stands directly before and after a span makes it a part of an address. */
export function inAddress(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && start - from < LONGEST && inRun(text, from - 1)) from--;
  let to = end;
  while (to < text.length && to - end < LONGEST && inRun(text, to)) to++;
  if (from === start && to === end) return false;
  return endsInAddress(text.slice(from, start)) || goesOnAsAddress(text.slice(end, to));
}

function inRun(text: string, at: number): boolean {
  if (JOINERS.includes(text.charAt(at))) return true;
  const kind = kindAt(text, at);
  return isWord(kind) || kind === MARK;
}

/** A run up to a name: a tag, a handle, an account's name, a host with its path. */
function endsInAddress(run: string): boolean {
  if (/#[^-./:@#?&=%+~]*$|@[^/:@?&]*$|[^_]_$|:\/\/|^www\./i.test(run)) return true;
  const path = run.search(/[/?#]/);
  return path > 0 && isHost(run.slice(0, path));
}

/** A run from a name on: the rest of an account's name, of an e-mail's, or of a host. */
function goesOnAsAddress(run: string): boolean {
  return /^_[^_]|^[^/:@?#]*@./.test(run) || isHost(run.split(/[/:?#]/)[0]!);
}

/** Whether a top level follows the first label. */
function isHost(labels: string): boolean {
  const [, ...others] = labels.split(".");
  const last = others.indexOf("");
  return (last < 0 ? others : others.slice(0, last)).some(isTop);
}

const isTop = (label: string): boolean =>
  /^[a-z]{2,}$/.test(label) || TOPS.has(label.toLowerCase());
