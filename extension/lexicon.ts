import type { Ask } from "../page/ask.ts";
import type { Choices } from "../page/choices.ts";
import type { Line } from "../page/notes.ts";
import type { ToBackground } from "./messages.ts";

/** A line of an entry, as the background tells it. */
export interface LexiconLine extends Line {
  /** The bundled glossary that it is of; absent for the reader's own. */
  readonly glossary?: string;
}

/** What a page asks the background for. */
export type Request = <T extends "find" | "lines">(
  type: T,
  request: ToBackground[T]["request"],
) => Promise<ToBackground[T]["answer"] | undefined>;

/** What a page is read with. The names are in the background, for all pages together. */
export interface Lexicon {
  readonly ask: Ask;
  /** Of the entries that were met so far, those of glossaries that are on. */
  readonly lines: ReadonlyMap<string, Line>;
  /** Gets the lines of all bundled entries: of those too that a note of the page may lead to. */
  complete(): Promise<void>;
}

/** The lexicons in force for a page of this host. */
export function lexiconFor(
  { glossariesOff, words }: Choices,
  host: string,
  request: Request,
): Lexicon {
  const lines = new Map<string, Line>();
  const learn = (more: readonly LexiconLine[]) => {
    for (const line of more) {
      if (line.glossary === undefined || !glossariesOff.includes(line.glossary))
        lines.set(line.id, line);
    }
  };
  const own = words === undefined ? {} : { words };
  return {
    lines,
    async ask(passages, title, entries) {
      const asked = { passages, host, title, entries: [...entries], ...own };
      const answer = await request("find", asked);
      if (answer) learn(answer.lines);
      return answer?.found;
    },
    async complete() {
      learn((await request("lines", {})) ?? []);
    },
  };
}
