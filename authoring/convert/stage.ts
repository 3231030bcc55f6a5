import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Files to be written, by path. */
export type Files = ReadonlyMap<string, Uint8Array | string>;

/**
 * Writes all files or none of them: each is written beside its place first, and put there when all are
 * written. What stood there is put back if that fails.
 *
 * @param folders Folders that are replaced whole, with all that they held.
 * @throws {Error} what the file system says; then all is as it was.
 */
export function writeAll(files: Files, folders: readonly string[] = []): void {
  const mark = `.${process.pid}.part`;
  const isWithin = (path: string, folder: string) => path.startsWith(join(folder, "/"));
  const targets = [
    ...folders,
    ...[...files.keys()].filter((path) => !folders.some((folder) => isWithin(path, folder))),
  ];
  const staged = (path: string): string => {
    const folder = folders.find((one) => isWithin(path, one));
    return folder ? join(`${folder}${mark}`, path.slice(folder.length)) : `${path}${mark}`;
  };
  try {
    for (const folder of folders) mkdirSync(`${folder}${mark}`, { recursive: true });
    for (const [path, content] of files) {
      mkdirSync(dirname(staged(path)), { recursive: true });
      writeFileSync(staged(path), content, { flag: "wx" });
    }
    swapIn(targets, mark);
  } finally {
    for (const target of targets) rmSync(`${target}${mark}`, { recursive: true, force: true });
  }
}

function swapIn(targets: readonly string[], mark: string): void {
  const before = (target: string) => `${target}${mark}.before`;
  const done: string[] = [];
  try {
    for (const target of targets) {
      if (existsSync(target)) renameSync(target, before(target));
      done.push(target);
      renameSync(`${target}${mark}`, target);
    }
  } catch (error) {
    for (const target of done) {
      rmSync(target, { recursive: true, force: true });
      if (existsSync(before(target))) renameSync(before(target), target);
    }
    throw error;
  }
  for (const target of targets) rmSync(before(target), { recursive: true, force: true });
}
