import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { frameHost, shown } from "../extension/frame.ts";
import { SITE_ON, type ToBackground } from "../extension/messages.ts";
import { ask } from "../extension/messaging.ts";
import { native } from "../extension/native.ts";

/** A page may be injected twice, by the manifest and by the reader's click: the first one stays. */
const STARTED = Symbol.for("scholium.started");

/**
 * All that every listed page is given without asking. The background, which knows whether the site is
 * on, loads the reader script; on a site that is off nothing more is loaded, nor is any setting read.
 */
export default defineUnlistedScript(async () => {
  const world = globalThis as { [STARTED]?: boolean };
  if (world[STARTED]) return;
  world[STARTED] = true;
  await shown(document);
  const begin = () => ask<ToBackground, "begin">(native, "begin", { host: frameHost(window) });
  if ((await begin()) !== false) return;
  // Until the reader switches the site on.
  const waiting = new AbortController();
  const again = async () => {
    if ((await begin()) !== false) waiting.abort();
  };
  const heard = (message: { type?: unknown }) => void (message.type === SITE_ON.type && again());
  native.runtime.onMessage.addListener(heard);
  waiting.signal.addEventListener("abort", () => native.runtime.onMessage.removeListener(heard));
  addEventListener("pageshow", ({ persisted }) => void (persisted && again()), waiting);
});
