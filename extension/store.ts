import {
  applyChange,
  type Change,
  defaults,
  parseSettings,
  type Settings,
} from "../core/settings.ts";
import type { Api } from "./native.ts";

/**
 * What the store holds: one key a change, since a change spread over two keys can be torn when the
 * background is stopped between them. `words` is the compiled form of the reader's own entries.
 */
interface Stored {
  readonly settings: Settings;
  /** Absent without own entries. */
  readonly words?: Words;
}

/**
 * The reader's own entries, compiled: base64 of the matcher's buffer, or where they are many the key
 * under which the background keeps it.
 */
export type Words = string | { readonly key: string };

/** The store's one key. */
const KEY = "scholium";

/** Where a store that could not be read is kept, so that nothing is lost. */
const BROKEN = "scholium-broken";

const LOCK = "scholium-settings";

/** What a context reads at its start. */
export interface State {
  readonly settings: Settings;
  readonly words: Words | undefined;
}

function stateOf(value: unknown): State & { broken: boolean } {
  const stored = value as Partial<Stored> | undefined;
  const isObject = value === undefined || (typeof value === "object" && value !== null);
  const { settings, broken } = parseSettings(isObject ? stored?.settings : null);
  const words = isObject && isWords(stored?.words) ? stored.words : undefined;
  return { settings, words: broken.includes("own") ? undefined : words, broken: broken.length > 0 };
}

function isWords(value: unknown): value is Words {
  if (typeof value === "string") return true;
  const key = typeof value === "object" && value !== null && "key" in value ? value.key : undefined;
  return typeof key === "string";
}

/** The settings in force; broken ones read as their defaults. */
export async function readState(api: Api): Promise<State> {
  return stateOf((await api.storage.local.get(KEY))[KEY]);
}

/** Calls back at each change, wherever it was made, with what held before as well. */
export function onState(
  api: Api,
  listener: (state: State, before: () => State) => void,
  signal?: AbortSignal,
): void {
  const changed = (
    changes: Record<string, { newValue?: unknown; oldValue?: unknown }>,
    area: string,
  ) => {
    if (area !== "local" || !(KEY in changes)) return;
    const { newValue, oldValue } = changes[KEY]!;
    listener(stateOf(newValue), () => stateOf(oldValue));
  };
  api.storage.onChanged.addListener(changed);
  signal?.addEventListener("abort", () => api.storage.onChanged.removeListener(changed));
}

/** Whether pages are read alike in two states: the interface's language is all that may differ. */
export function readsAlike(a: State, b: State): boolean {
  const read = ({ settings, words }: State) =>
    JSON.stringify([{ ...settings, language: defaults.language }, words]);
  return read(a) === read(b);
}

/**
 * Applies one change under a lock, so that two windows cannot undo each other's. A store that could
 * not be read is first set aside.
 */
export async function changeSettings(
  api: Api,
  change: Change,
  compileWords: (own: Settings["own"]) => Promise<Words | undefined>,
): Promise<Settings> {
  return navigator.locks.request(LOCK, async () => {
    await setBrokenAside(api);
    const { settings, words } = await readState(api);
    const changed = applyChange(settings, change);
    const own = changed.own === settings.own ? words : await compileWords(changed.own);
    await keep(api, changed, own);
    return changed;
  });
}

/** Compiles the reader's own entries anew: a new version may not read what the last one compiled. */
export async function renewWords(
  api: Api,
  compileWords: (own: Settings["own"]) => Promise<Words | undefined>,
): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    await setBrokenAside(api);
    const { settings, words } = await readState(api);
    if (words === undefined) return;
    await keep(api, settings, await compileWords(settings.own));
  });
}

/** Writes settings and compiled words in one piece, so that they are always of one another. */
async function keep(api: Api, settings: Settings, words: Words | undefined): Promise<void> {
  const stored: Stored = words === undefined ? { settings } : { settings, words };
  await api.storage.local.set({ [KEY]: stored });
}

/** Keeps a copy of a store that cannot be read, once, before anything is written over it. */
async function setBrokenAside(api: Api): Promise<void> {
  const { [KEY]: value, [BROKEN]: kept } = await api.storage.local.get([KEY, BROKEN]);
  if (kept === undefined && stateOf(value).broken) {
    await api.storage.local.set({ [BROKEN]: JSON.stringify(value) });
  }
}

/** The store that could not be read, as JSON, until the reader dismisses it. */
export async function brokenSettings(api: Api): Promise<string | undefined> {
  await navigator.locks.request(LOCK, () => setBrokenAside(api));
  const kept: unknown = (await api.storage.local.get(BROKEN))[BROKEN];
  return typeof kept === "string" ? kept : undefined;
}

/** The reader has seen it: settings are written whole, and the broken copy is let go. */
export async function dismissBroken(api: Api): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const { settings, words } = await readState(api);
    await keep(api, settings, words);
    await api.storage.local.remove(BROKEN);
  });
}

/** All that the store holds, by key, as it stands. */
export function readAll(api: Api): Promise<{ readonly [key: string]: unknown }> {
  return api.storage.local.get(null);
}

/** Removes all that the store holds, and answers with it. */
export async function forgetAll(api: Api): Promise<{ readonly [key: string]: unknown }> {
  return navigator.locks.request(LOCK, async () => {
    const all = await readAll(api);
    await api.storage.local.clear();
    return all;
  });
}

/** Puts back what {@link forgetAll} removed, in place of what was chosen since. */
export async function restoreAll(
  api: Api,
  all: { readonly [key: string]: unknown },
): Promise<void> {
  await navigator.locks.request(LOCK, () => api.storage.local.set(all));
}
