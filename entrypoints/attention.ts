import publishers from "virtual:scholium/publishers";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { Attention } from "../page/attention.ts";
import { ATTENTION_SLOT, type MakeAttention } from "../page/attention-port.ts";

/** Loaded into a frame when its reader first meets a mention, or asks for the notes of the page. */
export default defineUnlistedScript(() => {
  const world = globalThis as { [ATTENTION_SLOT]?: MakeAttention };
  world[ATTENTION_SLOT] ??= (session) => new Attention(session, publishers);
});
