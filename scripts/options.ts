import { type ParseArgsConfig, parseArgs } from "node:util";

/**
 * What a tool was asked for on its command line. Tells how it is used, and ends the process, where
 * that is asked (exit code 0) or cannot be followed (2).
 */
export function optionsOf<const T extends ParseArgsConfig>(
  usage: string,
  config: T,
): ReturnType<typeof parseArgs<T>> {
  const args = process.argv.slice(2);
  if (args.includes("--help") || args.includes("-h")) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    return misasked((error as Error).message, usage);
  }
}

/** Tells what cannot be followed and how the tool is used, and ends the process with exit code 2. */
export function misasked(reason: string, usage: string): never {
  console.error(`${reason}\n\n${usage}`);
  process.exit(2);
}
