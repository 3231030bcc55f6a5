/** What cannot be followed: it is told with the command's usage, and the exit code is 2. */
export class Misasked extends Error {
  override readonly name = "Misasked";
}

/** How each command is called, with examples. */
export const USAGE = {
  check: `npm run glossary -- check [--json] [FILE…]

What is wrong with the data: file and line, the reason, how to mend it. Without FILE all that is
bundled is checked. A FILE may lie anywhere: an entry, a publisher, a glossary of one file, or a folder
of them. Exit code 1 if there are errors.

  --json    a line of JSON a finding

  npm run glossary -- check
  npm run glossary -- check glossary/south-caucasus/entries/shusha.json
  npm run glossary -- check ~/our-names.json`,

  convert: `npm run glossary -- convert --from FORMAT --to FORMAT [--out FILE|FOLDER/] FILE…

  --from    json, csv, skos, schema.org, tbx
  --to      json, csv, skos, schema.org, yomitan
  --out     where to write; without it a text is printed
  --force   replaces what is there
  --draft   accepts what is not complete yet: writes JSON to be filled in, which check lists
  --json    what was left behind, a line of JSON each, instead of a summary (with --out)

A FILE of ours is a glossary’s folder or one .json file; --to json --out FOLDER/ writes a folder.
Exit code 1, and nothing is written, if a file cannot be converted. docs/glossary-format.md tells what
each format cannot hold.

  npm run glossary -- convert --from json --to csv --out names.csv glossary/south-caucasus
  npm run glossary -- convert --from csv --to json --out our-names.json names.csv
  npm run glossary -- convert --from tbx --to json --draft --out drafts/ termbase.tbx
  npm run glossary -- convert --from json --to yomitan --out names.zip our-names.json`,

  new: `npm run glossary -- new ID [--glossary GLOSSARY]

A new entry with all that only its author knows left empty; check lists what is to be filled in.
ID: lower-case ASCII words joined by hyphens, which say what it is, not what one side calls it.

  --glossary    south-caucasus (unless given) or world

  npm run glossary -- new black-sea-cable
  npm run glossary -- new kuril-islands --glossary world`,

  stats: `npm run glossary -- stats [--json | --markdown]

What the glossaries hold, by language, kind, confidence and age, and what they lack.

  --json        a line of JSON a glossary, and one for all
  --markdown    the tables alone, for a README

  npm run glossary -- stats`,
} as const;

/** The name of a command. */
export type CommandName = keyof typeof USAGE;

/** All of them, a line each. */
export const ALL = `npm run glossary -- COMMAND

  check [--json] [FILE…]                     what is wrong with the data, and how to mend it
  convert --from FORMAT --to FORMAT FILE…    to and from CSV, SKOS, schema.org, TBX, Yomitan
  new ID [--glossary GLOSSARY]               a new entry, to be filled in
  stats [--json | --markdown]                what the glossaries hold, and what they lack

npm run glossary -- COMMAND --help tells more, with examples.`;
