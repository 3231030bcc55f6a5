import { applyChange, type Change, parseSettings, type Settings } from "../core/settings.ts";
import type { Api } from "./native.ts";
import { KEY, OWN, onKeys } from "./store-keys.ts";

/**
 * What the store holds under {@link KEY}: all that pages are read by. `words` is the key under which
 * the background keeps the reader's own words, compiled; absent without any.
 */
interface Stored {
  readonly settings: Chosen;
  readonly words?: string;
}

/** What the reader chose, less the reader's own entries. */
export type Chosen = Omit<Settings, "own">;

/** Where a store that could not be read is kept, so that nothing is lost. */
const BROKEN = "scholium-broken";

const LOCK = "scholium-settings";

/** What pages are read by. */
export interface State {
  readonly settings: Chosen;
  readonly words: string | undefined;
}

function stateOf(value: unknown): State & { broken: boolean } {
  const isObject = value === undefined || (typeof value === "object" && value !== null);
  const stored = isObject ? (value as Partial<Stored> | undefined) : { settings: null as never };
  const { settings, broken } = parseSettings(stored?.settings);
  const words = typeof stored?.words === "string" ? stored.words : undefined;
  return { settings, words, broken: broken.length > 0 };
}

/** The choices in force, without the reader's own entries; broken ones read as their defaults. */
export async function readState(api: Api): Promise<State> {
  return stateOf((await api.storage.local.get(KEY))[KEY]);
}

/** The settings in force, whole; broken ones read as their defaults. */
export async function readSettings(api: Api): Promise<Settings> {
  return (await readWhole(api)).settings;
}

/** The same, and the key of the compiled words. */
async function readWhole(api: Api): Promise<{ settings: Settings; words: string | undefined }> {
  const { [KEY]: value, [OWN]: own } = await api.storage.local.get([KEY, OWN]);
  const { settings, words } = stateOf(value);
  return { settings: { ...settings, own: ownOf(own).settings.own }, words };
}

const ownOf = (own: unknown) => parseSettings(own === undefined ? {} : { own });

/** Calls back when the reader has chosen otherwise, with what held before as well. */
export function onState(
  api: Api,
  listener: (state: State, before: () => State) => void,
  signal?: AbortSignal,
): void {
  onKeys(
    api,
    [KEY],
    ({ [KEY]: change }) => listener(stateOf(change!.newValue), () => stateOf(change!.oldValue)),
    signal,
  );
}

/** Calls back with the settings, whole, when any of them has changed. */
export function onSettings(
  api: Api,
  listener: (settings: Settings) => void,
  signal?: AbortSignal,
): void {
  const renew = async () => {
    const settings = await readSettings(api);
    if (!signal?.aborted) listener(settings);
  };
  onKeys(api, [KEY, OWN], () => void renew(), signal);
}

/**
 * Applies one change under a lock, so that two windows cannot undo each other's. A store that could
 * not be read is first set aside.
 */
export async function changeSettings(
  api: Api,
  change: Change,
  compileWords: (own: Settings["own"]) => Promise<string | undefined>,
): Promise<Settings> {
  return navigator.locks.request(LOCK, async () => {
    await setBrokenAside(api);
    const { settings, words } = await readWhole(api);
    const changed = applyChange(settings, change);
    if (changed.own === settings.own) await keep(api, changed, words);
    else await keep(api, changed, await compileWords(changed.own), changed.own);
    return changed;
  });
}

/** Compiles the reader's own entries anew: a new version may not read what the last one compiled. */
export async function renewWords(
  api: Api,
  compileWords: (own: Settings["own"]) => Promise<string | undefined>,
): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    await setBrokenAside(api);
    const { settings, words } = await readWhole(api);
    if (words === undefined) return;
    await keep(api, settings, await compileWords(settings.own));
  });
}

/** Writes all that a change touches in one call, which both browsers carry out whole or not at all. */
async function keep(
  api: Api,
  { own: _, ...settings }: Settings,
  words: string | undefined,
  own?: Settings["own"],
): Promise<void> {
  const stored: Stored = words === undefined ? { settings } : { settings, words };
  await api.storage.local.set({ [KEY]: stored, ...(own && { [OWN]: own }) });
}

/** Keeps a copy of a store that cannot be read, once, before anything is written over it. */
async function setBrokenAside(api: Api): Promise<void> {
  const all = await api.storage.local.get([KEY, OWN, BROKEN]);
  const { [KEY]: value, [OWN]: own, [BROKEN]: kept } = all;
  const broken = stateOf(value).broken || ownOf(own).broken.length > 0;
  if (kept !== undefined || !broken) return;
  await api.storage.local.set({
    [BROKEN]: JSON.stringify(own === undefined ? value : { [KEY]: value, [OWN]: own }),
  });
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
    const { settings, words } = await readWhole(api);
    await keep(api, settings, words, settings.own);
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
