import { describe, expect, it } from "vitest";
import type { Granted } from "../../../components/options/port.ts";
import {
  choiceOf,
  initial,
  saidOf,
  step,
  type WelcomeEvent,
} from "../../../components/welcome/state.ts";

const granted = (part: Partial<Granted>): WelcomeEvent => ({
  kind: "granted",
  granted: { every: false, hosts: [], barred: [], ...part },
});

describe("the choice", () => {
  it.each<[string, WelcomeEvent[], string | undefined, string | undefined]>([
    ["not known yet", [], undefined, undefined],
    ["as installed", [granted({})], "news", "isNews"],
    ["every site", [granted({ every: true })], "every", "isEvery"],
    ["the browser bars news sites", [granted({ barred: ["a.org"] })], undefined, "barred"],
    ["refused", [granted({}), { kind: "refused" }], "news", "refused"],
    ["allowed after all", [{ kind: "refused" }, granted({ every: true })], "every", "isEvery"],
  ])("%s", (_what, events, choice, said) => {
    const state = events.reduce(step, initial);
    expect([choiceOf(state), saidOf(state)]).toEqual([choice, said]);
  });
});
