import type messages from "../../assets/locales/en/welcome.json";
import type { Spoken } from "../../core/messages.ts";

/** The messages of the welcome page. */
export type WelcomeKey = keyof typeof messages;

/** In what language the welcome page speaks. */
export type Voice = Spoken<WelcomeKey>;
