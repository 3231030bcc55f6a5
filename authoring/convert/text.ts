import type { Input } from "./format.ts";
import { Unconvertible } from "./problem.ts";

/** Room for some forty thousand entries like the bundled ones; in bytes. */
export const MOST_BYTES = 256 * 1024 * 1024;

/**
 * The text of a file: UTF-8 with or without a byte-order mark, UTF-16 with one, or the encoding that
 * the file names itself.
 *
 * @throws {Unconvertible}
 */
export function textOf({ file, bytes }: Input, named?: string): string {
  const refuse = (reason: string, mend: string) =>
    new Unconvertible({ file, field: "", reason, mend });
  const [first, second] = bytes;
  const utf16 =
    first === 0xff && second === 0xfe
      ? "utf-16le"
      : first === 0xfe && second === 0xff
        ? "utf-16be"
        : undefined;
  const encoding = utf16 ?? named ?? "utf-8";
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const mend = "save it as UTF-8 (in Excel: “CSV UTF-8”)";
    throw refuse(`is not text in ${encoding.toUpperCase()}`, mend);
  }
  if (!text.includes("\0")) return text;
  throw refuse("is not text: it holds NUL characters", "name the right file");
}
