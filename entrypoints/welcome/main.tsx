import { render } from "preact";
import { browser } from "wxt/browser";
import "../../assets/css/tokens.css";
import "../../assets/css/parts.css";
import "../../assets/css/popup.css";
import "../../assets/css/page.css";
import "../../assets/css/marks.css";
import { Welcome } from "../../components/welcome/Welcome.tsx";
import { wearAccent } from "../../extension/accent.ts";
import type { Api } from "../../extension/native.ts";
import { speakPage } from "../../extension/own-page.ts";
import { readHere } from "../../extension/read-here.ts";
import { welcomePort } from "../../extension/welcome-port.ts";

wearAccent(browser as Api);
const port = welcomePort();
const root = document.querySelector("main");
void speakPage(browser as Api, ["welcome"], ({ welcome }) => {
  document.title = welcome.t("title");
  if (root) render(<Welcome port={port} voice={welcome} />, root);
  readHere(browser as Api);
});
