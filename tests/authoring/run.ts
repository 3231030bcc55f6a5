import { spawnSync } from "node:child_process";
import { join } from "node:path";

const PROJECT = join(import.meta.dirname, "../..");

/** What a command printed, and its exit code. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** For tests that run commands, in milliseconds: other work may hold up their processes. */
export const PATIENCE = { timeout: 60_000 };

/** Runs one of the project's commands as a person would. */
export function run(script: string, ...args: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", join(PROJECT, "authoring", script), ...args],
    { cwd: PROJECT, encoding: "utf8", timeout: PATIENCE.timeout, maxBuffer: 2 ** 28 },
  );
  return { code: status, out: stdout, err: stderr };
}
