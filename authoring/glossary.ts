/**
 * `npm run glossary -- COMMAND …`: the tools of those who write glossaries.
 * Exit code 0: all is well; 1: the data is not; 2: the command cannot be followed.
 */
import { ALL, type CommandName, Misasked, USAGE } from "./usage.ts";

type Command = (args: readonly string[]) => number | Promise<number>;

/** A tool is loaded when it is asked for. */
const COMMANDS: Readonly<Record<CommandName, () => Promise<Command>>> = {
  check: async () => (await import("./check/index.ts")).check,
  convert: async () => (await import("./convert/index.ts")).convert,
  new: async () => (await import("./new.ts")).newEntry,
  stats: async () => (await import("./stats.ts")).stats,
};

const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);
const isHelp = (word: string): boolean => ["--help", "-h", "help"].includes(word);

async function run([name = "", ...args]: readonly string[]): Promise<number> {
  if (isHelp(name)) {
    const [about = ""] = args;
    console.log(isCommand(about) ? USAGE[about] : ALL);
    return 0;
  }
  if (!isCommand(name)) {
    console.error(name === "" ? ALL : `There is no command “${name}”.\n\n${ALL}`);
    return 2;
  }
  if (args.some((word) => word === "--help" || word === "-h")) {
    console.log(USAGE[name]);
    return 0;
  }
  try {
    return await (await COMMANDS[name]())(args);
  } catch (error) {
    // What node:util makes of an option that there is not has a code.
    const isTold = error instanceof Misasked || (error instanceof TypeError && "code" in error);
    if (!isTold) throw error;
    console.error(`${error.message}\n\n${USAGE[name]}`);
    return 2;
  }
}

process.exitCode = await run(process.argv.slice(2));
