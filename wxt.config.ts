import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "wxt";
import { glossaryFiles, glossaryPlugin, lexiconFile } from "./authoring/bundle.ts";
import { speechFiles } from "./authoring/locales.ts";
import { patternOf } from "./core/publisher/hosts.ts";
import { PAGE_SCRIPTS } from "./extension/sites.ts";
import hosts from "./glossary/hosts.json" with { type: "json" };

/** The sites on which notes appear without asking; a host stands for its subdomains as well. */
const listed = hosts.hosts.map(({ host }) => patternOf(host));

/** The APIs that set each minimum: see docs/DESIGN.md. */
const MINIMUM = { chrome: "133", firefox: "149.0" };

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  publicDir: "assets/public",
  modules: ["@wxt-dev/webextension-polyfill"],
  vite: () => ({
    plugins: [glossaryPlugin()],
    // One readable file a context: reviewers of both stores read what we ship.
    build: { modulePreload: false, target: ["chrome133", "firefox149"] },
  }),
  manifest: ({ browser }) => ({
    name: "__MSG_extName__",
    description: "__MSG_extDescription__",
    default_locale: "en",
    permissions: ["storage", "activeTab", "scripting", "contextMenus"],
    host_permissions: listed,
    optional_host_permissions: ["*://*/*"],
    action: { default_title: "__MSG_extName__" },
    commands: {
      "next-note": {
        suggested_key: { default: "Alt+Shift+N" },
        description: "__MSG_commandNext__",
      },
      "previous-note": {
        suggested_key: { default: "Alt+Shift+P" },
        description: "__MSG_commandPrevious__",
      },
      "open-notes": { description: "__MSG_commandOpen__" },
      "toggle-site": { description: "__MSG_commandToggle__" },
    },
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "{7d2f6a0e-3c51-4b8e-9f0a-5c6e1d8b2a44}",
              strict_min_version: MINIMUM.firefox,
              data_collection_permissions: { required: ["none"] },
            },
          },
        }
      : { minimum_chrome_version: MINIMUM.chrome }),
  }),
  hooks: {
    "build:publicAssets": ({ config }, files) => {
      // What is no text has to be copied from somewhere.
      const lexicon = join(config.wxtDir, "lexicon.bin");
      const bytes = lexiconFile();
      writeFileSync(lexicon, bytes);
      files.push({ absoluteSrc: lexicon, relativeDest: "lexicon.bin" });
      // By which the background knows whether it has kept these very names.
      const contents = createHash("sha256").update(bytes).digest("hex");
      files.push({ relativeDest: "lexicon.txt", contents });
      files.push(...glossaryFiles(), ...speechFiles());
    },
    // By hand, since WXT's own content-script wrapper announces itself to the page: docs/adr/0001.
    "build:manifestGenerated": (_wxt, manifest) => {
      manifest.content_scripts = [
        {
          matches: listed,
          js: PAGE_SCRIPTS,
          css: ["assets/marks.css"],
          all_frames: true,
          match_origin_as_fallback: true,
          run_at: "document_idle",
        },
      ];
    },
  },
  zip: { excludeSources: ["benches/records/**", "docs/screenshots/**", ".cache/**"] },
});
