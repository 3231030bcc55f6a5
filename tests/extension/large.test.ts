import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { OwnEntry } from "../../core/lexicon/types.ts";
import { findLarge } from "../../extension/find.ts";
import { forgetLarge, keepLarge, readLarge } from "../../extension/large.ts";
import type { Api } from "../../extension/native.ts";
import { compileWords } from "../../extension/words.ts";

/** Node has none; the browsers' own is tried in tests/e2e/large.test.ts. */
class FileReader {
  onload = (): void => {};
  onerror = (): void => {};
  result: ArrayBuffer | undefined;
  readAsArrayBuffer(blob: Blob): void {
    blob.arrayBuffer().then((buffer) => {
      this.result = buffer;
      this.onload();
    }, this.onerror);
  }
}
vi.stubGlobal("FileReader", FileReader);

const own = (tag: string): OwnEntry[] => [
  {
    id: `own-${tag}`,
    headword: `Quillmere ${tag}`,
    forms: Array.from({ length: 5001 }, (_, i) => `Reach ${tag} ${i}`),
    note: "A lake.",
    changed: 0,
  },
];

/** The store as the background reads it. */
const apiWith = (own: readonly OwnEntry[], words: unknown) =>
  ({
    storage: { local: { get: async () => ({ scholium: { settings: { own }, words } }) } },
  }) as unknown as Api;

const ask = async (api: Api, text: string) => {
  const answer = await findLarge(api, { passages: [{ text, lang: "en" }], facts: {}, entries: [] });
  return answer?.map(({ matches }) => matches.map(({ start, end }) => text.slice(start, end)));
};

describe("a lexicon too large for a tab", () => {
  let round = 0;
  let tag = "";
  let key = "";
  beforeEach(async () => {
    tag = `N${++round}`;
    const words = await compileWords(own(tag));
    if (typeof words !== "object") throw new Error("it was to be kept for the background");
    key = words.key;
  });

  test("is kept under the digest of its bytes, in place of the one before", async () => {
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect((await readLarge(key))?.byteLength).toBeGreaterThan(50_000);
    await keepLarge("another", new ArrayBuffer(8));
    expect(await readLarge(key)).toBeUndefined();
  });

  test.each([
    ["is there", async () => {}],
    ["was lost", () => forgetLarge()],
    ["was damaged", async () => keepLarge(key, damaged((await readLarge(key))!))],
    ["is another program's", () => keepLarge(key, new ArrayBuffer(4096))],
    ["was cut off", async () => keepLarge(key, (await readLarge(key))!.slice(0, 9000))],
  ])("answers where what was kept %s", async (_, happens) => {
    await happens();
    const api = apiWith(own(tag), { key });
    expect(await ask(api, `From Quillmere ${tag} to reach ${tag} 77.`)).toEqual([
      [`Quillmere ${tag}`],
    ]);
    expect(await ask(api, `To Reach ${tag} 77.`)).toEqual([[`Reach ${tag} 77`]]);
  });

  test("is made anew and kept again where it was lost", async () => {
    await forgetLarge();
    await ask(apiWith(own(tag), { key }), "Anything.");
    expect((await readLarge(key))?.byteLength).toBeGreaterThan(50_000);
  });

  test("says so where there is none", async () => {
    expect(await ask(apiWith([], undefined), "Quillmere")).toBeUndefined();
    expect(await ask(apiWith([], "base64"), "Quillmere")).toBeUndefined();
  });
});

function damaged(buffer: ArrayBuffer): ArrayBuffer {
  const bytes = new Uint8Array(buffer.slice(0));
  bytes[bytes.length >> 1]! ^= 0xff;
  return bytes.buffer;
}
