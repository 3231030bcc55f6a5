import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { covers, hostOf, type ListedHost, siteOf } from "../../../core/publisher/hosts.ts";
import { identify } from "../../../core/publisher/identify.ts";
import { foldPhrase } from "../../../core/publisher/phrase.ts";
import { findPolicy } from "../../../core/publisher/policy.ts";
import type { Publisher } from "../../../core/publisher/types.ts";

const GLOSSARY = join(import.meta.dirname, "../../../glossary");
const read = (path: string): unknown => JSON.parse(readFileSync(join(GLOSSARY, path), "utf8"));
const validator = (schema: string) =>
  new Ajv2020({ allErrors: true }).compile(read(`schema/${schema}.schema.json`) as object);

const files = readdirSync(join(GLOSSARY, "publishers")).sort();
const publishers = files.map((file) => read(`publishers/${file}`) as Publisher);
const listed = (read("hosts.json") as { hosts: ListedHost[] }).hosts;
const hosts = listed.map(({ host }) => host);
const policies = publishers.flatMap((publisher) =>
  publisher.policies.map((policy) => ({ publisher, policy })),
);

/** Second levels under which anybody registers: a host of two labels that ends so is nobody's. */
const SHARED = /^(?:ac|co|com|edu|gov|net|org)\.[a-z]{2}$/;

/** Publishers that are no newsrooms, and whose sites people visit for other things than news. */
const NOT_READ_UNASKED = [
  "council-of-europe",
  "european-union",
  "uk-government-pcgn",
  "united-nations",
  "us-state-department",
  "wikipedia-en",
  "yearbook-of-international-organizations",
];

describe("publishers", () => {
  const valid = validator("publisher");

  test.each(files)("%s keeps to the schema and to its name", (file) => {
    const publisher = read(`publishers/${file}`);
    expect(valid(publisher) ? [] : valid.errors).toEqual([]);
    expect((publisher as Publisher).id).toBe(file.replace(/\.json$/, ""));
  });

  test("the schema refuses a wildcard, a bare top level and an unknown sighting", () => {
    const publisher = publishers.find(({ id }) => id === "oc-media");
    for (const host of ["*.oc-media.org", "org", "", "oc-media.org/", "OC-Media.org"]) {
      expect(valid({ ...publisher, hosts: [host] })).toBe(false);
    }
    const [policy] = publisher?.policies ?? [];
    expect(valid({ ...publisher, policies: [{ ...policy, sighting: "heard" }] })).toBe(false);
  });

  test("each host leads to one publisher, in the form in which browsers state it", () => {
    const all = publishers.flatMap((publisher) => publisher.hosts);
    expect(new Set(all).size).toBe(all.length);
    for (const publisher of publishers) {
      for (const host of publisher.hosts) {
        expect(hostOf(host)).toBe(host);
        expect(host).not.toMatch(SHARED);
        expect(identify(`www.${host}`, publishers)?.id).toBe(publisher.id);
      }
    }
  });

  test("ids of policies are unique, and none of them says that it was read after today", () => {
    const ids = policies.map(({ policy }) => policy.id);
    expect(new Set(ids).size).toBe(ids.length);
    const today = new Date().toISOString().slice(0, 10);
    for (const { policy } of policies) {
      expect(policy.seen <= today).toBe(true);
      expect((policy.dated ?? "") <= policy.seen).toBe(true);
    }
  });

  test("each says what it covers", () => {
    for (const { policy } of policies) {
      expect(policy.covers.length > 0 || policy.scope !== undefined, policy.id).toBe(true);
    }
  });

  test("what is known at second hand says where it was read, and has no words to be found by", () => {
    const heard = policies.filter(({ policy }) => policy.sighting === "second-hand");
    expect(heard.length).toBeGreaterThan(0);
    for (const { policy } of heard) {
      expect(policy.page, policy.id).toBeDefined();
      expect(policy.locators, policy.id).toEqual([]);
    }
  });

  test("an own page, where it is given, is on the publisher's own host", () => {
    for (const { publisher, policy } of policies) {
      if (policy.sighting !== "own page" || !policy.page) continue;
      const host = hostOf(policy.page.url);
      expect(identify(host ?? "", publishers)?.id, policy.id).toBe(publisher.id);
    }
  });

  test("a locator is too long to be met by chance, and finds its policy alone", () => {
    for (const { publisher, policy } of policies) {
      for (const { text } of policy.locators) {
        expect(foldPhrase(text).split(" ").length, text).toBeGreaterThanOrEqual(5);
        const { state } = findPolicy(publisher, "", [{ text: `A note. ${text} and so on.` }]);
        expect(state.kind === "printed" && state.quotes.map((quote) => quote.policy.id)).toEqual([
          policy.id,
        ]);
      }
    }
  });
});

describe("the list of news sites", () => {
  const valid = validator("hosts");

  test("keeps to its schema", () => {
    expect(valid(read("hosts.json")) ? [] : valid.errors).toEqual([]);
    for (const host of ["*.oc-media.org", "*", "org", "oc-media.org:80", "https://oc-media.org"]) {
      expect(valid({ hosts: [{ host, name: "x", group: "world" }] }), host).toBe(false);
    }
  });

  test("has at least 80 hosts, none twice, none under another, none that anybody shares", () => {
    expect(hosts.length).toBeGreaterThanOrEqual(80);
    for (const host of hosts) {
      expect(hosts.filter((other) => covers(other, host))).toEqual([host]);
      expect(hostOf(host)).toBe(host);
      expect(host).not.toMatch(SHARED);
      expect(siteOf(`www.${host}`, hosts)).toBe(host);
    }
  });

  test("is in order", () => {
    const groups = ["caucasus", "neighbours", "world", "demo"];
    const key = ({ group, host }: ListedHost) => `${groups.indexOf(group)} ${host}`;
    expect(listed.map(key)).toEqual(listed.map(key).sort());
  });

  test("holds every publisher that is a newsroom, and no other", () => {
    const on = publishers.filter((publisher) =>
      publisher.hosts.some((host) => hosts.includes(host)),
    );
    const off = publishers.filter((publisher) => !on.includes(publisher)).map(({ id }) => id);
    expect(off).toEqual(NOT_READ_UNASKED);
  });
});
