import { defineConfig } from "vite";
import { glossaryPlugin } from "../../authoring/bundle.ts";

/** The gallery is a plain page: no browser extension, the same components. */
export default defineConfig({
  root: import.meta.dirname,
  // A relative base: the built page opens from any folder.
  base: "./",
  plugins: [glossaryPlugin()],
  esbuild: { jsx: "automatic", jsxImportSource: "preact" },
  server: { fs: { allow: ["../.."] } },
  build: { outDir: "../../.output/gallery", emptyOutDir: true, target: "es2024" },
});
