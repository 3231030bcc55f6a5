import { render } from "preact";
import { browser } from "wxt/browser";
import "../../assets/css/tokens.css";
import "../../assets/css/parts.css";
import "../../assets/css/popup.css";
import "../../assets/css/page.css";
import { Options } from "../../components/options/Options.tsx";
import { wearAccent } from "../../extension/accent.ts";
import type { Api } from "../../extension/native.ts";
import { optionsPort } from "../../extension/options-port.ts";
import { speakPage } from "../../extension/own-page.ts";

wearAccent(browser as Api);
const port = optionsPort();
const root = document.querySelector("main");
void speakPage(browser as Api, ["options", "popup"], ({ options, popup }) => {
  document.title = `Scholium: ${options.t("title")}`;
  if (root) render(<Options port={port} voice={{ ...options, popup }} />, root);
});
