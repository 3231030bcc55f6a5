import { domainToASCII } from "node:url";
import { describe, expect, test } from "vitest";
import {
  covers,
  hostOf,
  listedFor,
  patternCovers,
  patternOf,
  siteOf,
} from "../../../core/publisher/hosts.ts";
import { toAscii } from "../../../core/publisher/punycode.ts";

describe("the host of an address", () => {
  test.each([
    ["https://oc-media.org/a/b?c=d#e", "oc-media.org"],
    ["HTTPS://WWW.OC-Media.ORG/", "www.oc-media.org"],
    ["http://oc-media.org:8080/x", "oc-media.org"],
    ["https://oc-media.org./x", "oc-media.org"],
    ["https://oc-media.org", "oc-media.org"],
    ["https://oc-media.org?x", "oc-media.org"],
    ["//oc-media.org/x", "oc-media.org"],
    ["oc-media.org", "oc-media.org"],
    [" oc-media.org:443/path ", "oc-media.org"],
    ["OC-MEDIA.ORG.", "oc-media.org"],
    ["localhost:3000", "localhost"],
    ["http://127.0.0.1:5173/x", "127.0.0.1"],
    ["http://[::1]:5173/x", "[::1]"],
    ["http://xn--mnchen-3ya.example/", "xn--mnchen-3ya.example"],
    ["http://MÜNCHEN.example/", "xn--mnchen-3ya.example"],
    // The letter and its mark as two characters, and the full stop of Chinese text.
    ["http://mu\u0308nchen\u3002example/", "xn--mnchen-3ya.example"],
  ])("%s → %s", (address, host) => {
    expect(hostOf(address)).toBe(host);
  });

  test.each([
    ["a user before the host", "https://oc-media.org@evil.example/", "evil.example"],
    ["a password with an at sign", "https://oc-media.org:x@y@evil.example/", "evil.example"],
    [
      "a backslash, which browsers read as a slash",
      "https://evil.example\\@oc-media.org/",
      "evil.example",
    ],
    ["another host in the path", "https://evil.example//oc-media.org/", "evil.example"],
    ["another host in the query", "https://evil.example?//oc-media.org/", "evil.example"],
  ])("is not taken in by %s", (_, address, host) => {
    expect(hostOf(address)).toBe(host);
    expect(new URL(address).hostname).toBe(host);
  });

  test.each([
    ["about:blank"],
    ["file:///home/reader/article.html"],
    ["javascript:alert(1)"],
    ["data:text/html,x"],
    ["blob:https://oc-media.org/0"],
    ["chrome-extension://abcdef/popup.html"],
    ["view-source:https://oc-media.org/"],
    ["https://"],
    ["https://oc media.org/"],
    ["https://oc%2dmedia.org/"],
    ["oc..media.org"],
    [".oc-media.org"],
    ["*.oc-media.org"],
    [""],
  ])("%s has none", (address) => {
    expect(hostOf(address)).toBeUndefined();
  });
});

describe("Punycode", () => {
  // The platform's own answer is the oracle.
  test.each([
    ["münchen"],
    ["пример"],
    ["абхазия-сегодня"],
    ["საქართველო"],
    ["հայաստան"],
    ["qarabağ"],
    ["მთა1"],
    ["例え"],
    ["аԥсны"],
    ["😀x"],
    ["ascii-only"],
  ])("%s", (label) => {
    expect(toAscii(label)).toBe(domainToASCII(label));
  });
});

describe("a listed host stands for itself and its subdomains", () => {
  test.each([
    ["oc-media.org", "oc-media.org", true],
    ["oc-media.org", "www.oc-media.org", true],
    ["oc-media.org", "a.b.oc-media.org", true],
    ["oc-media.org", "notoc-media.org", false],
    ["oc-media.org", "oc-media.org.evil.example", false],
    ["oc-media.org", "media.org", false],
    ["www.oc-media.org", "oc-media.org", false],
    ["bbc.co.uk", "news.bbc.co.uk", true],
    ["org", "oc-media.org", false],
    ["", "oc-media.org", false],
    ["0.0.1", "127.0.0.1", false],
    ["127.0.0.1", "127.0.0.1", true],
    ["localhost", "localhost", true],
    ["localhost", "evil.localhost", false],
  ])("%s and %s: %s", (listed, host, expected) => {
    expect(covers(listed, host)).toBe(expected);
  });

  test("the longest of several wins, whatever their order", () => {
    const listed = ["example.org", "news.example.org", "org"];
    expect(listedFor("www.news.example.org", listed)).toBe("news.example.org");
    expect(listedFor("www.news.example.org", listed.toReversed())).toBe("news.example.org");
    expect(listedFor("example.com", listed)).toBeUndefined();
  });
});

describe("the key of a site", () => {
  const listed = ["oc-media.org", "bbc.co.uk", "kavkaz-uzel.eu", "eng.kavkaz-uzel.eu"];
  test.each([
    ["www.oc-media.org", "oc-media.org"],
    ["oc-media.org", "oc-media.org"],
    ["WWW.OC-MEDIA.ORG:443", "oc-media.org"],
    ["news.bbc.co.uk", "bbc.co.uk"],
    ["www.kavkaz-uzel.eu", "kavkaz-uzel.eu"],
    ["www.eng.kavkaz-uzel.eu", "eng.kavkaz-uzel.eu"],
    ["www.example.org", "example.org"],
    ["blog.example.org", "blog.example.org"],
    ["wwwexample.org", "wwwexample.org"],
    ["www.org", "www.org"],
    ["127.0.0.1", "127.0.0.1"],
    ["localhost", "localhost"],
  ])("%s → %s", (host, site) => {
    expect(siteOf(host, listed)).toBe(site);
  });
});

describe("match patterns", () => {
  test.each([
    ["oc-media.org", "*://*.oc-media.org/*"],
    ["localhost", "*://localhost/*"],
    ["127.0.0.1", "*://127.0.0.1/*"],
    ["[::1]", "*://[::1]/*"],
  ])("of %s", (host, pattern) => {
    expect(patternOf(host)).toBe(pattern);
    expect(patternCovers(pattern, `http://${host}:8080/x`)).toBe(true);
  });

  test.each([
    ["*://*.oc-media.org/*", "https://oc-media.org/x", true],
    ["*://*.oc-media.org/*", "http://www.oc-media.org", true],
    ["*://*.oc-media.org/*", "https://notoc-media.org/", false],
    ["*://*.oc-media.org/*", "ftp://oc-media.org/", false],
    ["*://*.oc-media.org/*", "oc-media.org", false],
    ["*://oc-media.org/*", "https://www.oc-media.org/", false],
    ["*://oc-media.org/*", "https://oc-media.org/", true],
    ["https://*.oc-media.org/*", "http://oc-media.org/", false],
    ["https://*.oc-media.org/*", "HTTPS://OC-MEDIA.org/", true],
    ["*://*/*", "http://localhost:1/", true],
    ["*://*/*", "file:///x", false],
    ["*://*.org/*", "https://oc-media.org/", false],
    ["*://*.oc-media.org/news/*", "https://oc-media.org/news/", false],
    ["<all_urls>", "https://oc-media.org/", false],
  ])("%s and %s: %s", (pattern, address, expected) => {
    expect(patternCovers(pattern, address)).toBe(expected);
  });
});
