import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { PageIndex } from "../../authoring/bundle.ts";
import { defaults } from "../../core/settings.ts";
import { fromBase64, toBase64 } from "../../extension/base64.ts";
import { lexiconFor } from "../../extension/lexicon.ts";
import type { Api } from "../../extension/native.ts";
import { readState, renewWords, type State } from "../../extension/store.ts";
import { compileWords } from "../../extension/words.ts";

const own = [{ id: "own-1", headword: "Quillmere", forms: [], note: "A lake.", changed: 0 }];
const settings = { ...defaults, own };
const index: PageIndex = { lines: [] } as unknown as PageIndex;

beforeEach(() => {
  vi.stubGlobal("navigator", {
    locks: { request: (_: string, use: () => Promise<void>) => use() },
  });
});
afterEach(() => void vi.unstubAllGlobals());

/** What a version with another layout compiled. */
async function older(): Promise<string> {
  const words = await compileWords(own);
  if (typeof words !== "string") throw new Error("so few are read in the tab");
  const buffer = fromBase64(words);
  new Uint32Array(buffer)[1]!--;
  return toBase64(buffer);
}

const partsOf = (state: State): number =>
  lexiconFor(state, index, async () => undefined).parts.length;

test("own words of another version are left out until they were compiled anew", async () => {
  const store: Record<string, unknown> = { scholium: { settings, words: await older() } };
  const local = {
    get: async () => store,
    set: async (changed: object) => void Object.assign(store, changed),
  };
  const api = { storage: { local } } as unknown as Api;
  const before = partsOf(await readState(api));
  await renewWords(api, compileWords);
  expect(partsOf(await readState(api))).toBe(before + 1);
  expect((await readState(api)).settings).toEqual(settings);
});
