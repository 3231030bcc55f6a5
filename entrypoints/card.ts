import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { makeCard } from "../page/card-host.tsx";
import { CARD_SLOT, type MakeCard } from "../page/card-port.ts";

/** Loaded into a frame when its first card is about to open; leaves the card for the reader script. */
export default defineUnlistedScript(() => {
  (globalThis as { [CARD_SLOT]?: MakeCard })[CARD_SLOT] ??= makeCard;
});
