/**
 * `npm run glossary -- COMMAND …`: the tools of those who write glossaries.
 * Exit code 0: all is well; 1: the data is not; 2: the command cannot be followed.
 */
type Command = (args: readonly string[]) => number | Promise<number>;

const USAGE = `npm run glossary -- COMMAND

  check [FILES] [--json]             what is wrong with the data: file, line, reason, how to mend it
  new ID [--glossary ID]             a new entry, to be filled in (default: south-caucasus)
  stats [--json | --markdown]        what the glossaries hold, and how well it is supported`;

/** A tool is loaded when it is asked for. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import("./check/index.ts")).check,
  new: async () => (await import("./new.ts")).newEntry,
  stats: async () => (await import("./stats.ts")).stats,
};

const [name = "", ...args] = process.argv.slice(2);
const loadCommand = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
try {
  if (loadCommand) process.exitCode = await (await loadCommand())(args);
  else {
    console.error(name === "" ? USAGE : `There is no command “${name}”.\n\n${USAGE}`);
    process.exitCode = 2;
  }
} catch (error) {
  if (!(error instanceof TypeError && "code" in error)) throw error;
  console.error(error.message); // what node:util makes of an option that there is not
  process.exitCode = 2;
}
