/** Strings in bytes: ASCII as it is, anything else percent-encoded as a whole. */

/** Whether a unit is packed as it is, if all units of its string are. */
export const isPlain = (unit: number): boolean => unit <= 0x7e && unit !== 0x25;

/** The bytes of a string. */
export function packString(string: string): Uint8Array {
  let ascii = string;
  for (let i = 0; i < string.length; i++) {
    if (isPlain(string.charCodeAt(i))) continue;
    ascii = encodeURIComponent(string.toWellFormed());
    break;
  }
  return Uint8Array.from(ascii, (character) => character.charCodeAt(0));
}

/** How many arguments a call may safely have. */
const PIECE = 4096;

/** The string that the bytes from `start` to `end` stand for. */
export function unpackString(bytes: Uint8Array, start: number, end: number): string {
  let string = "";
  for (let at = start; at < end; at += PIECE) {
    string += String.fromCharCode(...bytes.subarray(at, Math.min(end, at + PIECE)));
  }
  return string.includes("%") ? decodeURIComponent(string) : string;
}
