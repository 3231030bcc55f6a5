/** The extension API. */
export type Api = typeof import("@wxt-dev/browser").browser;

/**
 * The browser's own extension API, without the polyfill: for the content script, which is injected
 * into every page of a listed site and needs few calls, which both browsers answer alike.
 */
export const native: Api =
  (globalThis as { browser?: Api }).browser ?? (globalThis as unknown as { chrome: Api }).chrome;
