// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import type { SurfaceForm } from "../../core/lexicon/types.ts";
import { compile, type LexiconEntry, load } from "../../core/matcher/index.ts";
import { findIn } from "../../core/matcher/page.ts";
import type { Block } from "../../page/block.ts";
import { Findings } from "../../page/findings.ts";
import { entryOf, Mentions } from "../../page/mentions.ts";
import { type Part, partsOf } from "../../page/parts.ts";

const entry = (id: string, text: string, more: Partial<SurfaceForm> = {}): LexiconEntry => ({
  id,
  forms: [{ text, lang: "en", case: "initial", paradigm: "fixed", ...more }],
});

const OWN = [entry("own", "Grey Fen")];
const BUNDLED = [
  entry("fen", "Fen"),
  entry("cape", "Cape", { requires: { entries: ["fen"], within: 0 } }),
];

/** A part in the tab. */
const here = (entries: readonly LexiconEntry[], letters?: RegExp): Part => ({
  ...(letters && { letters }),
  matcher: load(compile(entries).buffer),
  find: async () => undefined,
});

/** A part elsewhere, which keeps what it was asked. */
const elsewhere = (entries: readonly LexiconEntry[], reachable = true) => {
  const matcher = load(compile(entries).buffer);
  const asked: string[][] = [];
  const part: Part = {
    matcher: undefined,
    async find(passages, facts, known) {
      asked.push(passages.map(({ text }) => text));
      return reachable ? passages.map((at) => findIn(matcher, at, facts, known)) : undefined;
    },
  };
  return { part, asked };
};

/** A block of a document, in its order. */
const block = (text: string): Block => {
  const container = document.body.appendChild(document.createElement("p"));
  container.textContent = text;
  const node = container.firstChild as unknown as Text;
  return { container, text, nodes: [node], starts: [0], place: node };
};

const reading = (parts: readonly Part[], hidden: readonly string[] = []) => {
  document.body.replaceChildren();
  const mentions = new Mentions();
  const findings = new Findings(
    parts,
    () => ({}),
    mentions,
    (id) => !hidden.includes(id),
  );
  const said = () =>
    mentions.inOrder().map((m) => `${m.block.text.slice(m.start, m.end)}: ${entryOf(m)}`);
  return { mentions, findings, said };
};

const all = async (steps: AsyncIterable<void>): Promise<number> => {
  let count = 0;
  for await (const _ of steps) count++;
  return count;
};

describe("what the parts of a lexicon find on a page", () => {
  test.each([
    ["both in the tab", [here(OWN), here(BUNDLED)]],
    ["the first elsewhere", [elsewhere(OWN).part, here(BUNDLED)]],
    ["the second elsewhere", [here(OWN), elsewhere(BUNDLED).part]],
    ["both elsewhere", [elsewhere(OWN).part, elsewhere(BUNDLED).part]],
  ])("is the same with %s", async (_, parts) => {
    const { findings, said } = reading(parts);
    for (const text of ["The Cape.", "Grey Fen and a Fen.", "Nothing."]) findings.take(block(text));
    await all(findings.rest());
    await all(findings.again());
    expect(said()).toEqual(["Cape: cape", "Grey Fen: own", "Fen: fen"]);
  });

  test("keeps what it has where a part cannot be reached any more", async () => {
    const { findings, said } = reading([elsewhere(OWN, false).part, here(BUNDLED)]);
    findings.take(block("Grey Fen."));
    await all(findings.rest());
    await all(findings.again());
    expect(said()).toEqual(["Fen: fen"]);
  });

  test("asks no part about a text without its letters", async () => {
    const { part, asked } = elsewhere(OWN);
    const { findings } = reading([{ ...part, letters: /[Ա-Ֆ]/ }]);
    findings.take(block("Grey Fen."));
    findings.take(block("Ջուր."));
    await all(findings.rest());
    expect(asked).toEqual([["Ջուր."]]);
  });

  test("asks at once about as much as 100 kB hold", async () => {
    const texts = ["x".repeat(30_000), "y".repeat(30_000), "z".repeat(60_000), "w"];
    const groups = [...partsOf(texts.map(block))].map((group) => group.map(({ text }) => text[0]));
    expect(groups).toEqual([["x"], ["y"], ["z"], ["w"]]);
    const small = [...partsOf(["a", "b", "c"].map(block))];
    expect(small).toHaveLength(1);
  });

  test("a hidden entry is not shown, and is evidence all the same", async () => {
    const { findings, said } = reading([here(BUNDLED)], ["fen"]);
    for (const text of ["The Cape.", "A Fen."]) findings.take(block(text));
    await all(findings.again());
    expect(said()).toEqual(["Cape: cape"]);
  });

  test("evidence that leaves the page is evidence no longer", async () => {
    const { findings, said } = reading([here(BUNDLED)]);
    findings.take(block("The Cape."));
    const fen = block("A Fen.");
    findings.take(fen);
    await all(findings.again());
    expect(said()).toEqual(["Cape: cape", "Fen: fen"]);
    (fen.container as Element).remove();
    findings.drop(() => false);
    await all(findings.again());
    expect(said()).toEqual([]);
  });

  test("looks again at a block only where the page has changed what it asked for", async () => {
    const { findings } = reading([here(BUNDLED)]);
    findings.take(block("The Cape."));
    findings.take(block("A Fen."));
    expect(await all(findings.again())).toBe(1);
    expect(await all(findings.again())).toBe(0);
  });

  test("a mention that is found again keeps its id: its card may be open", async () => {
    const { findings, mentions } = reading([elsewhere(OWN).part, here(BUNDLED)]);
    findings.take(block("A Fen, and Grey Fen."));
    const before = mentions.inOrder()[0]!.id;
    await all(findings.rest());
    expect(mentions.inOrder().map(entryOf)).toEqual(["fen", "own"]);
    expect(mentions.inOrder()[0]!.id).toBe(before);
  });
});
