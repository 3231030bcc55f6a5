import type { Api } from "./native.ts";

/** The badge's ground: the accent of the card on light paper. */
const COLOUR = "#8a2a5b";

/** How many notes each frame of a tab has, kept over the background's pauses. */
type Counts = { readonly [frameId: string]: number };

const keyOf = (tabId: number) => `notes-${tabId}`;

/**
 * Shows on the toolbar how many notes a tab has, over all its frames. A new page in the top frame
 * starts from nothing.
 */
export async function showCount(
  api: Api,
  at: { readonly tabId: number; readonly frameId: number },
  notes: number,
  fresh: boolean,
): Promise<void> {
  const key = keyOf(at.tabId);
  const total = await navigator.locks.request(key, async () => {
    const kept = fresh && at.frameId === 0 ? {} : (await api.storage.session.get(key))[key];
    const counts: Counts = { ...(kept as Counts | undefined), [at.frameId]: notes };
    await api.storage.session.set({ [key]: counts });
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
  });
  const { tabId } = at;
  try {
    await api.action.setBadgeBackgroundColor({ tabId, color: COLOUR });
    await api.action.setBadgeTextColor?.({ tabId, color: "#ffffff" });
    await api.action.setBadgeText({ tabId, text: total > 0 ? String(total) : "" });
  } catch {
    // the tab was closed meanwhile
  }
}

/** Forgets a closed tab. */
export async function forgetTab(api: Api, tabId: number): Promise<void> {
  await api.storage.session.remove(keyOf(tabId));
}
