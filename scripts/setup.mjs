// What a fresh machine lacks: the project's packages, and for the tests two browsers. Plain
// JavaScript, since it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

const ROOT = new URL("..", import.meta.url).pathname;

/** Each browser: where it may be, and the Debian packages that bring it. */
const BROWSERS = {
  chromium: {
    paths: ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"],
    packages: ["chromium"],
  },
  firefox: {
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
  const { paths, packages } = BROWSERS[name];
  const chosen = process.env[`${name.toUpperCase()}_PATH`];
  if (chosen && !existsSync(chosen)) fail(`${name.toUpperCase()}_PATH names no file: ${chosen}`);
  if (chosen || paths.some(existsSync)) return;
  apt(packages, true);
  if (paths.some(existsSync)) return;
  fail(
    `${name} is not installed and could not be. Install it (Debian: apt-get install ${packages.join(" ")}), ` +
      `or say where it is: ${name.toUpperCase()}_PATH=/path/to/${name}`,
  );
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
  const install = ["install", "-y", "-qq", "--no-install-recommends", ...packages];
  if (!apt(...install)) {
    apt("update", "-qq");
    apt(...install);
  }
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
