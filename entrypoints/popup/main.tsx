import { render } from "preact";
import { browser } from "wxt/browser";
import "../../assets/css/tokens.css";
import "../../assets/css/parts.css";
import "../../assets/css/popup.css";
import { Popup } from "../../components/popup/Popup.tsx";
import { wearAccent } from "../../extension/accent.ts";
import type { Api } from "../../extension/native.ts";
import { speakPage } from "../../extension/own-page.ts";
import { popupPort } from "../../extension/popup-port.ts";

// "?look=" and "?add=" come from the menu of a selection.
const { look, add } = Object.fromEntries(new URLSearchParams(location.search));
const start = { ...(look !== undefined && { look }), ...(add !== undefined && { add }) };

wearAccent(browser as Api);
const port = popupPort();
const root = document.querySelector("main");
void speakPage(browser as Api, ["popup"], ({ popup }) => {
  document.title = popup.t("title");
  if (root) render(<Popup port={port} voice={popup} start={start} />, root);
});
