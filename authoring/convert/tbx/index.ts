import { basename, extname } from "node:path";
import type { Draft, Fields } from "../draft.ts";
import type { Format, Input } from "../format.ts";
import { type Loss, type Problem, Unconvertible } from "../problem.ts";
import { type Concept, conceptsIn, within } from "./base.ts";
import { entryOf, headwordOf } from "./entry.ts";
import { type Element, readXml } from "./xml.ts";

/** Term bases of translators, in both editions of ISO 30042 and both styles. They are only read. */
export const tbx: Format = { title: "TBX-Basic", extension: ".tbx", read: readTbx };

function readTbx(input: Input): Draft {
  const { file } = input;
  const root = readXml(input);
  if (root.name !== "martif" && root.name !== "tbx") {
    const mend = "name a file whose root is <martif> or <tbx>";
    throw new Unconvertible({ file, field: "", reason: `is <${root.name}>, no TBX`, mend });
  }
  const concepts = conceptsIn(root);
  if (concepts.length === 0) {
    const mend = "name a file with <termEntry> or <conceptEntry>";
    throw new Unconvertible({ file, field: "", reason: "holds no concepts", mend });
  }
  const losses: Loss[] = [];
  const problems: Problem[] = [];
  const ids = idsFor(concepts, file, problems);
  const byTheirs = new Map(
    concepts.flatMap((concept, i) => (concept.id ? [[concept.id, ids[i] ?? ""] as const] : [])),
  );
  const entries = concepts.map((concept, i) => {
    const placed = { concept, id: ids[i] ?? "", ids: byTheirs };
    return { file, value: entryOf(placed, (loss) => losses.push(loss)) };
  });
  return { head: { file, value: headOf(root, file) }, entries, losses, problems };
}

function headOf(root: Element, file: string): Fields {
  const title = within(root, ["titleStmt"])[0]?.children.find(({ name }) => name === "title");
  const name = basename(file, extname(file));
  return { id: slug(name), title: title?.text ?? name, licence: "", version: "" };
}

/** Ids that say what an entry is: of its headword, else the file's own. */
function idsFor(concepts: readonly Concept[], file: string, problems: Problem[]): string[] {
  const taken = new Set<string>();
  return concepts.map((concept, i) => {
    const headword = headwordOf(concept);
    if (headword === "") {
      const mend = "give the concept a <term>, or remove it";
      const entry = concept.id ?? `concept ${i + 1}`;
      problems.push({ file, entry, field: "term", reason: "has no term", mend });
    }
    const base = slug(headword) || slug(concept.id ?? "") || `entry-${i + 1}`;
    let id = base;
    for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
    taken.add(id);
    return id;
  });
}

/** Lower-case ASCII words joined by hyphens; empty if nothing of the text can be one. */
const slug = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "");
