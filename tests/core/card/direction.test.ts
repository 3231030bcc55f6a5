import { expect, test } from "vitest";
import { directionOf, directionOfLang } from "../../../core/card/direction.ts";

test.each([
  ["Karsova", "ltr"],
  ["قره باغ", "rtl"],
  ["ירושלים", "rtl"],
  ["Արցախ", "ltr"],
  ["1992 قره باغ", "rtl"], // digits have no direction of their own
  ["“قره باغ”", "rtl"],
  ["Karsova قره باغ", "ltr"],
  ["1992", "ltr"],
  ["", "ltr"],
])("%s runs %s", (text, direction) => {
  expect(directionOf(text)).toBe(direction);
});

test.each([
  ["ar", "rtl"],
  ["fa-IR", "rtl"],
  ["ur", "rtl"],
  ["he", "rtl"],
  ["ku-Latn", "ltr"],
  ["ar-Latn", "ltr"],
  ["en", "ltr"],
  ["hy", "ltr"],
  ["arc-x", "ltr"],
  ["fr", "ltr"],
])("%s is written %s", (lang, direction) => {
  expect(directionOfLang(lang)).toBe(direction);
});
