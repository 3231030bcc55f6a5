import { Misasked } from "../usage.ts";
import { lossesBetween } from "./diff.ts";
import { type Draft, type Settled, settle } from "./draft.ts";
import { readInput } from "./input.ts";
import { type Options, optionsFrom } from "./options.ts";
import { inTheWay, place, refuseTwins } from "./output.ts";
import { type Loss, type Problem, Unconvertible } from "./problem.ts";
import { sayGaps, sayLosses, sayProblems } from "./report.ts";
import { writeAll } from "./stage.ts";

/** A glossary on its way. */
interface Read extends Settled {
  readonly file: string;
  readonly losses: readonly Loss[];
}

/**
 * `npm run glossary -- convert --from FORMAT --to FORMAT [--out FILE|FOLDER/] FILE…`.
 *
 * @returns The exit code: 1 if a file cannot be converted, and then nothing is written.
 * @throws {Misasked} if it cannot be followed.
 */
export async function convert(args: readonly string[]): Promise<number> {
  const options = optionsFrom(args);
  const problems: Problem[] = [];
  const read: Read[] = [];
  for (const file of options.files) {
    try {
      const draft = await readInput(file, options.from);
      const settled = settle(withForms(draft));
      problems.push(
        ...settled.problems,
        ...(options.draft ? [] : settled.gaps.map(askForDraft(options))),
      );
      read.push({ file, losses: draft.losses, ...settled });
    } catch (error) {
      if (!(error instanceof Unconvertible)) throw error;
      problems.push(error.problem);
    }
  }
  if (problems.length > 0) return refuse(problems, options);
  try {
    return await write(read, options);
  } catch (error) {
    if (!(error instanceof Unconvertible)) throw error;
    return refuse([error.problem], options);
  }
}

function askForDraft({ isToJson }: Options): (gap: Problem) => Problem {
  return (gap) => ({
    ...gap,
    mend: isToJson ? `${gap.mend}, or say --draft to write it later` : gap.mend,
  });
}

/** Without forms nothing is ever found: where a format has none, each name is one. */
function withForms(draft: Draft): Draft {
  const entries = draft.entries.map((entry) => {
    const { forms, names, headword } = entry.value;
    if (!Array.isArray(forms) || forms.length > 0 || !Array.isArray(names)) return entry;
    const named = [
      { text: headword, lang: "en" },
      ...(names as { text: unknown; lang: unknown }[]),
    ];
    const own = new Map(
      named.map(({ text, lang }) => [`${lang} ${text}`, { text, lang, case: "initial" }]),
    );
    return { ...entry, value: { ...entry.value, forms: [...own.values()] } };
  });
  return { ...draft, entries };
}

async function write(read: readonly Read[], options: Options): Promise<number> {
  const { to, out } = options;
  refuseTwins(
    read.map(({ glossary }) => glossary),
    options.files,
  );
  const made = [];
  const losses: Loss[] = [];
  for (const { file, glossary, losses: earlier } of read) {
    const content = await to.write(glossary);
    losses.push(...earlier, ...(await lossesOn(glossary, content, options)));
    made.push({ file, glossary, content });
  }
  if (out === undefined) print(made, options);
  else {
    const output = place(made, options);
    const taken = inTheWay(output, options.force);
    if (taken.length > 0) return refuse(taken, options);
    try {
      writeAll(output.files, output.folders);
    } catch (error) {
      const { code, path = out } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      const mend = "see that the folder is there and that you may write to it";
      return refuse(
        [{ file: path, field: "", reason: `cannot be written (${code})`, mend }],
        options,
      );
    }
  }
  tell(
    losses,
    read.flatMap(({ gaps }) => gaps),
    options,
  );
  return 0;
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

function tell(
  losses: readonly Loss[],
  gaps: readonly Problem[],
  { json, out, outAsTyped, to, from }: Options,
): void {
  if (json) {
    for (const loss of losses) console.log(JSON.stringify({ kind: "left behind", ...loss }));
    for (const gap of gaps) console.log(JSON.stringify({ kind: "to be filled in", ...gap }));
    return;
  }
  const said = sayLosses(losses, `${from.title} to ${to.title}`);
  if (said) console.error(said);
  if (gaps.length > 0) console.error(sayGaps(gaps, outAsTyped || "FILE"));
  if (out !== undefined) console.error(`written: ${outAsTyped}`);
}

function refuse(problems: readonly Problem[], { json }: Options): number {
  if (json)
    for (const problem of problems) console.log(JSON.stringify({ kind: "problem", ...problem }));
  else console.error(sayProblems(problems));
  return 1;
}
