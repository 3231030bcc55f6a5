// What a fresh machine lacks: the project's packages, and for the tests two browsers. Plain
// JavaScript, since it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

const ROOT = new URL("..", import.meta.url).pathname;

/**
 * Each browser: where it may be, the Debian packages that bring it, and the oldest major version that
 * will do (wxt.config.ts says why).
 */
const BROWSERS = {
  chromium: {
    least: 133,
    paths: ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"],
    packages: ["chromium"],
  },
  firefox: {
    least: 149,
    paths: ["/usr/bin/firefox-esr", "/usr/bin/firefox"],
    packages: ["firefox-esr"],
  },
};

/** Faces for the scripts in which the notes print names; screenshots show boxes without them. */
const FONTS = { path: "/usr/share/fonts/truetype/noto", packages: ["fonts-noto-core"] };

const wanted = process.argv.slice(2).filter((name) => name in BROWSERS);
installPackages();
for (const name of wanted) findBrowser(name);
if (wanted.length > 0 && process.platform === "linux" && !existsSync(FONTS.path)) {
  apt(FONTS.packages, false);
}

function installPackages() {
  const stamp = `${ROOT}node_modules/.package-lock.json`;
  const lock = `${ROOT}package-lock.json`;
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(lock).mtimeMs) return;
  const major = Number(process.versions.node.split(".")[0]);
  if (major < 20) fail(`Node ${process.versions.node} is too old: install Node 20.19 or newer.`);
  say("Installing the project's packages …");
  // Not `npm ci`: it refuses a lock file that lacks the optional packages of platforms that a
  // registry does not hold. What the lock file names is installed as it is named all the same.
  run("npm", ["install", "--no-save", "--no-audit", "--no-fund"]) ||
    fail("npm install did not succeed; see above.");
}

function findBrowser(name) {
  const { paths, packages, least } = BROWSERS[name];
  const variable = `${name.toUpperCase()}_PATH`;
  const chosen = process.env[variable];
  if (chosen && !existsSync(chosen)) fail(`${variable} names no file: ${chosen}`);
  const found = () => [chosen, ...paths].find((path) => path && existsSync(path));
  const before = found();
  if (before && majorOf(before) >= least) return;
  // A machine's list of packages may be older than the browsers that it could have.
  if (!chosen) apt(packages, true);
  const path = found();
  if (path && majorOf(path) >= least) return;
  const what = path
    ? `${path} is version ${majorOf(path)}, and ${least} is needed`
    : `${name} is not installed and could not be`;
  fail(
    `${what}. Install it (Debian: apt-get update && apt-get install ${packages.join(" ")}), ` +
      `or say where it is: ${variable}=/path/to/${name}`,
  );
}

/** A browser's major version; 0 where it does not say. */
function majorOf(path) {
  const { stdout = "" } = spawnSync(path, ["--version"], { encoding: "utf8" });
  return Number(/(\d+)\./.exec(stdout ?? "")?.[1] ?? 0);
}

function apt(packages, needed) {
  if (!existsSync("/usr/bin/apt-get")) return;
  const root = process.getuid?.() === 0;
  if (!root && spawnSync("sudo", ["-n", "true"]).status !== 0) {
    if (needed)
      fail(`Install ${packages.join(" ")} first: sudo apt-get install ${packages.join(" ")}`);
    return;
  }
  const sudo = root ? [] : ["sudo", "-n"];
  const apt = (...args) => {
    const [command, ...rest] = [...sudo, "apt-get", ...args];
    return run(command, rest, { DEBIAN_FRONTEND: "noninteractive" });
  };
  say(`Installing ${packages.join(", ")} …`);
  apt("update", "-qq");
  apt("install", "-y", "-qq", "--no-install-recommends", ...packages);
}

function run(command, args, env = {}) {
  return (
    spawnSync(command, args, {
      cwd: ROOT,
      stdio: ["ignore", 2, 2],
      env: { ...process.env, ...env },
    }).status === 0
  );
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function fail(text) {
  say(text);
  process.exit(1);
}
