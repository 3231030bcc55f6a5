import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { Misasked } from "../usage.ts";
import type { GlossaryFile } from "./draft.ts";
import { folderFiles } from "./folder.ts";
import type { Options } from "./options.ts";
import { Unconvertible } from "./problem.ts";

/** What is to be written where. */
export interface Output {
  readonly files: ReadonlyMap<string, Uint8Array | string>;
  /** Folders that are replaced whole. */
  readonly folders: readonly string[];
}

/**
 * The places of what was made. One glossary goes to the file that is named, or to a folder under its
 * own name; several go to a folder. Our own format is a folder where a folder is named.
 *
 * @throws {Misasked}
 */
export function place(
  made: readonly { readonly glossary: GlossaryFile; readonly content: Uint8Array | string }[],
  { out = "", to, isToJson }: Options,
): Output {
  const isFolder = out.endsWith("/") || statSync(out, { throwIfNoEntry: false })?.isDirectory();
  const [first] = made;
  if (made.length === 1 && first && !isFolder) {
    return { files: new Map([[out, first.content]]), folders: [] };
  }
  if (!isFolder) throw new Misasked("Several glossaries go to a folder: end --out with a slash.");
  const folder = resolve(out);
  if (!isToJson) {
    const files = made.map(
      ({ glossary, content }) => [join(folder, `${glossary.id}${to.extension}`), content] as const,
    );
    return { files: new Map(files), folders: [] };
  }
  const homes = made.map(({ glossary }) =>
    made.length === 1 ? folder : join(folder, glossary.id),
  );
  return {
    files: new Map(made.flatMap(({ glossary }, i) => [...folderFiles(homes[i]!, glossary)])),
    folders: homes.map((home) => join(home, "entries")),
  };
}

/** What stands where something is to be written stays, unless it is to be replaced. @throws {Unconvertible} */
export function inTheWay({ files, folders }: Output, force: boolean): void {
  const isWithin = (path: string) => folders.some((folder) => path.startsWith(join(folder, "/")));
  const [taken, ...others] = [
    ...[...files.keys()].filter((path) => !isWithin(path) && existsSync(path)),
    ...folders.filter((folder) => existsSync(folder) && readdirSync(folder).length > 0),
  ];
  if (force || taken === undefined) return;
  const more = others.length === 0 ? "" : `, and ${others.length} more`;
  const mend = "write elsewhere, or say --force to replace it";
  throw new Unconvertible({ file: taken, field: "", reason: `is there already${more}`, mend });
}

/** Two glossaries of one name would be written to one place. @throws {Unconvertible} */
export function refuseTwins(glossaries: readonly GlossaryFile[], files: readonly string[]): void {
  glossaries.forEach(({ id }, i) => {
    const first = glossaries.findIndex((other) => other.id === id);
    if (first === i) return;
    const reason = `is “${id}”, as ${files[first]} is`;
    const mend = "give one of the two glossaries another id";
    throw new Unconvertible({ file: files[i] ?? "", field: "/id", reason, mend });
  });
}
