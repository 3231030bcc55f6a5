import type { Entry } from "../../core/lexicon/types.ts";
import type { Fault } from "./finding.ts";
import { statementsOf } from "./statements.ts";

/** Hosts that no reader can visit, and hosts that hide where they lead. */
const NO_SOURCE =
  /^(?:localhost|\[.*|[\d.]+|(?:.*\.)?example(?:\.\w+)?|.*\.(?:invalid|test|localhost|local)|[^.]*|bit\.ly|t\.co|tinyurl\.com|goo\.gl|ow\.ly)$/;

/** Citations that lead nowhere, sources that nothing cites, addresses that no reader can open. */
export function checkSources(entry: Entry): Fault[] {
  return [...checkCitations(entry), ...checkAddresses(entry)];
}

function checkCitations(entry: Entry): Fault[] {
  const faults: Fault[] = [];
  const ids = entry.sources.map(({ id }) => id);
  const citations = [
    ...statementsOf(entry).map(({ field, statement }) => ({ field, sources: statement.sources })),
    ...entry.names.map(({ sources }, i) => ({ field: `/names/${i}`, sources })),
  ];
  for (const { field, sources } of citations) {
    sources.forEach((id, i) => {
      if (ids.includes(id)) return;
      const reason = `cites “${id}”, which is none of the entry's sources`;
      const mend = "correct the id, or add the source with the day on which you read it";
      const at = `${field}/sources/${i}`;
      faults.push({ field: at, severity: "error", rule: "source-unknown", reason, mend });
    });
  }
  const cited = new Set(citations.flatMap(({ sources }) => sources));
  ids.forEach((id, i) => {
    const field = `/sources/${i}`;
    if (ids.indexOf(id) < i) {
      const reason = `“${id}” is an earlier source's id too`;
      const mend = "give it another id, and cite the one that is meant";
      faults.push({ field, severity: "error", rule: "source-repeated", reason, mend });
    } else if (!cited.has(id)) {
      const reason = `nothing cites “${id}”`;
      const mend = "cite it where it supports something, or remove it";
      faults.push({ field, severity: "error", rule: "source-unused", reason, mend });
    }
  });
  return faults;
}

function checkAddresses({ sources }: Entry): Fault[] {
  return sources.flatMap(({ url, copy }, i) => [
    ...checkAddress(`/sources/${i}/url`, url),
    ...(copy ? checkAddress(`/sources/${i}/copy/url`, copy.url) : []),
  ]);
}

/** What is wrong with one address that readers are given. */
export function checkAddress(field: string, url: string): Fault[] {
  const host = URL.canParse(url) ? new URL(url).hostname.toLowerCase() : "";
  if (NO_SOURCE.test(host)) {
    const reason = `${url} is an address that leads a reader nowhere`;
    const mend = "give the page's own address, or describe the source that you read instead";
    return [{ field, severity: "error", rule: "source-address", reason, mend }];
  }
  if (!url.startsWith("http:")) return [];
  const reason = `${url} is read without encryption`;
  const mend = "use https if the site answers there; else look for another source";
  return [{ field, severity: "warning", rule: "http-only", reason, mend }];
}
