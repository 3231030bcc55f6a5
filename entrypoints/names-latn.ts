import names from "virtual:scholium/names/latn";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { dataHere } from "../extension/data.ts";

/** The names in Latin letters; loaded into each page that is read. */
export default defineUnlistedScript(() => {
  dataHere().names.latn = names;
});
