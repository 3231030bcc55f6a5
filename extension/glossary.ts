import type { Sense } from "../core/card/model.ts";
import type { Glossary } from "../core/lexicon/types.ts";
import type { Api } from "./native.ts";

/** One bundled entry, from a file of its own; undefined where there is none of that id. */
export async function bundledEntry(api: Api, id: string): Promise<Sense | undefined> {
  if (!/^[a-z0-9-]+$/.test(id)) return undefined;
  try {
    const response = await fetch(api.runtime.getURL(`/glossary/${id}.json` as "/popup.html"));
    return response.ok ? ((await response.json()) as Sense) : undefined;
  } catch {
    return undefined;
  }
}

/** All bundled glossaries, for the look-up. */
export async function bundledGlossaries(api: Api): Promise<readonly Glossary[]> {
  const response = await fetch(api.runtime.getURL("/glossaries.json" as "/popup.html"));
  return (await response.json()) as Glossary[];
}
