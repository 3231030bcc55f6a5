// throwaway: validates entry files against the schema
import Ajv from "ajv/dist/2020.js"; import { readFileSync } from "node:fs"; import { basename } from "node:path";
const ajv = new Ajv({ allErrors: true }); const S = (n) => ajv.compile(JSON.parse(readFileSync(new URL(`../glossary/schema/${n}.schema.json`, import.meta.url))));
const entry = S("entry"), pub = S("publisher"); let bad = 0;
for (const f of process.argv.slice(2)) { const v = f.includes("publishers/") ? pub : entry; let e; try { e = JSON.parse(readFileSync(f)); } catch (x) { console.log(f, x.message); bad++; continue; }
  const p = []; if (!v(e)) for (const x of v.errors) p.push(`${x.instancePath} ${x.message} ${JSON.stringify(x.params)}`);
  if (e.id !== basename(f, ".json")) p.push("id differs from file name");
  if (v === entry && !p.length) { const ids = new Set(e.sources.map((s) => s.id)); const use = new Set(); const chk = (w, s) => s?.sources.forEach((i) => { use.add(i); if (!ids.has(i)) p.push(`${w}: unknown source ${i}`); });
    chk("definition", e.definition); e.background.forEach((s, i) => chk("background/" + i, s)); chk("contested", e.contested); e.names.forEach((s, i) => chk("names/" + i, s)); e.timeline.forEach((s, i) => chk("timeline/" + i, s));
    for (const i of ids) if (!use.has(i)) p.push("source never cited: " + i);
    const words = e.background.map((s) => s.text).join(" ").split(/\s+/).length; if (words > 60) p.push(`background has ${words} words (60)`);
    const d = e.timeline.map((t) => t.date.split("/")[0]); for (let i = 1; i < d.length; i++) { const n = Math.min(d[i].length, d[i - 1].length); if (d[i].slice(0, n) < d[i - 1].slice(0, n)) p.push(`timeline/${i} out of order`); } }
  for (const x of p) { console.log(`${f}: ${x}`); bad++; } }
console.log(`${process.argv.length - 2} files, ${bad} problems`); process.exit(bad ? 1 : 0);
