/**
 * Addresses: a name within one is no word of the text.
 *
 *     Armenia.com  karabakh.az/en  BAKU.WS           a host, and what follows it
 *     https://example.org/Armenia  www.Armenia.am    with a scheme, or the usual first label
 *     info@Armenia.am  @Armenia                      e-mail and handles
 *     #Armenia  Armenia_map                          tags, names of files and accounts
 *
 * What counts stands next to the name without a space, in at most `LONGEST` units to either side. After
 * a full stop a sentence may begin ("Armenia.The"): a top level is all in small letters, or two to four
 * capitals.
 */

const LONGEST = 200;

/** By unit of ASCII: whether it joins the parts of an address. */
const JOINERS = new Uint8Array(128);
for (const joiner of "-._/:@#?&=%+~") JOINERS[joiner.charCodeAt(0)] = 1;
const SPACE = 0x20;
const STOP = 0x2e;
/** With a bullet in the name's place, what makes it a part of an address. */
const ADDRESS =
  /(?:#|@[\w.-]*|[^_\s]_|:\/\/\S*|www\.\S*|\.[a-z]{2,}[/?#]\S*)•|•(?:_[^_]|[\w.+-]*@\w|[\w-]*(?:\.[\w-]+)*\.(?:[a-z]{2,}|[A-Z]{2,4})(?!\w))/;

/** Whether what stands directly before and after a span makes it a part of an address. */
export function inAddress(text: string, start: number, end: number): boolean {
  const left = unitAt(text, start - 1);
  const right = unitAt(text, end);
  if (JOINERS[left] !== 1 && JOINERS[right] !== 1) return false;
  // Most of what is left ends a sentence.
  if (left === SPACE && right === STOP && unitAt(text, end + 1) === SPACE) return false;
  const before = text.slice(Math.max(0, start - LONGEST), start);
  return ADDRESS.test(`${before}•${text.slice(end, end + LONGEST)}`);
}

/** The unit at a place; beyond the text's edges a space. */
const unitAt = (text: string, at: number): number =>
  at >= 0 && at < text.length ? text.charCodeAt(at) : SPACE;
