import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Language, languages } from "../core/languages.ts";
import type { Catalogue, Speech } from "../core/messages.ts";
import type { Words } from "../core/words.ts";

const FOLDER = join(import.meta.dirname, "../assets/locales");

/** What a language says beside its catalogues: what browsers may not know of it. */
const WORDS = "words.json";

/** The parts of the interface, as the English folder has them. */
export const parts: readonly string[] = readdirSync(join(FOLDER, "en"))
  .filter((file) => file.endsWith(".json") && file !== WORDS)
  .map((file) => file.slice(0, -".json".length));

/** A catalogue as it stands in its file; empty where there is none yet. */
export function catalogue(language: Language, part: string): Catalogue {
  return read(language, `${part}.json`) ?? {};
}

/** The words of a language that has any. */
export function words(language: Language): Words | undefined {
  return read(language, WORDS);
}

/** What a part of the interface says: key by key English where a message is not translated. */
export function speech(language: Language, part: string): Speech {
  const own = words(language);
  return {
    locale: language,
    messages: { ...catalogue("en", part), ...catalogue(language, part) },
    ...(own && { words: own }),
  };
}

/** The files that the extension loads: one for each language and part, whole in itself. */
export function speechFiles(): { relativeDest: string; contents: string }[] {
  return languages.flatMap((language) =>
    parts.map((part) => ({
      relativeDest: `locales/${language}/${part}.json`,
      contents: JSON.stringify(speech(language, part)),
    })),
  );
}

function read<T>(language: Language, file: string): T | undefined {
  const path = join(FOLDER, language, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}
