declare module "virtual:scholium/lexicon" {
  /** The matcher's buffer over all bundled entries, in base64. */
  export const buffer: string;
  export const lines: readonly import("../authoring/bundle.ts").Line[];
}
declare module "virtual:scholium/publishers" {
  const publishers: readonly import("../core/publisher/types.ts").Publisher[];
  export default publishers;
}
declare module "*.css?inline" {
  const css: string;
  export default css;
}
