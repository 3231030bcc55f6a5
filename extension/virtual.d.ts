declare module "virtual:scholium/index" {
  const index: import("../authoring/bundle.ts").Index;
  export default index;
}
declare module "virtual:scholium/publishers" {
  const publishers: readonly import("../core/publisher/types.ts").Publisher[];
  export default publishers;
}
declare module "virtual:scholium/maps" {
  /** By entry. */
  const maps: Readonly<Record<string, import("../core/card/map.ts").MapDrawing>>;
  export default maps;
}
declare module "*.css?inline" {
  const css: string;
  export default css;
}
