import { expect, test } from "vitest";
import type { Granted } from "../../../components/options/port.ts";
import { siteRows } from "../../../components/options/sites.ts";
import { defaults, type Settings } from "../../../core/settings.ts";

const rows: readonly [string, Settings["sites"], Partial<Granted>, readonly string[]][] = [
  ["nothing was said", {}, {}, []],
  ["a listed site that is off", { "a.org": "off" }, {}, ["a.org off"]],
  ["a listed site that is on again", { "a.org": "on" }, {}, ["a.org on"]],
  [
    "a listed site that the browser bars",
    { "a.org": "on" },
    { barred: ["a.org"] },
    ["a.org barred"],
  ],
  ["an added site", {}, { hosts: ["b.org"] }, ["b.org on"]],
  ["an added site that is off", { "b.org": "off" }, { hosts: ["b.org"] }, ["b.org off"]],
  ["a site that is no longer allowed", { "b.org": "on" }, {}, ["b.org barred"]],
  ["every site", { "b.org": "on" }, { every: true }, ["b.org on"]],
  ["A to Z", { "c.org": "off", "a.org": "off" }, {}, ["a.org off", "c.org off"]],
];

test.each(rows)("%s", (_what, sites, granted, expected) => {
  const given = { every: false, hosts: [], barred: [], ...granted };
  const found = siteRows({ ...defaults, sites }, given, ["a.org"]);
  expect(found.map(({ host, state }) => `${host} ${state}`)).toEqual(expected);
});
