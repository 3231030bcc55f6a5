import names from "virtual:scholium/names/cyrl";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { dataHere } from "../extension/data.ts";

/** The names in Cyrillic letters; loaded once a page holds such letters. */
export default defineUnlistedScript(() => {
  dataHere().names.cyrl = names;
});
