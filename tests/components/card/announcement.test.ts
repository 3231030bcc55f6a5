// @vitest-environment happy-dom
import { expect, test } from "vitest";
import en from "../../../assets/locales/en/card.json" with { type: "json" };
import { announcement } from "../../../components/card/announcement.ts";
import { voiceFor } from "../../../components/card/voice.ts";
import { type CardInput, cardModel } from "../../../core/card/model.ts";
import { translator } from "../../../core/messages.ts";
import { karsovaTown, published, sense } from "../../../dev/gallery/card/fixtures.ts";
import { makeAnnouncer } from "../../../page/announcer.ts";

const voice = voiceFor(translator(en, "en"), "en", "en");
const base: CardInput = {
  surface: "Karsova",
  senses: [sense(karsovaTown)],
  today: "2026-03-03",
  position: { at: 2, of: 9 },
};

test.each([
  ["note", {}, "Karsova (town), 2 of 9"],
  ["note", { trail: ["Goris"] }, "Karsova (town)"],
  [
    "note",
    { hidden: { headword: "Karsova (town)", site: "a.example" } },
    "Karsova (town). This name is no longer marked on a.example.",
  ],
  ["date", { articleDate: published("2023-09-04") }, "Published 4 September 2023"],
  ["date", {}, "No date was found on this page."],
] as const)("%s %j: %s", (what, more, said) => {
  const input = { ...base, ...more } as CardInput;
  expect(announcement(what, cardModel(input), voice)).toBe(said);
});

test("is said by the browser where it can, else by a live region, also twice", () => {
  const said: string[] = [];
  const able = Object.assign(document.implementation.createHTMLDocument(), {
    ariaNotify: (text: string) => said.push(text),
  });
  const speaking = makeAnnouncer(able);
  speaking.say("Goris, 1 of 2");
  expect([said, speaking.element.textContent]).toEqual([["Goris, 1 of 2"], ""]);

  const silent = makeAnnouncer(document.implementation.createHTMLDocument());
  expect(silent.element.getAttribute("role")).toBe("status");
  silent.say("Goris, 1 of 2");
  const first = silent.element.textContent;
  silent.say("Goris, 1 of 2");
  expect(first).toBe("Goris, 1 of 2");
  expect(silent.element.textContent).not.toBe(first);
});
