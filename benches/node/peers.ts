/** Warm, in Node: the matcher beside its peers, from 100 to 1,000,000 names. */
import { fork } from "node:child_process";
import { join } from "node:path";
import { MEGABYTE } from "../data.ts";
import type { Report } from "../report.ts";
import { type Contender, contenders } from "./contenders.ts";
import type { Result, Said } from "./contest.ts";

const FORMS = [100, 1_000, 10_000, 100_000, 1_000_000];

/** How long a peer may build its tables and read the text once, in milliseconds. */
const CAP = 20_000;

/** Between words' edges, as three of them count alike: that is how the number is known to be right. */
const WORDS = [679, 686, 800, 1_707, 2_781] as const;
/** Everywhere, inside words and inside each other: counted once by looking up every part of the text. */
const PARTS = [679, 692, 925, 4_044, 6_785] as const;

/** What each finds in the text. */
const EXPECTED: Readonly<Record<Contender, readonly number[]>> = {
  "RegExp alternation": WORDS,
  "tokenize + Map": WORDS,
  "flashtext.js": WORDS,
  ahocorasick: PARTS,
  // Of names that end together the longest.
  fastscan: [679, 689, 915, 3_226, 5_429],
  "@monyone/aho-corasick": PARTS,
  // Between words' edges too, and within each other: counted once by looking up all that lies between edges.
  "one RegExp a keyword": [679, 686, 810],
};

type Outcome = Result | "over the cap" | "out of memory";

export async function peers(report: Report): Promise<void> {
  const names = Object.keys(contenders) as Contender[];
  const outcomes = new Map<string, Outcome>();
  for (const [i, forms] of FORMS.entries()) {
    for (const name of names) {
      // What was too slow for fewer names is not tried with more.
      const fewer = outcomes.get(`${name} ${FORMS[i - 1]}`);
      const outcome = typeof fewer === "string" ? fewer : await contest(name, forms);
      outcomes.set(`${name} ${forms}`, outcome);
      report.say(
        `     ${name}, ${forms} names: ${typeof outcome === "string" ? outcome : told(outcome)}`,
      );
      if (typeof outcome !== "string")
        report.expect(`${name}, ${forms} names`, outcome.count, EXPECTED[name][i]);
    }
  }
  const table = (title: string, cell: (result: Result) => string) =>
    report.table({
      title,
      columns: ["", ...FORMS.map((forms) => `${forms} names`)],
      rows: names.map((name) => [
        name,
        ...FORMS.map((forms) => {
          const outcome = outcomes.get(`${name} ${forms}`)!;
          return typeof outcome === "string" ? outcome : cell(outcome);
        }),
      ]),
    });
  const cap = `over the cap: not built and read once in ${CAP / 1000} s`;
  table(`Peers, warm: MB a second, and how many times ours; ${cap}`, told);
  table("Peers: time to build, in ms", ({ build }) => build.toFixed(0));
  table("Peers: memory, in MB", ({ memory }) => memory.toFixed(0));
}

const told = ({ peer, find }: Result): string =>
  `${(MEGABYTE / 1000 / peer).toPrecision(2)} (${(peer / find).toPrecision(2)}×)`;

function contest(name: Contender, forms: number): Promise<Outcome> {
  const child = fork(join(import.meta.dirname, "contest.ts"), [name, String(forms)], {
    execArgv: [...process.execArgv, "--expose-gc", "--max-old-space-size=4096"],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    let began = false;
    child.on("message", (said: Said) => {
      if (said === "begins") {
        began = true;
        timer = setTimeout(() => {
          resolve("over the cap");
          child.kill("SIGKILL");
        }, CAP);
        return;
      }
      clearTimeout(timer);
      resolve(said);
    });
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      clearTimeout(timer);
      if (!began) reject(new Error(`${name}, ${forms} names: ended with ${code ?? signal}`));
      // Node aborts when its heap is full.
      else if (signal === "SIGABRT" || code === 134) resolve("out of memory");
      else reject(new Error(`${name}, ${forms} names: ended with ${code ?? signal}`));
    });
  });
}
