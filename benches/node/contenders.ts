/** Peers of the matcher, each as its documentation says to call it. They find exact spellings. */
import { createRequire } from "node:module";
import { alternation, longestFirst } from "../expression.ts";

const require = createRequire(import.meta.url);

/** Takes names, and returns what counts their occurrences in a text, as the peer sees them. */
export type Build = (names: readonly string[]) => (text: string) => number;

function counter(expression: RegExp): (text: string) => number {
  return (text) => {
    let count = 0;
    expression.lastIndex = 0;
    while (expression.test(text)) count++;
    return count;
  };
}

/** Every word of a text looked up in a map from first words to names, the longest first. */
const tokens: Build = (names) => {
  const word = /[\p{L}\p{N}]+/u;
  const byFirst = new Map<string, string[]>();
  for (const name of longestFirst(names)) {
    const first = word.exec(name)![0];
    const others = byFirst.get(first);
    if (others === undefined) byFirst.set(first, [name]);
    else others.push(name);
  }
  return (text) => {
    const words = /[\p{L}\p{N}]+/gu;
    let count = 0;
    for (let at = words.exec(text); at !== null; at = words.exec(text)) {
      const name = byFirst
        .get(at[0])
        ?.find(
          (name) =>
            text.startsWith(name, at!.index) && !word.test(text[at!.index + name.length] ?? ""),
        );
      if (name === undefined) continue;
      count++;
      words.lastIndex = at.index + name.length;
    }
    return count;
  };
};

/** Each name's own expression over the whole text, as mark.js does. */
const oneEach: Build = (names) => {
  const each = names.map((name) => counter(alternation([name])));
  return (text) => each.reduce((sum, count) => sum + count(text), 0);
};

const ahocorasick: Build = (names) => {
  const Automaton: new (
    names: readonly string[],
  ) => {
    search(text: string): [number, string[]][];
  } = require("ahocorasick");
  const automaton = new Automaton(names);
  return (text) => automaton.search(text).reduce((sum, [, found]) => sum + found.length, 0);
};

const fastscan: Build = (names) => {
  const Scanner: new (
    names: readonly string[],
  ) => {
    search(text: string, options: { longest: boolean }): unknown[];
  } = require("fastscan");
  const scanner = new Scanner(names);
  return (text) => scanner.search(text, { longest: true }).length;
};

const monyone: Build = (names) => {
  const { AhoCorasick }: typeof import("@monyone/aho-corasick") = require("@monyone/aho-corasick");
  const automaton = new AhoCorasick([...names]);
  return (text) => automaton.matchInText(text).length;
};

const flashtext: Build = (names) => {
  const Processor: new (
    exact: boolean,
  ) => {
    addKeyword(name: string): void;
    extractKeywords(text: string): string[];
  } = require("flashtext.js");
  const processor = new Processor(true);
  for (const name of names) processor.addKeyword(name);
  return (text) => processor.extractKeywords(text).length;
};

/** The peers by name. */
export const contenders = {
  "RegExp alternation": (names) => counter(alternation(names)),
  "tokenize + Map": tokens,
  "flashtext.js": flashtext,
  ahocorasick,
  fastscan,
  "@monyone/aho-corasick": monyone,
  "one RegExp a keyword": oneEach,
} satisfies Readonly<Record<string, Build>>;

/** The name of a peer. */
export type Contender = keyof typeof contenders;
