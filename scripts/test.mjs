// `npm test`: everything that must hold before a change lands, in the order in which it fails
// soonest. `--fast` (npm run check) leaves out the builds and the browsers.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";

const fast = process.argv.includes("--fast");
const results = [".cache/unit.json", ".cache/e2e.json"];
mkdirSync(".cache", { recursive: true });
for (const file of results) rmSync(file, { force: true });

const vitest = (project, file) => [
  ...["vitest", "run", "--project", project],
  ...["--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
];

const steps = [
  ["set-up", "node", ["scripts/setup.mjs", ...(fast ? [] : ["chromium", "firefox"])]],
  ["format and lint", "npx", ["biome", "check", "."]],
  ["types of the core", "npx", ["tsc", "-p", "core"]],
  ["types", "npx", ["tsc", "-p", "."]],
  ["unused code", "npx", ["knip"]],
  ["glossary", "npx", ["tsx", "authoring/glossary.ts", "check"]],
  ["unit and property tests", "npx", vitest("unit", results[0])],
  ...(fast
    ? []
    : [
        ["build for Chrome", "npx", ["wxt", "build", "-b", "chrome"]],
        ["build for Firefox", "npx", ["wxt", "build", "-b", "firefox"]],
        ["sizes", "npx", ["size-limit"]],
        [
          "store lint",
          "npx",
          ["web-ext", "lint", "-s", ".output/firefox-mv3", "--no-config-discovery", "-o", "text"],
        ],
        ["end to end, in both browsers", "npx", vitest("e2e", results[1])],
      ]),
];

let failed = 0;
for (const [name, command, args] of steps) {
  const begun = Date.now();
  console.log(`\n── ${name}`);
  const { status } = spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"] });
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  if (status !== 0) {
    failed++;
    console.log(`── ${name}: FAILED after ${seconds} s`);
    break; // what follows stands on it
  }
  console.log(`── ${name}: ok, ${seconds} s`);
}

let passed = 0;
for (const file of results) {
  try {
    const result = JSON.parse(readFileSync(file, "utf8"));
    passed += result.numPassedTests;
    failed += result.numFailedTests;
  } catch {
    // that step was not reached
  }
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
