import { entriesIn, type Finding, type Found, overlay } from "../core/matcher/page.ts";
import { type Ask, AT_ONCE, groupsOf, passagesOf } from "./ask.ts";
import type { Block } from "./block.ts";
import type { Mentions } from "./mentions.ts";

/** What was found in one block. */
interface Known {
  /** Without knowing what else is on the page: the evidence for other blocks. */
  readonly first: readonly Finding[];
  /** What holds. */
  held: readonly Finding[];
  /** The evidence by which it holds, see {@link Findings.evidence}. */
  by: number;
}

/** A question about some blocks, and its answer. */
interface Question {
  readonly blocks: readonly Block[];
  readonly answer: Promise<readonly Found[] | undefined>;
}

const NOTHING: ReadonlySet<string> = new Set();

/** What is read of the page's blocks is asked about here, and what is found becomes its mentions. */
export class Findings {
  private readonly ask: Ask;
  private readonly document: Document;
  private readonly mentions: Mentions;
  private readonly isShown: (entry: string) => boolean;
  /** Blocks in which something was found, or asked for. */
  private readonly known = new Map<Block, Known>();
  /** Blocks that were read and are not asked about yet, and their size in UTF-16 units. */
  private read: Block[] = [];
  private size = 0;
  private readonly questions: Question[] = [];
  /** The entries on the page, and how often that has changed: 0 while none were taken into account. */
  private entries = NOTHING;
  private evidence = 0;

  constructor(
    ask: Ask,
    document: Document,
    mentions: Mentions,
    isShown: (entry: string) => boolean,
  ) {
    this.ask = ask;
    this.document = document;
    this.mentions = mentions;
    this.isShown = isShown;
  }

  /** Takes in a block that was read; asks as soon as there is enough to ask about. */
  take(block: Block): void {
    if (this.size > 0 && this.size + block.text.length > AT_ONCE) this.send();
    this.read.push(block);
    this.size += block.text.length;
  }

  private send(): void {
    const blocks = this.read;
    this.read = [];
    this.size = 0;
    this.questions.push({ blocks, answer: this.askAbout(blocks, NOTHING) });
  }

  private askAbout(blocks: readonly Block[], entries: ReadonlySet<string>): Question["answer"] {
    return this.ask(passagesOf(blocks), this.document.title, entries);
  }

  /** Forgets the blocks that `gone` names, and those that have left the document. */
  drop(gone: (block: Block) => boolean): void {
    const left = this.mentions.drop(gone);
    for (const block of this.known.keys()) if (left(block)) this.known.delete(block);
  }

  /** Waits for all answers. Yields after each in which something was found. */
  async *answers(): AsyncGenerator<void> {
    if (this.read.length > 0) this.send();
    for (const { blocks, answer } of this.questions.splice(0)) {
      const found = await answer;
      // Undefined: cut off by an update. The page keeps what it has.
      if (!found || found.length === 0) continue;
      for (const { at, findings } of found) this.note(blocks[at]!, findings);
      yield;
    }
  }

  /**
   * Asks again, with all that is on the page, about the blocks that depend on it. Yields after each
   * answer. What holds in the end depends on what is on the page alone, not on the order of reading.
   */
  async *again(): AsyncGenerator<void> {
    const asking = [...this.known].filter(([, { first }]) => first.some(({ asked }) => asked));
    if (asking.length === 0) return;
    const now = new Set<string>();
    for (const { first } of this.known.values()) {
      for (const { matches } of first) for (const id of entriesIn(matches)) now.add(id);
    }
    if (now.size !== this.entries.size || [...now].some((id) => !this.entries.has(id))) {
      this.entries = now;
      this.evidence++;
    }
    const stale = asking.filter(([, { by }]) => by !== this.evidence);
    for (const blocks of groupsOf(stale.map(([block]) => block))) {
      const found = await this.askAbout(blocks, now);
      if (!found) return;
      const answered = new Map(found.map(({ at, findings }) => [blocks[at]!, findings]));
      for (const block of blocks) {
        const known = this.known.get(block);
        if (!known) continue;
        known.by = this.evidence;
        known.held = answered.get(block) ?? [];
        this.show(block, known);
      }
      yield;
    }
  }

  /** What may be shown has changed: nothing is asked for that. */
  showAnew(): void {
    for (const [block, known] of this.known) this.show(block, known);
  }

  private note(block: Block, findings: readonly Finding[]): void {
    const known = { first: findings, held: findings, by: 0 };
    this.known.set(block, known);
    this.show(block, known);
  }

  private show(block: Block, { held }: Known): void {
    const matches = overlay(
      held.map((finding) =>
        finding.matches.flatMap((match) => {
          const candidates = match.candidates.filter(({ entry }) => this.isShown(entry));
          return candidates.length === 0 ? [] : [{ ...match, candidates }];
        }),
      ),
    );
    this.mentions.add(block, matches);
  }
}
