import names from "virtual:scholium/names/geor";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { dataHere } from "../extension/data.ts";

/** The names in Georgian letters; loaded once a page holds such letters. */
export default defineUnlistedScript(() => {
  dataHere().names.geor = names;
});
