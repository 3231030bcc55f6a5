export { type Compiled, type CompileOptions, compile } from "./compile.ts";
export { LexiconRefused, load, type Refusal } from "./load.ts";
export type { LexiconEntry, Matcher, PageEvidence, Problem } from "./types.ts";
