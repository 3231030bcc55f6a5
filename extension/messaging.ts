import type { Api } from "./native.ts";

type Contract<C> = { [type in keyof C]: { request: object; answer: unknown } };
type Sender = Parameters<Parameters<Api["runtime"]["onMessage"]["addListener"]>[0]>[1];

/** What answers each message of a contract; what it throws reaches nobody but the console. */
export type Handlers<C> = {
  readonly [type in keyof C]: C[type] extends { request: infer Q; answer: infer A }
    ? (request: Q, sender: Sender) => A | Promise<A>
    : never;
};

/**
 * Answers messages of our own extension; one listener a context. Messages of others, and of types
 * that are not in the contract, are left alone.
 */
export function answer<C>(api: Api, handlers: Handlers<C>, signal?: AbortSignal): void {
  const listener = (message: unknown, sender: Sender, send: (answer: unknown) => void) => {
    if (sender.id !== api.runtime.id) return undefined;
    const type = (message as { type?: unknown } | null)?.type;
    if (typeof type !== "string" || !Object.hasOwn(handlers as object, type)) return undefined;
    const handle = handlers[type as keyof C] as (request: unknown, sender: Sender) => unknown;
    Promise.resolve()
      .then(() => handle(message, sender))
      .then(send, (error: unknown) => {
        console.error(`Scholium: "${type}" failed:`, error);
        send(undefined);
      });
    return true; // the answer comes later
  };
  api.runtime.onMessage.addListener(listener);
  signal?.addEventListener("abort", () => api.runtime.onMessage.removeListener(listener));
}

/** Asks the background. Undefined where it cannot be reached: an update has cut us off. */
export async function ask<C extends Contract<C>, T extends keyof C & string>(
  api: Api,
  type: T,
  request: C[T]["request"],
): Promise<C[T]["answer"] | undefined> {
  try {
    return await api.runtime.sendMessage({ ...request, type });
  } catch {
    return undefined;
  }
}

/** Asks a content script; undefined where none listens in that frame. */
export async function askFrame<C extends Contract<C>, T extends keyof C & string>(
  api: Api,
  at: { readonly tabId: number; readonly frameId: number },
  type: T,
  request: C[T]["request"],
): Promise<C[T]["answer"] | undefined> {
  try {
    return await api.tabs.sendMessage(at.tabId, { ...request, type }, { frameId: at.frameId });
  } catch {
    return undefined;
  }
}
