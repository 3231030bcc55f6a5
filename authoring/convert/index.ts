import { readInput } from "./input.ts";
import { withForms } from "./names-as-forms.ts";
import { type Options, optionsFrom } from "./options.ts";
import { type Loss, type Problem, Unconvertible } from "./problem.ts";
import { sayGaps, sayLosses, sayProblems } from "./report.ts";
import { settle } from "./settle.ts";
import { type Read, write } from "./write.ts";

/**
 * `npm run glossary -- convert --from FORMAT --to FORMAT [--out FILE|FOLDER/] FILE…`.
 *
 * @returns The exit code: 1 if a file cannot be converted, and then nothing is written.
 * @throws {Misasked} if it cannot be followed.
 */
export async function convert(args: readonly string[]): Promise<number> {
  const options = optionsFrom(args);
  const told: (readonly Problem[])[] = [];
  const read: Read[] = [];
  for (const file of options.files) {
    try {
      const draft = await readInput(file, options.from);
      const settled = settle(withForms(draft));
      told.push(settled.problems, options.draft ? [] : settled.gaps.map(askForDraft(options)));
      read.push({ file, losses: draft.losses, ...settled });
    } catch (error) {
      if (!(error instanceof Unconvertible)) throw error;
      told.push([error.problem]);
    }
  }
  const problems = told.flat();
  if (problems.length > 0) return refuse(problems, options);
  try {
    const losses = await write(read, options);
    tell(
      losses,
      read.flatMap(({ gaps }) => gaps),
      options,
    );
    return 0;
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
