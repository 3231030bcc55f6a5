/**
 * `npm run evaluate`: how right the matcher and the glossary are on labelled texts.
 *
 *     npm run evaluate                      the project's own set, and the corpus where there is one
 *     npm run evaluate -- --json            one JSON object a set
 *     npm run evaluate -- --corpus FOLDER   a corpus elsewhere than in ../shared/corpus
 *     npm run evaluate -- --set FOLDER      texts of your own instead; their form: evaluation/set.ts
 *
 * Exit code 1 below the goals, which are stated in evaluation/score.ts; 2 if a set cannot be read.
 */
import { optionsOf } from "../scripts/options.ts";
import { findAll, readEntries } from "./evaluation/find.ts";
import { corpus, type Labelled, ownSet } from "./evaluation/labelled.ts";
import { print, report } from "./evaluation/report.ts";
import { score } from "./evaluation/score.ts";
import { readSet, UnreadableSet } from "./evaluation/set.ts";
import { matcherOf } from "./lexicon.ts";
import { PROJECT, typed } from "./paths.ts";

const USAGE = `npm run evaluate -- [--json] [--corpus FOLDER | --set FOLDER]

How right the matcher and the glossary are on labelled texts: the project's own, and a corpus where there is one.

  --json      a line of JSON a set
  --corpus    a corpus elsewhere than in ../shared/corpus
  --set       a folder of texts of your own instead: authoring/evaluation/set.ts says in which form`;

const { values } = optionsOf(USAGE, {
  options: {
    json: { type: "boolean", default: false },
    corpus: { type: "string", default: "../shared/corpus" },
    set: { type: "string" },
  },
});

const entries = readEntries(`${PROJECT}/glossary`);

/** The sets that were asked for. @throws {UnreadableSet} */
function sets(): readonly { readonly name: string; readonly texts: readonly Labelled[] }[] {
  if (values.set !== undefined) {
    const known = new Set(entries.map(({ id }) => id));
    return [{ name: values.set, texts: readSet(typed(values.set), known) }];
  }
  const own = { name: "own set", texts: ownSet(`${PROJECT}/tests/evaluation`) };
  const other = corpus(values.corpus);
  return other === undefined ? [own] : [own, { name: "corpus", texts: other }];
}

try {
  const matcher = matcherOf(entries);
  for (const { name, texts } of sets()) {
    const outcomes = texts.map((text) => score(text, findAll(matcher, text)));
    const result = report(name, texts, outcomes);
    console.log(values.json ? JSON.stringify(result) : print(result));
    if (!result.ok) process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof UnreadableSet)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
