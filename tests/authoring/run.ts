import { spawnSync } from "node:child_process";
import { join } from "node:path";

const PROJECT = join(import.meta.dirname, "../..");

/** What a command printed, and its exit code. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs one of the project's commands as a person would. */
export function run(script: string, ...args: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", join(PROJECT, "authoring", script), ...args],
    { cwd: PROJECT, encoding: "utf8", timeout: 60_000 },
  );
  return { code: status, out: stdout, err: stderr };
}
