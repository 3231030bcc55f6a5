/**
 * `npm run evaluate`: how right the matcher and the glossary are on labelled texts.
 *
 *     npm run evaluate                      the project's own set, and the corpus where there is one
 *     npm run evaluate -- --json            one JSON object a set
 *     npm run evaluate -- --corpus FOLDER   a corpus elsewhere than in ../shared/corpus
 *
 * Exit code 1 below the goals, which are stated in evaluation/score.ts.
 */
import { parseArgs } from "node:util";
import { findAll, readEntries } from "./evaluation/find.ts";
import { corpus, ownSet } from "./evaluation/labelled.ts";
import { print, report } from "./evaluation/report.ts";
import { score } from "./evaluation/score.ts";
import { lexiconParts } from "./lexicon-parts.ts";

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    corpus: { type: "string", default: "../shared/corpus" },
  },
});

const root = new URL("..", import.meta.url).pathname;
const parts = lexiconParts(readEntries(`${root}/glossary`));
const sets = [
  { name: "own set", texts: ownSet(`${root}/tests/evaluation`) },
  { name: "corpus", texts: corpus(values.corpus) },
];
for (const { name, texts } of sets) {
  if (texts === undefined) continue;
  const outcomes = texts.map((text) => score(text, findAll(parts, text)));
  const result = report(name, texts, outcomes);
  console.log(values.json ? JSON.stringify(result) : print(result));
  if (!result.ok) process.exitCode = 1;
}
