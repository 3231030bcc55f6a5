export { type Compiled, type CompileOptions, compile } from "./compile.ts";
export { LexiconRefused, type LoadOptions, load, type Refusal } from "./load.ts";
export type { LexiconEntry, Matcher, PageEvidence, Problem } from "./types.ts";
