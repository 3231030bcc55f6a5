// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import type { SurfaceForm } from "../../core/lexicon/types.ts";
import { compile, type LexiconEntry, load } from "../../core/matcher/index.ts";
import { findIn } from "../../core/matcher/page.ts";
import { type Ask, groupsOf } from "../../page/ask.ts";
import type { Block } from "../../page/block.ts";
import { Findings } from "../../page/findings.ts";
import { entryOf, Mentions } from "../../page/mentions.ts";

const entry = (id: string, text: string, more: Partial<SurfaceForm> = {}): LexiconEntry => ({
  id,
  forms: [{ text, lang: "en", case: "initial", paradigm: "fixed", ...more }],
});

const OWN = [entry("own", "Grey Fen")];
const BUNDLED = [
  entry("fen", "Fen"),
  entry("cape", "Cape", { requires: { entries: ["fen"], within: 0 } }),
];

/** Lexicons that answer, and what they were asked, text by text. */
const lexicons = (all: readonly (readonly LexiconEntry[])[], reachable = true) => {
  const matchers = all.map((entries) => load(compile(entries).buffer));
  const asked: string[][] = [];
  const ask: Ask = async (passages, title, known) => {
    asked.push(passages.map(({ text }) => text));
    if (!reachable) return undefined;
    const found = passages.map((passage, at) => ({
      at,
      findings: matchers.map((matcher) => findIn(matcher, passage, { title }, known)),
    }));
    return found.filter(({ findings }) =>
      findings.some(({ asked, matches }) => asked || matches.length > 0),
    );
  };
  return { ask, asked };
};

/** A block of a document, in its order. */
const block = (text: string): Block => {
  const container = document.body.appendChild(document.createElement("p"));
  container.textContent = text;
  const node = container.firstChild as unknown as Text;
  return { container, text, nodes: [node], starts: [0], place: node };
};

const reading = (ask: Ask, hidden: readonly string[] = []) => {
  document.body.replaceChildren();
  const mentions = new Mentions();
  const findings = new Findings(ask, document, mentions, (id) => !hidden.includes(id));
  const said = () =>
    mentions.inOrder().map((m) => `${m.block.text.slice(m.start, m.end)}: ${entryOf(m)}`);
  return { mentions, findings, said };
};

const all = async (steps: AsyncIterable<void>): Promise<void> => {
  for await (const _ of steps);
};

const read = async (findings: Findings): Promise<void> => {
  await all(findings.answers());
  await all(findings.again());
};

describe("what the lexicons find on a page", () => {
  test.each([
    ["the reader's own words first", [OWN, BUNDLED], ["Cape: cape", "Grey Fen: own", "Fen: fen"]],
    ["no words of the reader's own", [BUNDLED], ["Cape: cape", "Fen: fen", "Fen: fen"]],
    ["own words alone", [OWN], ["Grey Fen: own"]],
    ["none", [], []],
  ])("with %s", async (_, all, expected) => {
    const { findings, said } = reading(lexicons(all).ask);
    for (const text of ["The Cape.", "Grey Fen and a Fen.", "Nothing."]) findings.take(block(text));
    await read(findings);
    expect(said()).toEqual(expected);
  });

  test("keeps what it has where nobody can be asked any more", async () => {
    const { ask } = lexicons([BUNDLED]);
    let reachable = true;
    const { findings, said } = reading(async (...about) => (reachable ? ask(...about) : undefined));
    findings.take(block("A Fen."));
    await read(findings);
    reachable = false;
    findings.take(block("The Fen again, and the Cape."));
    await read(findings);
    expect(said()).toEqual(["Fen: fen"]);
  });

  test("asks at once about as much as 50 kB hold, and before all is read", () => {
    const { ask, asked } = lexicons([BUNDLED]);
    const { findings } = reading(ask);
    for (const text of ["x".repeat(15_000), "y".repeat(15_000), "z".repeat(30_000), "w"])
      findings.take(block(text));
    expect(asked.map((texts) => texts.map((text) => text[0]))).toEqual([["x"], ["y"], ["z"]]);
  });

  test.each([
    ["large ones apart", [15_000, 15_000, 30_000, 1], [[15_000], [15_000], [30_000], [1]]],
    ["small ones together", [1, 2, 3], [[1, 2, 3]]],
  ])("groups blocks, %s", (_, sizes, expected) => {
    const groups = [...groupsOf(sizes.map((size) => block("x".repeat(size))))];
    expect(groups.map((group) => group.map(({ text }) => text.length))).toEqual(expected);
  });

  test("a hidden entry is not shown, and is evidence all the same", async () => {
    const { findings, said } = reading(lexicons([BUNDLED]).ask, ["fen"]);
    for (const text of ["The Cape.", "A Fen."]) findings.take(block(text));
    await read(findings);
    expect(said()).toEqual(["Cape: cape"]);
  });

  test("what is hidden or shown again is so at once, and nobody is asked", async () => {
    const { ask, asked } = lexicons([BUNDLED]);
    const hidden = ["fen"];
    const { findings, said } = reading(ask, hidden);
    for (const text of ["The Cape.", "A Fen."]) findings.take(block(text));
    await read(findings);
    hidden.splice(0, 1, "cape");
    findings.showAnew();
    expect(said()).toEqual(["Fen: fen"]);
    hidden.pop();
    findings.showAnew();
    expect(said()).toEqual(["Cape: cape", "Fen: fen"]);
    expect(asked).toHaveLength(2);
  });

  test("evidence that leaves the page is evidence no longer", async () => {
    const { findings, said } = reading(lexicons([BUNDLED]).ask);
    findings.take(block("The Cape."));
    const fen = block("A Fen.");
    findings.take(fen);
    await read(findings);
    expect(said()).toEqual(["Cape: cape", "Fen: fen"]);
    (fen.container as Element).remove();
    findings.drop(() => false);
    await read(findings);
    expect(said()).toEqual([]);
  });

  test("asks again about what depends on the page, and only where the page has changed", async () => {
    const { ask, asked } = lexicons([BUNDLED]);
    const { findings } = reading(ask);
    for (const text of ["The Cape.", "A Fen."]) findings.take(block(text));
    await read(findings);
    await read(findings);
    expect(asked).toEqual([["The Cape.", "A Fen."], ["The Cape."]]);
  });

  test("asks nothing again on a page without evidence", async () => {
    const { ask, asked } = lexicons([BUNDLED]);
    const { findings } = reading(ask);
    findings.take(block("The Cape."));
    await read(findings);
    expect(asked).toEqual([["The Cape."]]);
  });

  test("a mention that is found again keeps its id: its card may be open", async () => {
    const { findings, mentions } = reading(lexicons([BUNDLED]).ask);
    findings.take(block("The Fen, and the Cape."));
    await all(findings.answers());
    const before = mentions.inOrder()[0]!.id;
    await all(findings.again());
    expect(mentions.inOrder().map(entryOf)).toEqual(["fen", "cape"]);
    expect(mentions.inOrder()[0]!.id).toBe(before);
  });
});
