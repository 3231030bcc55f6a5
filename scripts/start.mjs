// `npm start [-- FILE] [--as URL] [--browser chromium|firefox] [--headless]`: set-up, then the demo.
import { spawnSync } from "node:child_process";

const args = process.argv.slice(2);
const at = args.indexOf("--browser");
const browser = at < 0 ? "chromium" : (args[at + 1] ?? "");
const node = (...command) => {
  const { status } = spawnSync(process.execPath, command, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
};
node("scripts/setup.mjs", browser);
node("node_modules/tsx/dist/cli.mjs", "scripts/start.ts", ...args);
