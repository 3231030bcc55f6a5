import { Misasked } from "../usage.ts";
import { lossesBetween } from "./diff.ts";
import type { Options } from "./options.ts";
import { inTheWay, place, refuseTwins } from "./output.ts";
import { type Loss, Unconvertible } from "./problem.ts";
import { type Settled, settle } from "./settle.ts";
import { writeAll } from "./stage.ts";

/** A glossary on its way. */
export interface Read extends Settled {
  readonly file: string;
  /** What of its file has no place with us. */
  readonly losses: readonly Loss[];
}

/**
 * Writes all of them or none.
 *
 * @returns What was left behind.
 * @throws {Unconvertible} if something stands in the way, or cannot be written.
 * @throws {Misasked} if it was not said where.
 */
export async function write(read: readonly Read[], options: Options): Promise<readonly Loss[]> {
  const { to, out } = options;
  refuseTwins(
    read.map(({ glossary }) => glossary),
    options.files,
  );
  const made = [];
  const losses: (readonly Loss[])[] = [];
  for (const { file, glossary, losses: earlier } of read) {
    const content = await to.write(glossary);
    losses.push(earlier, await lossesOn(glossary, content, options));
    made.push({ file, glossary, content });
  }
  if (out === undefined) print(made, options);
  else {
    const output = place(made, options);
    inTheWay(output, options.force);
    try {
      writeAll(output.files, output.folders);
    } catch (error) {
      const { code, path = out } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      const mend = "see that the folder is there and that you may write to it";
      const reason = `cannot be written (${code})`;
      throw new Unconvertible({ file: path, field: "", reason, mend });
    }
  }
  return losses.flat();
}

/** What the written file does not hold: it is read again, where it can be. */
async function lossesOn(
  glossary: Settled["glossary"],
  content: Uint8Array | string,
  { to }: Options,
): Promise<readonly Loss[]> {
  if (to.losses) return to.losses(glossary);
  if (!to.read) return [];
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const again = settle(await to.read({ file: to.title, bytes }));
  return lossesBetween(glossary, again.glossary, to.reasons ?? []);
}

/** @throws {Misasked} for what is no text, or several. */
function print(made: readonly { readonly content: Uint8Array | string }[], { to }: Options): void {
  const [first, second] = made;
  if (second) throw new Misasked("Several glossaries go to a folder: say --out FOLDER/.");
  if (typeof first?.content !== "string")
    throw new Misasked(`${to.title} is no text: say --out FILE.`);
  process.stdout.write(first.content);
}
