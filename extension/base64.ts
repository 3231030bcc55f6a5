/** Bytes as base64: the form in which a message or the store can carry them in both browsers. */
export function toBase64(buffer: ArrayBuffer): string {
  let binary = "";
  for (const byte of new Uint8Array(buffer)) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** The platform's own decoder, from Chrome 140 and Firefox 133. */
type Native = { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> };

/** The bytes of a base64 text, in a buffer of their own. */
export function fromBase64(text: string): ArrayBuffer {
  const native = (Uint8Array as Native).fromBase64;
  if (native) return native.call(Uint8Array, text).buffer;
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes.buffer;
}
