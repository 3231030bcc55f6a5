// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { compile, load } from "../../core/matcher/index.ts";
import { findIn } from "../../core/matcher/page.ts";
import { type Ask, AT_ONCE } from "../../page/ask.ts";
import { Reading } from "../../page/reading.ts";

const matcher = load(
  compile([{ id: "fen", forms: [{ text: "Fen", lang: "en", case: "initial", paradigm: "fixed" }] }])
    .buffer,
);

const ask: Ask = async (passages, title, entries) =>
  passages.map((passage, at) => ({ at, findings: [findIn(matcher, passage, { title }, entries)] }));

/** A page of two questions, on which every turn has lasted too long; how often its mentions changed. */
type During = (
  end: AbortController,
  changed: readonly number[],
) => Partial<{ ask: Ask; idle: () => unknown }>;

const reading = (during: During) => {
  const end = new AbortController();
  const changed: number[] = [];
  const { idle, ...port } = during(end, changed);
  let now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => (now += 10));
  vi.stubGlobal("requestIdleCallback", (done: () => void) => {
    idle?.();
    setTimeout(done);
  });
  document.body.replaceChildren(
    ...["first", "second"].map((word) => {
      const paragraph = document.createElement("p");
      paragraph.textContent = `The Fen, ${word}. ${"More of it. ".repeat(AT_ONCE / 12)}`;
      return paragraph;
    }),
  );
  const at = new Reading(
    {
      document,
      ask,
      isShown: () => true,
      onShadow: () => {},
      onChange: () => changed.push(at.mentions.inOrder().length),
      ...port,
    },
    end.signal,
  );
  return { at, changed };
};

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test.each<[what: string, During, changed: readonly number[]]>([
  ["is read to its end, and its mentions are told as they come", () => ({}), [1, 2]],
  [
    "that is left while an answer is on its way tells nothing",
    (end) => ({
      ask: async (...asked) => {
        end.abort();
        return ask(...asked);
      },
    }),
    [],
  ],
  [
    "that is left while it waits for its turn tells no more",
    (end, changed) => ({ idle: () => changed.length > 0 && end.abort() }),
    [1],
  ],
])("a page %s", async (_what, during, expected) => {
  const { at, changed } = reading(during);
  await at.settled;
  expect(changed).toEqual(expected);
});
