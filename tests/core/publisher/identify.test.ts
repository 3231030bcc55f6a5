import { expect, test } from "vitest";
import { identify } from "../../../core/publisher/identify.ts";
import type { Publisher } from "../../../core/publisher/types.ts";

const house = (id: string, ...hosts: string[]): Publisher => ({
  id,
  name: id,
  hosts,
  policies: [],
});

const publishers = [
  house("parent", "example.org", "example.com"),
  house("service", "news.example.org"),
  house("oc-media", "oc-media.org"),
  house("munich", "xn--mnchen-3ya.example"),
];

test.each([
  ["oc-media.org", "oc-media"],
  ["www.oc-media.org", "oc-media"],
  ["WWW.OC-Media.Org", "oc-media"],
  ["oc-media.org.", "oc-media"],
  ["oc-media.org:8080", "oc-media"],
  ["notoc-media.org", undefined],
  ["oc-media.org.evil.example", undefined],
  ["media.org", undefined],
  ["org", undefined],
  ["", undefined],
  ["example.com", "parent"],
  ["sport.example.org", "parent"],
  ["news.example.org", "service"],
  ["live.news.example.org", "service"],
  ["münchen.example", "munich"],
  ["www.MÜNCHEN.example", "munich"],
  ["xn--mnchen-3ya.example", "munich"],
])("the publisher of %s", (host, id) => {
  expect(identify(host, publishers)?.id).toBe(id);
  expect(identify(host, publishers.toReversed())?.id).toBe(id);
});
