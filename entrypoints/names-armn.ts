import names from "virtual:scholium/names/armn";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { dataHere } from "../extension/data.ts";

/** The names in Armenian letters; loaded once a page holds such letters. */
export default defineUnlistedScript(() => {
  dataHere().names.armn = names;
});
