import index from "virtual:scholium/index";
import names from "virtual:scholium/names/latn";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { dataHere } from "../extension/data.ts";

/** The names in Latin letters, and what every page needs to know; before the reader script. */
export default defineUnlistedScript(() => {
  const data = dataHere();
  data.index = index;
  data.names.latn = names;
});
