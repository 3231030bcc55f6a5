import type { Shortcut } from "../components/options/port.ts";
import type { Api } from "./native.ts";

/** The browser's own page of keys; Firefox has no address for it, and opens it for us. */
export const SHORTCUTS = import.meta.env.FIREFOX ? "about:addons" : "chrome://extensions/shortcuts";

/** Our commands, in the order in which they are told of. */
const ORDER = ["next-note", "previous-note", "open-notes", "toggle-site"];

/** The commands as the browser names them, with the reader's own keys; none on Android. */
export async function shortcuts(api: Api): Promise<readonly Shortcut[]> {
  const all = (await api.commands?.getAll()) ?? [];
  return ORDER.flatMap((name) => all.find((command) => command.name === name) ?? []).map(
    ({ description = "", shortcut = "" }) => ({ command: description, keys: shortcut }),
  );
}

/** Opens the browser's page of keys; false where it does not let us, so that it is to be copied. */
export async function openShortcuts(api: Api): Promise<boolean> {
  const { commands } = api as Api & { commands: { openShortcutSettings?: () => Promise<void> } };
  try {
    if (commands.openShortcutSettings) await commands.openShortcutSettings();
    else await api.tabs.create({ url: SHORTCUTS });
    return true;
  } catch {
    return false;
  }
}
