/** Strings end to end in bytes: ASCII as it is, anything else percent-encoded as a whole. */

/** The bytes of the strings, and where each begins; one more for the end. */
export function packStrings(strings: readonly string[]): {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
} {
  const starts = new Uint32Array(strings.length + 1);
  let bytes = new Uint8Array(strings.length * 16 + 64);
  let at = 0;
  for (let i = 0; i < strings.length; i++) {
    const string = ascii(strings[i]!);
    if (at + string.length > bytes.length) {
      const bigger = new Uint8Array(bytes.length * 2 + string.length);
      bigger.set(bytes);
      bytes = bigger;
    }
    for (let j = 0; j < string.length; j++) bytes[at++] = string.charCodeAt(j);
    starts[i + 1] = at;
  }
  return { bytes: bytes.slice(0, at), starts };
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

function ascii(string: string): string {
  for (let i = 0; i < string.length; i++) {
    const unit = string.charCodeAt(i);
    if (unit > 0x7e || unit === 0x25) return encodeURIComponent(string.toWellFormed());
  }
  return string;
}
