import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { OwnEntry } from "../../core/lexicon/types.ts";
import { compile } from "../../core/matcher/index.ts";
import { findNames } from "../../extension/find.ts";
import {
  type CompiledWords,
  forgetWords,
  keepWords,
  keyOf,
  readWords,
} from "../../extension/kept-words.ts";
import type { Api } from "../../extension/native.ts";
import { readSettings, readState, renewWords } from "../../extension/store.ts";
import { compileWords } from "../../extension/words.ts";
import { FileReader } from "./file-reader.ts";

vi.stubGlobal("FileReader", FileReader);
vi.stubGlobal("navigator", {
  locks: { request: (_: string, use: () => Promise<void>) => use() },
});

const own = (tag: string): OwnEntry[] => [
  {
    id: `own-${tag}`,
    headword: `Quillmere ${tag}`,
    forms: Array.from({ length: 5001 }, (_, i) => `Reach ${tag} ${i}`),
    note: "A lake.",
    changed: 0,
  },
];

/** What the build would have bundled. */
const BUNDLED = compile([
  { id: "tavush", forms: [{ text: "Tavush", lang: "en", case: "initial", paradigm: "fixed" }] },
]).buffer;

/** The store and the extension's files as the background reads them. */
const apiWith = (
  own: readonly OwnEntry[],
  store: Record<string, unknown> = { "scholium-own": own },
) =>
  ({
    runtime: {
      getURL: () =>
        `data:application/octet-stream;base64,${Buffer.from(BUNDLED).toString("base64")}`,
    },
    storage: {
      local: {
        get: async () => store,
        set: async (changed: object) => void Object.assign(store, changed),
      },
    },
  }) as unknown as Api;

/** The words that were found, of the reader's own names and of the bundled ones. */
const ask = async (api: Api, text: string, words?: string) => {
  const { found } = await findNames(api, {
    passages: [{ text, lang: "en" }],
    host: "oc-media.org",
    title: "",
    entries: [],
    ...(words === undefined ? {} : { words }),
  });
  return found.flatMap(({ findings }) =>
    findings.map(({ matches }) => matches.map(({ start, end }) => text.slice(start, end))),
  );
};

describe("the reader's own words, compiled", () => {
  let round = 0;
  let tag = "";
  let key = "";
  beforeEach(async () => {
    tag = `N${++round}`;
    key = (await compileWords(own(tag)))!;
  });

  /** Changes the buffer that is kept. */
  const change = async (how: (buffer: ArrayBuffer) => ArrayBuffer): Promise<void> => {
    const { buffer, entries } = (await readWords(key)) as CompiledWords;
    await keepWords(key, { buffer: how(buffer), entries });
  };

  test("are kept under the digest of their bytes, in place of those before", async () => {
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect((await readWords(key))?.buffer.byteLength).toBeGreaterThan(50_000);
    await keepWords("another", { buffer: new ArrayBuffer(8), entries: [] });
    expect(await readWords(key)).toBeUndefined();
  });

  test.each([
    ["are there", async () => {}],
    ["were lost", () => forgetWords()],
    ["were damaged", () => change(damaged)],
    ["are another program's", () => change(() => new ArrayBuffer(4096))],
    ["were cut off", () => change((buffer) => buffer.slice(0, 9000))],
  ])("are found where they %s, before the bundled names", async (_, happens) => {
    await happens();
    const api = apiWith(own(tag));
    expect(await ask(api, `From Quillmere ${tag} to reach ${tag} 77.`, key)).toEqual([
      [`Quillmere ${tag}`],
      [],
    ]);
    expect(await ask(api, `To Reach ${tag} 77 in Tavush.`, key)).toEqual([
      [`Reach ${tag} 77`],
      ["Tavush"],
    ]);
  });

  test("are made anew and kept again where they were lost", async () => {
    await forgetWords();
    await ask(apiWith(own(tag)), "Anything.", key);
    expect((await readWords(key))?.buffer.byteLength).toBeGreaterThan(50_000);
  });

  test("of another version are found, and compiled anew at an update", async () => {
    const older = (await readWords(key)) as CompiledWords;
    new Uint32Array(older.buffer)[1]!--;
    const old = await keyOf(older);
    await keepWords(old, older);
    const store: Record<string, unknown> = {
      scholium: { settings: {}, words: old },
      "scholium-own": own(tag),
    };
    const api = apiWith(own(tag), store);
    expect(await ask(api, `Quillmere ${tag}`, old)).toEqual([[`Quillmere ${tag}`], []]);
    await renewWords(api, compileWords);
    expect((await readState(api)).words).toBe(key);
    expect(await readWords(key)).toBeDefined();
    expect((await readSettings(api)).own).toEqual(own(tag));
  });

  test.each([
    ["headword", { headword: "Reach", forms: [] }, { headword: "Mere", forms: [] }],
    [
      "order of spellings",
      { headword: "Reach", forms: ["Mere"] },
      { headword: "Mere", forms: ["Reach"] },
    ],
    ["note", { note: "A lake.", changed: 1 }, { note: "A mere.", changed: 2 }],
  ])("are of another key with another %s", async (_, before, after) => {
    const [entry] = own(tag);
    const keys = [before, after].map((its) => compileWords([{ ...entry!, ...its }]));
    const [one, other] = await Promise.all(keys);
    expect(one).not.toBe(other);
  });

  test("are not asked for where there are none", async () => {
    expect(await compileWords([])).toBeUndefined();
    expect(await ask(apiWith([]), `Quillmere ${tag}, Tavush`)).toEqual([["Tavush"]]);
  });
});

function damaged(buffer: ArrayBuffer): ArrayBuffer {
  const bytes = new Uint8Array(buffer.slice(0));
  bytes[bytes.length >> 1]! ^= 0xff;
  return bytes.buffer;
}
