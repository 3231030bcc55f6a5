import { findPolicy } from "../core/publisher/policy.ts";
import type { PolicyState } from "../core/publisher/state.ts";
import type { Publisher } from "../core/publisher/types.ts";
import { type Block, staticRange } from "./block.ts";
import { readBlocks } from "./text.ts";

/** What is known of the publisher's note, and where it stands on the page. */
export interface FoundPolicy {
  readonly state: PolicyState;
  /** Where each of the state's quotations stands; empty unless printed. */
  readonly places: readonly StaticRange[];
}

/** Looks for the publisher's note on a page, footer and all; once, until the page changes. */
export class PolicyFinder {
  private readonly document: Document;
  private readonly publisher: Publisher | undefined;
  private readonly host: string;
  private found: FoundPolicy | undefined;

  constructor(document: Document, publisher: Publisher | undefined, host: string) {
    this.document = document;
    this.publisher = publisher;
    this.host = host;
  }

  /** The page has changed: a note may have come or gone. */
  changed(): void {
    this.found = undefined;
  }

  find(): FoundPolicy {
    this.found ??= this.look();
    return this.found;
  }

  private look(): FoundPolicy {
    // Most publishers have no note that could stand on a page: then nothing is read.
    const mayBePrinted = this.publisher?.policies.some((policy) => policy.locators.length > 0);
    const blocks = mayBePrinted ? [...this.pages()].flatMap(textOf) : [];
    const { state, places } = findPolicy(this.publisher, this.host, blocks);
    return { state, places: places.map((at) => staticRange(blocks[at.block]!, at)) };
  }

  /** The document, and for a frame the page around it, where we may look at it. */
  private *pages(): Generator<Document> {
    yield this.document;
    try {
      const top = window.top?.document;
      if (top && top !== this.document) yield top;
    } catch {
      // another site's page
    }
  }
}

function textOf(document: Document): Block[] {
  return document.body ? [...readBlocks(document.body, { chrome: true })] : [];
}
