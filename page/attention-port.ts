import type { Attention } from "./attention.ts";
import type { Session } from "./session.ts";

/** What `attention.js` leaves for the reader script, in the world that both share. */
export type MakeAttention = (session: Session) => Attention;

/** The slot in which it is left; a symbol, so that it has no name that could clash. */
export const ATTENTION_SLOT = Symbol.for("scholium.attention");
