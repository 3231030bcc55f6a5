import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { compile } from "../../core/matcher/index.ts";
import { forget, keep, keptSize, readKept } from "../../extension/kept.ts";
import type { Api } from "../../extension/native.ts";
import { FileReader } from "./file-reader.ts";

vi.stubGlobal("FileReader", FileReader);

const lexicon = (text: string): ArrayBuffer =>
  compile([{ id: "tavush", forms: [{ text, lang: "en", case: "initial", paradigm: "fixed" }] }])
    .buffer;
const TAVUSH = lexicon("Tavush");
const damaged = TAVUSH.slice(0);
new Uint8Array(damaged)[damaged.byteLength - 9]! ^= 1;

/** A background that begins: which files it asks for, and whether it finds a name. */
const begin = async (key: string, files = TAVUSH) => {
  vi.resetModules(); // names are read once a background's life
  const { bundledMatcher } = await import("../../extension/names.ts");
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (file: string) => {
    asked.push(file);
    return new Response(file === "/lexicon.txt" ? key : files);
  });
  const api = { runtime: { getURL: (path: string) => path } } as unknown as Api;
  const matcher = await bundledMatcher(api);
  const found = matcher.find("In Tavush.", "en", { entries: new Set() }).length;
  return { asked, found };
};

const both = ["/lexicon.txt", "/lexicon.bin"];

describe("the bundled names", () => {
  beforeEach(() => forget("bundled"));

  /** What a background kept is there once its write is through. */
  const settled = (key: string) =>
    vi.waitFor(async () => expect(await readKept("bundled", key)).toBeDefined());

  test("are read from their file at first, and from where they were kept after that", async () => {
    expect(await begin("a")).toEqual({ asked: both, found: 1 });
    await settled("a");
    expect(await begin("a")).toEqual({ asked: ["/lexicon.txt"], found: 1 });
  });

  test("of an older extension are read anew, and kept in place of those", async () => {
    await keep("bundled", "a", [lexicon("Lori")]);
    expect(await begin("b")).toEqual({ asked: both, found: 1 });
    await settled("b");
    expect(await keptSize("bundled")).toBe(TAVUSH.byteLength);
  });

  test.each([
    ["damaged", damaged],
    ["cut off", TAVUSH.slice(0, 100)],
    ["another program's", new ArrayBuffer(4096)],
  ])("that are %s are read from their file", async (_what, kept) => {
    await keep("bundled", "a", [kept]);
    expect(await begin("a")).toEqual({ asked: both, found: 1 });
  });

  test.each([
    ["refuses", { open: () => failing() }],
    ["never answers", { open: () => ({}) }],
  ])("are found where the database %s", async (_what, indexedDB) => {
    const working = globalThis.indexedDB;
    vi.stubGlobal("indexedDB", indexedDB);
    expect(await begin("a")).toEqual({ asked: both, found: 1 });
    vi.stubGlobal("indexedDB", working);
  });
});

/** A request that fails, as in a private window. */
function failing(): Partial<IDBOpenDBRequest> {
  const request: { onerror?: () => void; error: DOMException } = {
    error: new DOMException("", "InvalidStateError"),
  };
  setTimeout(() => request.onerror?.());
  return request as Partial<IDBOpenDBRequest>;
}
