import { readFileSync } from "node:fs";
import type { Entry } from "../../core/lexicon/types.ts";
import { sentencesOf } from "../../core/publisher/sentences.ts";
import type { Fault } from "./finding.ts";
import { statementsOf } from "./statements.ts";

/**
 * `words` take a side when they are said in our own voice. `claims` are what makes them somebody
 * else's, `claimants` who that may be where no name is given. A final "*" leaves the end open.
 */
interface Words {
  readonly words: readonly string[];
  readonly claims: readonly string[];
  readonly claimants: readonly string[];
}

const { words, claims, claimants } = JSON.parse(
  readFileSync(new URL("loaded.json", import.meta.url), "utf8"),
) as Words;

/** One expression for all words, which stand whole unless they end in "*". */
function anyOf(words: readonly string[]): string {
  const one = (word: string) => (word.endsWith("*") ? `${word.slice(0, -1)}\\p{L}*` : word);
  return `(?<![\\p{L}\\p{N}-])(?:${words.map(one).join("|")})(?![\\p{L}\\p{N}])`;
}

const LOADED = new RegExp(anyOf(words), "giu");
const CLAIM = new RegExp(anyOf(claims), "iu");
const CLAIMANT = new RegExp(anyOf(claimants), "iu");
/** A name: a capital that does not merely begin the sentence. */
const NAME = /(?<=[\p{L}\p{N},;:)”’]\s+[“(]?)\p{Lu}\p{L}+/u;
/** A sentence that begins with a name rather than with one of these. */
const BEGINS_WITH_NAME =
  /^(?!(?:A|An|After|As|At|Before|Both|But|By|During|For|From|He|His|In|Is|It|Its|Of|On|Others?|She|Since|Some|That|The|Their|There|These|They|This|Those|Under|Until|When|Where|Which|While|With)\s)\p{Lu}/u;

const QUOTED = /“[^”]*”|"[^"]*"|«[^»]*»|„[^“”]*[“”]|(?<!\p{L})‘[^’]*’(?!\p{L})/gu;

/** Words that take a side, outside a quotation, a name of the entry, and a claim with its claimant. */
export function checkLoaded(entry: Entry): Fault[] {
  const names = [entry.headword, ...entry.names.map(({ text }) => text)];
  return statementsOf(entry).flatMap(({ field, statement: { text } }) =>
    sentencesOf(text, "en").flatMap(({ start, end }) =>
      loadedIn(text.slice(start, end), names).map((word): Fault => {
        const reason = `“${word}” takes a side, and nobody is said to use it`;
        const mend = "say it plainer, quote it, or give the claimant in the same sentence";
        return { field: `${field}/text`, severity: "error", rule: "loaded-word", reason, mend };
      }),
    ),
  );
}

function loadedIn(sentence: string, names: readonly string[]): string[] {
  const bare = names.reduce((rest, name) => rest.replaceAll(name, "…"), sentence);
  const own = bare.replace(QUOTED, "…");
  const found = [...own.matchAll(LOADED)].map(([word]) => word);
  return found.length > 0 && isClaim(own) ? [] : found;
}

/** Whether a sentence tells what somebody says, and who that is. */
function isClaim(sentence: string): boolean {
  if (!CLAIM.test(sentence)) return false;
  return CLAIMANT.test(sentence) || NAME.test(sentence) || BEGINS_WITH_NAME.test(sentence.trim());
}
