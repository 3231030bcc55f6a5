import index from "virtual:scholium/index";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { dataHere } from "../extension/data.ts";

/** What every page needs to know of the names and sites; before the reader script. */
export default defineUnlistedScript(() => {
  dataHere().index = index;
});
