import { render } from "preact";
import "../../assets/css/tokens.css";
import "../../assets/css/parts.css";
import "../../assets/css/popup.css";
import messages from "../../assets/locales/en/popup.json";
import { Popup } from "../../components/popup/Popup.tsx";
import { directionOfLang } from "../../core/card/direction.ts";
import { translator } from "../../core/messages.ts";
import { popupPort } from "../../extension/popup-port.ts";

/** The one language into which the interface is translated. */
const locale = "en";

const voice = { t: translator(messages, locale), locale };
document.documentElement.lang = locale;
document.documentElement.dir = directionOfLang(locale);
document.title = voice.t("title");

// "?look=" and "?add=" come from the menu of a selection.
const { look, add } = Object.fromEntries(new URLSearchParams(location.search));
const start = { ...(look !== undefined && { look }), ...(add !== undefined && { add }) };

const root = document.querySelector("main");
if (root) render(<Popup port={popupPort()} voice={voice} start={start} />, root);
