import { entriesIn, type Finding, findIn, overlay, type PageFacts } from "../core/matcher/page.ts";
import type { Block } from "./block.ts";
import type { Mentions } from "./mentions.ts";
import { type Part, partsOf, passageOf } from "./parts.ts";

/** What the parts of the lexicon found in one block, each at its number in {@link Findings.parts}. */
interface Found {
  /** Without knowing what else is on the page: the evidence for other blocks. */
  readonly first: Finding[];
  /** What holds. */
  readonly held: Finding[];
  /** Whether some part asked what else is on the page. */
  asked: boolean;
  /** The evidence by which it holds, see {@link Findings.evidence}. */
  by: number;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Asks the parts of the lexicon about the blocks of a page, and keeps the page's mentions. */
export class Findings {
  private readonly parts: readonly Part[];
  private readonly facts: () => PageFacts;
  private readonly mentions: Mentions;
  private readonly isShown: (entry: string) => boolean;
  /** Blocks in which something was found, or asked for. */
  private readonly found = new Map<Block, Found>();
  /** Blocks that parts beyond this tab's reach are still to be asked about. */
  private readonly waiting: Block[][];
  /** The entries on the page, and how often that has changed. */
  private entries = NOTHING;
  private evidence = 0;

  constructor(
    parts: readonly Part[],
    facts: () => PageFacts,
    mentions: Mentions,
    isShown: (entry: string) => boolean,
  ) {
    this.parts = parts;
    this.facts = facts;
    this.mentions = mentions;
    this.isShown = isShown;
    this.waiting = parts.map(() => []);
  }

  /** Finds what can be found at once in a block that was read. */
  take(block: Block): void {
    const { parts } = this;
    const { text } = block;
    for (let i = 0; i < parts.length; i++) {
      const { letters, matcher } = parts[i]!;
      if (letters !== undefined && !letters.test(text)) continue;
      if (matcher === undefined) {
        this.waiting[i]!.push(block);
        continue;
      }
      // Most blocks hold nothing: the page is asked about the others alone.
      const from = matcher.first(text);
      if (from >= 0)
        this.note(block, i, findIn(matcher, passageOf(block), this.facts(), NOTHING, from));
    }
    if (this.found.has(block)) this.show(block);
  }

  /** Forgets the blocks that `gone` names, and those that have left the document. */
  drop(gone: (block: Block) => boolean): void {
    const left = this.mentions.drop(gone);
    for (const block of this.found.keys()) if (left(block)) this.found.delete(block);
    for (const blocks of this.waiting) {
      const kept = blocks.filter((block) => !left(block));
      blocks.splice(0, blocks.length, ...kept);
    }
  }

  /** Asks the parts that are elsewhere, in the order of reading. Yields after each answer. */
  async *rest(): AsyncGenerator<void> {
    for (let i = 0; i < this.parts.length; i++) {
      const waiting = this.waiting[i]!;
      for (const blocks of partsOf(waiting.splice(0, waiting.length))) {
        const answers = await this.parts[i]!.find(blocks.map(passageOf), this.facts(), NOTHING);
        if (!answers) break; // cut off by an update: the page keeps what it has
        for (let j = 0; j < blocks.length; j++) {
          this.note(blocks[j]!, i, answers[j]!);
          if (this.found.has(blocks[j]!)) this.show(blocks[j]!);
        }
        yield;
      }
    }
  }

  /**
   * Looks again, with all that is on the page, at the blocks that asked for it. Yields after each.
   * What holds in the end depends on what is on the page alone, not on the order of reading.
   */
  async *again(): AsyncGenerator<void> {
    const asking = [...this.found].filter(([, { asked }]) => asked);
    if (asking.length === 0) return;
    const now = new Set<string>();
    for (const { first } of this.found.values()) {
      for (const finding of first) for (const id of entriesIn(finding?.matches ?? [])) now.add(id);
    }
    if (now.size !== this.entries.size || [...now].some((id) => !this.entries.has(id))) {
      this.entries = now;
      this.evidence++;
    }
    for (const [block, found] of asking) {
      if (found.by === this.evidence) continue;
      found.by = this.evidence;
      for (let i = 0; i < this.parts.length; i++) {
        if (!found.first[i]?.asked) continue;
        const { matcher, find } = this.parts[i]!;
        const passage = passageOf(block);
        const held = matcher
          ? findIn(matcher, passage, this.facts(), now)
          : (await find([passage], this.facts(), now))?.[0];
        if (held) found.held[i] = held;
      }
      this.show(block);
      yield;
    }
  }

  private note(block: Block, part: number, finding: Finding): void {
    if (finding.matches.length === 0 && !finding.asked) return;
    let found = this.found.get(block);
    if (!found) {
      found = { first: [], held: [], asked: false, by: 0 };
      this.found.set(block, found);
    }
    found.first[part] = finding;
    found.held[part] = finding;
    if (finding.asked) {
      found.asked = true;
      found.by = -1;
    }
  }

  private show(block: Block): void {
    const held = this.found.get(block)?.held ?? [];
    const matches = overlay(
      Array.from(held, (finding) =>
        (finding?.matches ?? []).flatMap((match) => {
          const candidates = match.candidates.filter(({ entry }) => this.isShown(entry));
          return candidates.length === 0 ? [] : [{ ...match, candidates }];
        }),
      ),
    );
    this.mentions.add(block, matches);
  }
}
