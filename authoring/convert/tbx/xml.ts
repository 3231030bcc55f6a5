import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { Input } from "../format.ts";
import { Unconvertible } from "../problem.ts";
import { textOf } from "../text.ts";

/** An element of XML. */
export interface Element {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** All text within, its white space as one space. */
  readonly text: string;
}

/** A term base is nested some ten levels deep. */
const MOST_LEVELS = 64;

/** Comments, sections, instructions, the document type; else a tag, which may hold “>” in quotes. */
const MARKUP =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^[>]*(?:\[|>)|<(\/?)[^\s>/!?](?:[^>"']|"[^"]*"|'[^']*')*>/g;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  ignoreDeclaration: true,
  ignorePiTags: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true, // by this name it knows &#233;
});

/** Reads XML that is neither too deep nor brings its own entities. @throws {Unconvertible} */
export function readXml(input: Input): Element {
  const { file } = input;
  const refuse = (reason: string, mend: string, line?: number) =>
    new Unconvertible({ file, line, field: "", reason, mend });
  const text = textOf(input, declaredEncoding(input.bytes));
  const trouble = markupTrouble(text);
  if (trouble) throw refuse(...trouble);
  const valid = XMLValidator.validate(text);
  if (valid !== true) {
    const { msg, line } = valid.err;
    throw refuse(`is not well-formed XML: ${msg}`, "an XML editor shows the place", line);
  }
  const [root] = elementsIn(parser.parse(text) as readonly Raw[]);
  if (!root) throw refuse("holds no element", "name the right file");
  return root;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  return /^<\?xml[^>]*\sencoding=["']([\w-]+)["']/.exec(start)?.[1];
}

/** What keeps a text from being given to the parser: the reason, and how to mend it. */
function markupTrouble(text: string): [string, string] | undefined {
  let level = 0;
  for (const [markup, closing] of text.matchAll(MARKUP)) {
    if (markup.startsWith("<!DOCTYPE") && markup.endsWith("[")) {
      return [
        "declares entities of its own, which may grow without end",
        "remove what stands in [ ] after <!DOCTYPE",
      ];
    }
    if (closing === undefined || markup.endsWith("/>")) continue;
    level += closing === "/" ? -1 : 1;
    if (level > MOST_LEVELS) {
      return [`is nested more than ${MOST_LEVELS} levels deep`, "name the right file"];
    }
  }
  return undefined;
}

/** What the parser gives: an object with one key, the element's name, and its attributes under ":@". */
type Raw = Readonly<Record<string, unknown>>;

function elementsIn(raw: readonly Raw[]): Element[] {
  return raw.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ":@" && key !== "#text");
    if (name === undefined) return [];
    const inner = node[name] as readonly Raw[];
    return [
      {
        name: name.split(":").at(-1) ?? name,
        attributes: (node[":@"] ?? {}) as Readonly<Record<string, string>>,
        children: elementsIn(inner),
        text: textWithin(inner).replace(/\s+/g, " ").trim(),
      },
    ];
  });
}

function textWithin(raw: readonly Raw[]): string {
  return raw
    .map((node) => {
      if ("#text" in node) return String(node["#text"]);
      const name = Object.keys(node).find((key) => key !== ":@");
      return name === undefined ? "" : textWithin(node[name] as readonly Raw[]);
    })
    .join("");
}
