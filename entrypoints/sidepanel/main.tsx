import { render } from "preact";
import { browser } from "wxt/browser";
import "../../assets/css/tokens.css";
import "../../assets/css/parts.css";
import "../../assets/css/popup.css";
import "../../assets/css/panel.css";
import { Panel } from "../../components/panel/Panel.tsx";
import { SheetPage } from "../../components/panel/SheetPage.tsx";
import { wearAccent } from "../../extension/accent.ts";
import type { Api } from "../../extension/native.ts";
import { speakPage } from "../../extension/own-page.ts";
import { panelPort } from "../../extension/panel-port.ts";

// "?sheet" shows the notes as a sheet to print; "?tab=" names the tab whose notes are meant.
const isSheet = new URLSearchParams(location.search).has("sheet");

wearAccent(browser as Api);
const port = panelPort();
const root = document.querySelector("main");
void speakPage(browser as Api, ["panel", "popup", "card", "sheet"], ({ panel, ...others }) => {
  const voice = { ...panel, ...others };
  document.title = isSheet ? voice.sheet.t("title") : voice.t("title");
  if (!root) return;
  const Page = isSheet ? SheetPage : Panel;
  render(<Page port={port} voice={voice} />, root);
});
