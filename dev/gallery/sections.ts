import type { FunctionComponent } from "preact";
import { Glance } from "./card/Glance.tsx";
import { EveryMap, Maps } from "./card/Maps.tsx";
import { Phones } from "./card/Phones.tsx";
import { States } from "./card/States.tsx";
import { optionsSection } from "./options.tsx";
import { panelSection } from "./panel.tsx";
import { popupSections } from "./popup.tsx";
import { welcomeSection } from "./welcome.tsx";

/** A part of the gallery. */
export interface Section {
  readonly title: string;
  readonly Exhibits: FunctionComponent;
}

/** All parts, in order. To add one, write a component and name it here. */
export const sections: readonly Section[] = [
  { title: "The card at first glance, in a page", Exhibits: Glance },
  { title: "States of the card", Exhibits: States },
  { title: "The card as a sheet, 320 pixels wide", Exhibits: Phones },
  { title: "The map in the card", Exhibits: Maps },
  { title: "Every map", Exhibits: EveryMap },
  ...popupSections,
  panelSection,
  optionsSection,
  welcomeSection,
];
