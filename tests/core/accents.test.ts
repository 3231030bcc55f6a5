import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { accents } from "../../core/settings.ts";
import { type Colour, contrast } from "../../page/ground.ts";

const css = (name: string) =>
  readFileSync(join(import.meta.dirname, `../../assets/css/${name}.css`), "utf8");
const tokens = css("tokens");
const marks = css("marks");

/** sRGB of an `oklch(L C H)` (Björn Ottosson, "A perceptual color space for image processing"). */
function oklch(text: string): Colour {
  const [l, c, h] = text.split(" ").map(Number) as [number, number, number];
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const [x, y, z] = [
    (l + 0.3963377774 * a + 0.2158037573 * b) ** 3,
    (l - 0.1055613458 * a - 0.0638541728 * b) ** 3,
    (l - 0.0894841775 * a - 1.291485548 * b) ** 3,
  ] as const;
  const channel = (linear: number) => {
    const v = Math.min(Math.max(linear, 0), 1);
    return 255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055);
  };
  return {
    r: channel(4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z),
    g: channel(-1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z),
    b: channel(-0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z),
    a: 1,
  };
}

/** The light and the dark value of a token, in the accent's own rule. */
function pair(name: string, accent: string): { light: string; dark: string } {
  const rule =
    accent === "mulberry" ? tokens : (tokens.split(`:host([data-accent="${accent}"])`)[1] ?? "");
  const found = new RegExp(
    `--${name}: light-dark\\(\\s*oklch\\(([^)]*)\\),\\s*oklch\\(([^)]*)\\)\\s*\\)`,
  ).exec(rule);
  if (!found) throw new Error(`no --${name} for ${accent}`);
  return { light: found[1]!, dark: found[2]! };
}

const WHITE = oklch("0.995 0.002 100");
const rows = accents.flatMap((accent) =>
  (["light", "dark"] as const).map((scheme) => [accent, scheme] as const),
);

test.each(rows)("%s holds its contrast in %s", (accent, scheme) => {
  const paper = oklch(pair("paper", "mulberry")[scheme]);
  const fill = oklch(pair("accent-fill", accent)[scheme]);
  expect(contrast(oklch(pair("accent", accent)[scheme]), paper)).toBeGreaterThan(7);
  expect(contrast(WHITE, fill), "words on a button").toBeGreaterThan(4.5);
  expect(contrast(fill, paper), "a button on its paper").toBeGreaterThan(3);
});

test.each(rows.filter(([accent]) => accent !== "mulberry"))(
  "%s marks an open phrase in its own colour in %s",
  (accent, scheme) => {
    const layer = `scholium-open-${accent}${scheme === "dark" ? "-dark" : ""}`;
    const rule = marks.split(`::highlight(${layer}) {`)[1]?.split("}")[0];
    expect(rule).toContain(`dotted 2px oklch(${pair("accent", accent)[scheme]})`);
  },
);
